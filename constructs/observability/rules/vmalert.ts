import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { given } from '../../../lib/base/given';
import { mergeSection, overlay } from '../../../lib/core/pod/fragments';
import type { Component } from '../../../lib/core/release/component';
import { VMALERT_RESOURCES } from '../../../lib/core/pod/default-resources';
import { type Image, imageReference, imageVersion, pullSecrets } from '../../../lib/core/pod/image';
import { placeOf } from '../../../lib/core/connections/calls';
import { refuseSecondPod } from '../../../lib/core/release/one-pod';
import { Pod } from '../../../lib/core/pod/pod';
import {
  type Authorities,
  authoritiesOf,
  authoritiesVolume,
  expectAuthorities,
} from '../../../lib/core/trust/private-ca-source';
import { Release } from '../../../lib/core/release/release';
import { nonRootProfile } from '../../../lib/core/pod/security-profile';
import { addService, HTTP_PORT, headlessTwin } from '../../../lib/core/exposure/service';
import { DeploymentWorkload } from '../../../lib/core/workload/workload';
import { defaults } from '../../../lib/generated/defaults';
import type { VmalertOptions } from '../../../lib/values/contract/cdk8s/observability/rules';
import type { ScrapeTarget } from '../scraping/scrape-target';
import { type AlertRules, RELEASE_RULES } from './alert-rules';
import { checkProps } from '../../../lib/core/props/check-props';
import { place } from '../../../lib/core/props/place';

/** Props of {@link Vmalert}. */
export interface VmalertProps extends VmalertOptions {
  /** The rules. */
  readonly rules: AlertRules;
  /**
   * Address of VictoriaMetrics with its path prefix, such as `http://pixee-metrics-server:8428/metrics`.
   * @format url
   */
  readonly metricsUrl: string;
  /** Whether it also listens on IPv6. @default false */
  readonly enableIPv6?: boolean;
}

const NAME = 'vmalert';
const PORT = 8880;
const USER = 1000;
const FOLDER = '/etc/vmalert/rules';
const AUTHORITIES_FOLDER = '/etc/vmalert/private-ca';
const PROBE = { httpGet: { path: '/health', port: HTTP_PORT }, timeoutSeconds: 5, failureThreshold: 3 };

/**
 * vmalert: evaluates the rules against VictoriaMetrics, writes what they record back to it, and tells an Alertmanager. It keeps
 * nothing itself. Rules over metrics of the whole cluster are left out: VictoriaMetrics does not have these.
 */
export class Vmalert extends Construct {
  /** Name and labels of its objects. */
  public readonly component: Component;
  /** Its pod, open until synthesis. */
  public readonly pod: Pod;
  /** Its Deployment. */
  public readonly workload: DeploymentWorkload;
  /** Its Service, for patches. */
  public readonly service: ApiObject;
  /** Address inside the cluster. */
  public readonly url: string;

  public constructor(scope: Construct, id: string, props: VmalertProps) {
    super(...place(scope, id));
    checkProps('VmalertProps', props, this);
    const release = Release.of(this);
    const values = mergeSection<VmalertProps>(defaults.cdk8s.observability.rules.vmalert, props);
    const image: Image = values.image ?? {};
    this.component = release.component(NAME, values, imageVersion(image));
    this.url = `http://${this.component.fullName}:${String(PORT)}`;
    const authorities = authoritiesFor(release, props.notifierUrl);
    const authoritiesFile =
      authorities === undefined ? undefined : `${AUTHORITIES_FOLDER}/${authorities.key}`;
    this.pod = new Pod(release, {
      component: this.component,
      containerName: NAME,
      image: release.image(imageReference(image)),
      imagePullPolicy: values.image?.pullPolicy,
      imagePullSecrets: pullSecrets(release, undefined),
      args: commandLine(
        { ...props, authoritiesFile },
        given(values.externalUrl) ?? `http://${this.component.fullName}.${release.namespace}:${String(PORT)}`,
      ),
      ports: [{ name: HTTP_PORT, containerPort: PORT, protocol: 'TCP' }],
      readinessProbe: { ...PROBE, periodSeconds: 10 },
      livenessProbe: { ...PROBE, periodSeconds: 30 },
      serviceAccountName: 'default',
      security: nonRootProfile(USER),
      settings: {
        ...values,
        resources: overlay(VMALERT_RESOURCES, values.resources),
      },
    });
    props.rules.addConfigMap();
    this.pod.addVolume(
      {
        name: 'rules',
        configMap: {
          name: props.rules.configMapName,
          items: [{ key: RELEASE_RULES, path: RELEASE_RULES }],
        },
      },
      { mountPath: FOLDER, readOnly: true },
    );
    release.calls.add({
      from: this.component.fullName,
      ...placeOf(props.metricsUrl),
      reason: 'evaluation of rules',
    });
    const notifier = given(values.notifierUrl);
    if (notifier !== undefined)
      release.calls.add({ from: this.component.fullName, ...placeOf(notifier), reason: 'alerts' });
    if (authorities !== undefined)
      this.pod.addVolume(authoritiesVolume(authorities), { mountPath: AUTHORITIES_FOLDER, readOnly: true });
    this.workload = new DeploymentWorkload(this, 'workload', {
      component: this.component,
      pod: this.pod,
      replicas: 1,
    });
    refuseSecondPod(release, this.workload.object, 'two of them write every recorded series twice');
    this.service = addService(this, 'Service', {
      component: this.component,
      port: PORT,
      values: values.service,
    });
  }

  /** The twin of its Service without an address, for patches; nothing where none is wanted. */
  public get headlessService(): ApiObject | undefined {
    return headlessTwin(this, 'Service');
  }

  /** Where its own metrics are. */
  public get scrapeTarget(): ScrapeTarget {
    const { fullName, selectorLabels } = this.component;
    return { job: fullName, podLabels: selectorLabels, port: HTTP_PORT };
  }
}

/**
 * The authorities that an Alertmanager's certificate may be signed by, when it is spoken to over TLS and the file that holds them is known: the
 * image has no shell to join several. The file takes the place of the public authorities (`-notifier.tlsCAFile` of vmalert).
 */
function authoritiesFor(
  release: Release,
  notifierUrl: string | undefined,
): (Authorities & { readonly key: string }) | undefined {
  const authorities = authoritiesOf(release.settings);
  if (authorities?.key === undefined || !/^https:/i.test(notifierUrl ?? '')) return undefined;
  expectAuthorities(release, authorities);
  return { ...authorities, key: authorities.key };
}

/** Reading back what it wrote, it still knows after a restart which alerts were on. */
function commandLine(
  {
    metricsUrl,
    notifierUrl,
    enableIPv6,
    authoritiesFile,
  }: VmalertProps & { readonly authoritiesFile?: string | undefined },
  externalUrl: string,
): string[] {
  const notifier = given(notifierUrl);
  return [
    `--datasource.url=${metricsUrl}`,
    // Without it, links in alerts name the pod, which nobody can reach and which is gone tomorrow.
    `--external.url=${externalUrl}`,
    ...(enableIPv6 === true ? ['--enableTCP6'] : []),
    `--httpListenAddr=:${String(PORT)}`,
    '--loggerFormat=json',
    ...(authoritiesFile === undefined ? [] : [`--notifier.tlsCAFile=${authoritiesFile}`]),
    notifier === undefined ? '--notifier.blackhole' : `--notifier.url=${notifier}`,
    `--remoteRead.url=${metricsUrl}`,
    `--remoteWrite.url=${metricsUrl}`,
    `--rule=${FOLDER}/*.yaml`,
  ];
}
