import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { mergeSection, overlay } from '../../lib/core/pod/fragments';
import { REPLICATED_RESOURCES } from '../../lib/core/pod/default-resources';
import type { Component } from '../../lib/core/release/component';
import type { Credential } from '../../lib/core/credential/credential';
import { CredentialSecret } from '../../lib/core/credential/credential-secret';
import { type Image, imageReference, imageVersion, pullSecrets } from '../../lib/core/pod/image';
import { manifest } from '../../lib/core/object/manifest';
import { OutboundProxy } from '../../lib/core/trust/outbound-proxy';
import { refuseSecondPod } from '../../lib/core/release/one-pod';
import { Pod } from '../../lib/core/pod/pod';
import { authoritiesOf, authoritiesVolume, expectAuthorities } from '../../lib/core/trust/private-ca-source';
import { Release } from '../../lib/core/release/release';
import { nonRootProfile } from '../../lib/core/pod/security-profile';
import { addService, HTTP_PORT, headlessTwin } from '../../lib/core/exposure/service';
import { DeploymentWorkload } from '../../lib/core/workload/workload';
import { defaults } from '../../lib/generated/defaults';
import type { ConfigMap, Role, RoleBinding, Secret, ServiceAccount } from '../../lib/generated/kubernetes';
import { stringifyDocuments } from '../../lib/output/yaml';
import type { ReplicatedValues } from '../../lib/values/contract/replicated';
import { CalledHosts } from '../integration/called-hosts';
import { outboundHost } from '../integration/outbound-host';
import { CONFIG_FOLDER, LICENSE_FILE, LICENSE_SCRIPT, SETTINGS_FILE } from './license-script';
import type { TroubleshootCollector } from '../../lib/kubernetes/custom-resources/index';
import { ownRules } from './own-rules';
import { reportCollectors, SUPPORT_METADATA } from './reports';
import { statusInformer, watchedObjects, watchRules } from './status-informers';
import { checkProps } from '../../lib/core/props/check-props';
import { place } from '../../lib/core/props/place';

/** Props of {@link ReplicatedSdk}. */
export interface ReplicatedSdkProps extends ReplicatedValues {
  /** The license, a YAML file, as the vendor hands it out. */
  readonly license: Credential;
}

/** All its objects have fixed names: the platform calls `http://replicated:3000`, so that a namespace can have one. */
const NAME = 'replicated';
const ROLE = `${NAME}-role`;
const PORT = 3000;
const USER = 1001;
/** What the chart's own values say (chart/values.yaml at 1.19.10); zero would be a release. */
const UNKNOWN_SEQUENCE = -1;
const SETTINGS_KEY = 'config.yaml';

/**
 * The Replicated SDK, which tells the vendor about license, version and state, and the platform about its license. It reports
 * on what the release really renders, and may read that and the few Secrets that it keeps for itself.
 */
export class ReplicatedSdk extends Construct {
  /** Name and labels of its objects. */
  public readonly component: Component;
  /** Its pod, open until synthesis. */
  public readonly pod: Pod;
  /** Its Deployment. */
  public readonly workload: DeploymentWorkload;
  /** Its Service, for patches. */
  public readonly service: ApiObject;
  /** Its ServiceAccount, for patches. */
  public readonly serviceAccount: ApiObject;
  /** What the account may do. */
  public readonly role: ApiObject;
  /** What gives the account its role. */
  public readonly roleBinding: ApiObject;
  /** The ConfigMap with its settings, for patches. */
  public readonly configMap: ApiObject;
  /** The license, when it is rendered. */
  public readonly licenseSecret: CredentialSecret;
  /** The empty Secret for what it is told about support bundles, unless it may write nothing. */
  public readonly supportMetadata?: ApiObject;
  /** What a support bundle gathers of it, when it may not call the vendor itself. */
  public readonly collectors: readonly TroubleshootCollector[];
  private readonly release: Release;

  public constructor(scope: Construct, id: string, props: ReplicatedSdkProps) {
    super(...place(scope, id));
    checkProps('ReplicatedSdkProps', props, this);
    this.release = Release.of(this);
    const values = mergeSection<ReplicatedSdkProps>(defaults.replicated, props);
    const image: Image = values.image ?? {};
    this.component = this.release.component(NAME, { fullnameOverride: NAME }, imageVersion(image));
    this.collectors =
      values.isAirgap === true && values.readOnlyMode !== true
        ? reportCollectors(this.release.namespace)
        : [];
    this.serviceAccount = this.addServiceAccount();
    this.role = this.addRole(values.readOnlyMode === true);
    this.roleBinding = this.addRoleBinding();
    this.configMap = this.addSettings(values);
    if (values.readOnlyMode !== true) this.supportMetadata = this.addSupportMetadata();
    this.pod = new Pod(this.release, {
      component: this.component,
      containerName: NAME,
      image: this.release.image(imageReference(image)),
      imagePullPolicy: values.image?.pullPolicy,
      imagePullSecrets: pullSecrets(this.release, values.imagePullSecrets),
      ports: [{ name: HTTP_PORT, containerPort: PORT, protocol: 'TCP' }],
      readinessProbe: {
        httpGet: { path: '/healthz', port: HTTP_PORT },
        initialDelaySeconds: 10,
        periodSeconds: 10,
        failureThreshold: 3,
      },
      serviceAccountName: NAME,
      serviceAccountToken: true,
      security: nonRootProfile(USER),
      settings: {
        ...values,
        resources: overlay(REPLICATED_RESOURCES, values.resources),
        securityContext: values.containerSecurityContext,
      },
    });
    if (values.isAirgap !== true)
      CalledHosts.of(this.release).add({
        component: NAME,
        ...outboundHost('https://replicated.app', 'license and state of the installation'),
      });
    this.release.calls.register(NAME, this.component.fullName);
    this.release.calls.useProxy(this.component.fullName);
    this.addEnv(values);
    this.licenseSecret = this.addConfig(values.license);
    this.trustPrivateCa();
    this.workload = new DeploymentWorkload(this, 'workload', {
      component: this.component,
      pod: this.pod,
      replicas: 1,
    });
    this.service = addService(this, 'Service', {
      component: this.component,
      port: PORT,
      values: values.service,
    });
    refuseSecondPod(this.release, this.workload.object, 'the SDK reports for the whole installation');
  }

  /** The twin of its Service without an address, for patches; nothing where none is wanted. */
  public get headlessService(): ApiObject | undefined {
    return headlessTwin(this, 'Service');
  }

  private addServiceAccount(): ApiObject {
    const { labels } = this.component;
    return manifest<ServiceAccount>(this, 'ServiceAccount', {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: NAME, labels },
      automountServiceAccountToken: false,
    });
  }

  private addRole(readOnly: boolean): ApiObject {
    const role = { name: ROLE, labels: this.component.labels };
    return manifest<Omit<Role, 'rules'>>(
      this,
      'Role',
      { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: role },
      { rules: () => [...ownRules(NAME, readOnly), ...watchRules(watchedObjects(this.release, NAME))] },
    );
  }

  private addRoleBinding(): ApiObject {
    return manifest<RoleBinding>(this, 'RoleBinding', {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: { name: `${NAME}-rolebinding`, labels: this.component.labels },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: ROLE },
      subjects: [{ kind: 'ServiceAccount', name: NAME, namespace: this.release.namespace }],
    });
  }

  /** Its settings but for the license: everything that is no secret. */
  private addSettings({ readOnlyMode, channelSequence, releaseSequence }: ReplicatedValues): ApiObject {
    const { productVersion } = this.release.settings;
    return manifest<ConfigMap>(
      this,
      'Settings',
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: NAME, labels: this.component.labels },
      },
      {
        data: () => ({
          [SETTINGS_KEY]: stringifyDocuments([
            {
              ...(productVersion === undefined ? {} : { versionLabel: productVersion }),
              channelSequence: channelSequence ?? UNKNOWN_SEQUENCE,
              releaseSequence: releaseSequence ?? UNKNOWN_SEQUENCE,
              ...(readOnlyMode === true ? { readOnlyMode } : {}),
              statusInformers: watchedObjects(this.release, NAME).map(statusInformer),
            },
          ]),
        }),
      },
    );
  }

  /** Without data: what the SDK writes into it would be put back by whoever applies these manifests. */
  private addSupportMetadata(): ApiObject {
    return manifest<Secret>(this, 'SupportMetadata', {
      apiVersion: 'v1',
      kind: 'Secret',
      type: 'Opaque',
      metadata: {
        name: SUPPORT_METADATA,
        labels: { ...this.component.labels, 'replicated.com/resource': 'support-bundle-metadata' },
      },
    });
  }

  private addEnv({ isAirgap }: ReplicatedValues): void {
    const field = (fieldPath: string) => ({ fieldRef: { fieldPath } });
    OutboundProxy.of(this.release).addTo(this.pod.env, true);
    this.pod.env
      .set('REPLICATED_NAMESPACE', field('metadata.namespace'))
      .set('REPLICATED_POD_NAME', field('metadata.name'))
      .set('REPLICATED_SECRET_NAME', NAME)
      .set('REPLICATED_DEPLOYMENT_NAME', NAME)
      .set('REPLICATED_CONFIG_FILE', `${CONFIG_FOLDER}/${SETTINGS_KEY}`)
      // Otherwise it looks for the Secrets in which Helm keeps releases.
      .set('IS_HELM_MANAGED', false)
      .set('DISABLE_OUTBOUND_CONNECTIONS', isAirgap === true);
  }

  private addConfig(license: Credential): CredentialSecret {
    const secret = new CredentialSecret(this, 'license', {
      name: `${NAME}-license`,
      labels: this.component.labels,
      purpose: 'license of the Replicated SDK',
    });
    const { name, key } = secret.add('license.yaml', license);
    const file = (path: string): { readonly folder: string; readonly name: string } => ({
      folder: path.slice(0, path.lastIndexOf('/')),
      name: path.slice(path.lastIndexOf('/') + 1),
    });
    const [licenseFile, settings] = [file(LICENSE_FILE), file(SETTINGS_FILE)];
    this.pod.addVolume({
      name: 'license',
      secret: { secretName: name, items: [{ key, path: licenseFile.name }] },
    });
    this.pod.addVolume({
      name: 'settings',
      configMap: { name: NAME, items: [{ key: SETTINGS_KEY, path: settings.name }] },
    });
    this.pod.addVolume(
      { name: 'config', emptyDir: { medium: 'Memory', sizeLimit: '1Mi' } },
      { mountPath: CONFIG_FOLDER, readOnly: true },
    );
    this.pod.addInitContainer({
      name: 'license',
      command: ['/bin/sh', '-c', LICENSE_SCRIPT],
      volumeMounts: [
        { name: 'license', mountPath: licenseFile.folder, readOnly: true },
        { name: 'settings', mountPath: settings.folder, readOnly: true },
        { name: 'config', mountPath: CONFIG_FOLDER },
      ],
    });
    return secret;
  }

  /** Its language looks into this folder besides the system's own certificates. */
  private trustPrivateCa(): void {
    const authorities = authoritiesOf(this.release.settings);
    if (authorities === undefined) return;
    expectAuthorities(this.release, authorities);
    this.pod.addVolume(authoritiesVolume(authorities), { mountPath: '/certs', readOnly: true });
    this.pod.env.set('SSL_CERT_DIR', '/certs');
  }
}
