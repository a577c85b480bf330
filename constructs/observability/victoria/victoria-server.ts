import { checkCall } from '../../../lib/core/props/check-props';
import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { given } from '../../../lib/base/given';
import type { Component } from '../../../lib/core/release/component';
import { type Image, imageReference, imageVersion, pullSecrets } from '../../../lib/core/pod/image';
import type { GatewayRoute } from '../../../lib/core/exposure/gateway-route';
import type { ComponentIngress } from '../../../lib/core/exposure/ingress';
import { Pod } from '../../../lib/core/pod/pod';
import type { PodSettings } from '../../../lib/core/pod/pod-values';
import { Release } from '../../../lib/core/release/release';
import { nonRootProfile } from '../../../lib/core/pod/security-profile';
import { addService, HTTP_PORT, headlessTwin } from '../../../lib/core/exposure/service';
import { StatefulWorkload } from '../../../lib/core/workload/stateful-workload';
import { pathPrefixFormat } from '../../../lib/rules/formats/path-prefix';
import { PATH_PREFIX } from '../../../lib/rules/victoria-arguments';
import type {
  VictoriaServerValues,
  VictoriaStorageValues,
} from '../../../lib/values/contract/victoria/server';
import { VictoriaExposure } from '../exposure/victoria-exposure';
import { victoriaRoute } from '../exposure/victoria-route';
import type { ScrapeTarget } from '../scraping/scrape-target';
import { type ServerArguments, serverArguments } from './server-arguments';
import { probes, type VictoriaPlan } from './victoria-plan';
import { addVictoriaStorage, STORAGE } from './victoria-storage';
import type { VictoriaProps } from './victoria-props';
import { refuseSecondPod } from '../../../lib/core/release/one-pod';
import { ComponentRoute } from '../../../lib/core/exposure/route';
import type { RouteValues } from '../../../lib/core/exposure/route-values';
import { PixeeError } from '../../../lib/findings/pixee-error';
import { place } from '../../../lib/core/props/place';

/** Values of any server, with the defaults merged in. */
export interface VictoriaServerSettings extends VictoriaServerValues {
  /** The image. @default - the official one */
  readonly image?: Image & { readonly pullPolicy?: 'Always' | 'IfNotPresent' | 'Never' };
  /** The volume. @default - of the default class @format any */
  readonly persistentVolume?: VictoriaStorageValues & { readonly size?: string };
}

/** What a server is made of. */
export interface VictoriaServerParts extends VictoriaProps {
  readonly plan: VictoriaPlan;
  /** Takes the place of the component's name. @default - the plan's @format name */
  readonly nameOverride?: string;
  readonly server: VictoriaServerSettings;
  /** Arguments that only this one has. @default - none */
  readonly args?: ServerArguments;
  /** A Route of OpenShift. @default - none */
  readonly route?: RouteValues;
  /** It speaks to the API server, under an account of its own. @default false */
  readonly callsApi?: boolean;
}

const USER = 1000;
/** Group of the files, that of the upstream charts. */
const GROUP = 2000;

/**
 * A server of the Victoria family: one pod with a volume, which nobody signs in to. Everything it serves lies below its path
 * prefix; requests without it are answered with 400.
 */
export abstract class VictoriaServer extends Construct {
  /** Name and labels of its objects. */
  public readonly component: Component;
  /** Path below which everything lies: `/metrics`. */
  public readonly pathPrefix: string;
  /** Address inside the cluster with the prefix, without a slash at the end. */
  public readonly url: string;
  /** Its pod, open until synthesis. */
  public readonly pod: Pod;
  /** Its StatefulSet. */
  public readonly workload: StatefulWorkload;
  /** Its Service, for patches. */
  public readonly service: ApiObject;
  /** Its HTTPRoute, when a Gateway leads to it. */
  public readonly gatewayRoute?: GatewayRoute;
  /** Its Ingress, when it has one. */
  public readonly ingress?: ComponentIngress;
  /** Its Route, when it has one. */
  public readonly route?: ComponentRoute;
  /** What leads the address that the documentation names to the web interface: Ingresses or a Middleware, for patches. */
  public readonly redirects: readonly ApiObject[] = [];
  /** Address outside of the cluster with the prefix, when it has an Ingress or a Route. */
  public readonly externalUrl?: string;
  /** Address of the web interface outside of the cluster, when it has an Ingress or a Route. */
  public readonly webInterfaceUrl?: string;
  private readonly parts: VictoriaServerParts;

  protected constructor(scope: Construct, id: string, parts: VictoriaServerParts) {
    super(...place(scope, id));
    this.parts = parts;
    const { plan, server } = parts;
    const release = Release.of(this);
    this.component = release
      .component(
        plan.name,
        { nameOverride: parts.nameOverride, fullnameOverride: server.fullnameOverride },
        imageVersion(server.image ?? {}),
      )
      .part('server', { app: 'server' }, given(server.fullnameOverride));
    this.pathPrefix = this.choosePathPrefix();
    this.url = `http://${this.component.fullName}:${String(plan.port)}${this.pathPrefix}`;
    this.pod = this.makePod(release);
    this.service = addService(this, 'Service', {
      component: this.component,
      port: plan.port,
      headless: true,
      ipFamilyPolicy: parts.enableIPv6 === true ? 'PreferDualStack' : undefined,
      values: server.service,
    });
    this.workload = this.addWorkload();
    refuseSecondPod(
      release,
      this.workload.object,
      'each server has a volume of its own, and would know half of what is sent',
    );
    if (parts.route?.enabled === true) {
      const { component, pathPrefix: path } = this;
      this.route = new ComponentRoute(this, 'route', { component, path, route: parts.route });
      this.externalUrl = this.route.url;
    }
    if (server.ingress?.enabled === true) {
      const exposure = new VictoriaExposure(this, 'exposure', {
        ...parts,
        component: this.component,
        pathPrefix: this.pathPrefix,
        ingress: server.ingress,
        service: this.service,
      });
      this.ingress = exposure.ingress;
      this.redirects = exposure.redirects;
      this.externalUrl = exposure.url;
    }
    const { component, pathPrefix } = this;
    const byGateway = victoriaRoute(this, { ...parts, component, pathPrefix });
    this.gatewayRoute = byGateway?.route;
    this.externalUrl ??= byGateway?.url;
    if (this.externalUrl !== undefined) this.webInterfaceUrl = `${this.externalUrl}${plan.webInterface}`;
  }

  /** The twin of its Service without an address, for patches; nothing where none is wanted. */
  public get headlessService(): ApiObject | undefined {
    return headlessTwin(this, 'Service');
  }

  /** Address inside the cluster of something below the prefix: `ingestUrl('/insert/jsonline')`. */
  public ingestUrl(path: string): string {
    checkCall('VictoriaServer.ingestUrl', { path }, this);
    return `${this.url}/${path.replace(/^\/+/, '')}`;
  }

  /** Where its own metrics are. */
  public get scrapeTarget(): ScrapeTarget {
    return {
      job: this.component.fullName,
      podLabels: this.component.selectorLabels,
      port: HTTP_PORT,
      path: `${this.pathPrefix}/metrics`,
    };
  }

  private choosePathPrefix(): string {
    const { pathPrefix, server, plan } = this.parts;
    const argument = server.extraArgs?.[PATH_PREFIX];
    const prefix =
      pathPrefix ??
      given((argument ?? undefined) === undefined ? undefined : String(argument)) ??
      plan.pathPrefix;
    const problem = pathPrefixFormat(prefix);
    if (problem !== undefined)
      throw PixeeError.of(
        'observability-props',
        `the path prefix must be ${problem.expected}, got "${prefix}"`,
        this.node.path,
      );
    return prefix;
  }

  private makePod(release: Release): Pod {
    const { plan, server, args, callsApi, enableIPv6 } = this.parts;
    const pod = new Pod(release, {
      component: this.component,
      containerName: plan.container,
      image: release.image(imageReference(server.image ?? {})),
      imagePullPolicy: server.image?.pullPolicy,
      imagePullSecrets: pullSecrets(release, server.imagePullSecrets),
      args: serverArguments(
        this,
        {
          ...args,
          httpListenAddr: `:${String(plan.port)}`,
          [PATH_PREFIX]: this.pathPrefix,
          loggerFormat: 'json',
          retentionPeriod: server.retentionPeriod,
          storageDataPath: STORAGE,
          'http.shutdownDelay':
            plan.shutdownDelay === undefined ? undefined : `${String(plan.shutdownDelay)}s`,
          enableTCP6: enableIPv6 === true ? true : undefined,
        },
        server.extraArgs,
      ),
      ports: [{ name: HTTP_PORT, containerPort: plan.port, protocol: 'TCP' }],
      ...probes(plan, this.pathPrefix),
      serviceAccountName: callsApi === true ? this.component.fullName : 'default',
      serviceAccountToken: callsApi,
      terminationGracePeriodSeconds: 60,
      security: nonRootProfile(USER, GROUP),
      settings: podSettings(server),
    });
    pod.addLabel('app.kubernetes.io/component', 'server');
    return pod;
  }

  private addWorkload(): StatefulWorkload {
    const { persistentVolume = {}, statefulSet } = this.parts.server;
    return new StatefulWorkload(this, 'workload', {
      component: this.component,
      pod: this.pod,
      claims: addVictoriaStorage(Release.of(this), this.pod, persistentVolume),
      claimRetention: statefulSet?.persistentVolumeClaimRetentionPolicy,
    });
  }
}

/** The upstream charts' names of what every pod of ours has. */
function podSettings({ env, probe, statefulSet, ...same }: VictoriaServerValues): PodSettings {
  return {
    ...same,
    extraEnv: env,
    livenessProbe: probe?.liveness,
    readinessProbe: probe?.readiness,
    startupProbe: probe?.startup,
    updateStrategy: statefulSet?.updateStrategy,
  };
}
