import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { given } from '../../base/given';
import type { Finding } from '../../findings/finding';
import { PixeeError } from '../../findings/pixee-error';
import type {
  BackendTlsPolicy,
  HttpRoute,
  HttpRouteParentRef,
  HttpRouteRule,
  ListenerSet,
} from '../../kubernetes/custom-resources';
import { isHostName } from '../../rules/formats/host';
import type { Component } from '../release/component';
import { gatewayProblems } from './gateway-problems';
import type { GatewayValues, GatewayWithTlsValues } from './gateway-values';
import { REQUEST_SECONDS } from './ingress-controllers';
import type { CertManagerProps, IngressPath } from './ingress-props';
import { addCertificates } from './ingress-tls';
import { manifest, unlessEmpty } from '../object/manifest';
import { checkCall, checkProps } from '../props/check-props';
import { Release } from '../release/release';
import { place } from '../props/place';

/** Props of {@link GatewayRoute}. */
export interface GatewayRouteProps {
  readonly component: Component;
  /** What stands behind the component's name in that of the route. @default - nothing @format any */
  readonly suffix?: string;
  /** Number of the port of the component's Service. @format port */
  readonly port: number;
  /** The paths that lead there, asked for when all is made. @default - everything */
  readonly paths?: () => readonly IngressPath[];
  /** Paths that lead to another path of the same host. @default - none */
  readonly redirects?: readonly RouteRedirect[];
  /** Gateways, host names and the like, as in the values. */
  readonly gateway: GatewayWithTlsValues;
  /** Who makes the certificate of a listener of its own. @default - the Secret must exist */
  readonly certManager?: CertManagerProps;
}

/** A path that leads to another one. */
export interface RouteRedirect {
  /** Path that people call. @format any */
  readonly from: string;
  /** Path that answers. @format any */
  readonly to: string;
}

const GROUP = 'gateway.networking.k8s.io';

/**
 * The HTTPRoute of a component, with a ListenerSet and a BackendTLSPolicy where they are wanted (Gateway API 1.5: apis/v1). What the API server
 * would fill in below lists is written out, so that tools that compare find no difference.
 */
export class GatewayRoute extends Construct {
  /** The HTTPRoute, for patches. */
  public readonly object: ApiObject;
  /** The listener of its own, when it has one. */
  public readonly listenerSet?: ApiObject;
  /** What makes the Gateway speak TLS with the pods, when it does. */
  public readonly backendPolicy?: ApiObject;
  /** The Certificates that cert-manager makes. */
  public readonly certificateObjects: readonly ApiObject[];
  /** Host names that it answers to. */
  public readonly hostnames: readonly string[];
  private readonly props: GatewayRouteProps;
  private readonly added: { readonly path: string; readonly service: string; readonly port: number }[] = [];

  /** @throws PixeeError when no Gateway is named, or what is asked of it contradicts itself */
  public constructor(scope: Construct, id: string, props: GatewayRouteProps) {
    super(...place(scope, id));
    checkProps('GatewayRouteProps', props, this);
    this.props = props;
    const { gateway, component } = props;
    const { path: construct } = this.node;
    const hasExactPaths = props.paths !== undefined;
    const problems = gatewayProblems(gateway, Release.of(this).domain, hasExactPaths).map(
      (problem): Finding => ({
        ...problem,
        rule: 'gateway-complete',
        severity: 'error',
        construct,
        path: ['props', 'gateway', ...problem.path],
      }),
    );
    if (problems.length > 0) throw new PixeeError(problems);
    this.hostnames = hostnamesOf(Release.of(this), gateway);
    this.expectFilters();
    this.certificateObjects = this.addCertificate();
    this.listenerSet = this.addListenerSet();
    this.backendPolicy = this.addBackendPolicy();
    this.object = manifest<Omit<HttpRoute, 'spec'>>(
      this,
      'Resource',
      {
        apiVersion: `${GROUP}/v1`,
        kind: 'HTTPRoute',
        metadata: {
          name: this.name,
          labels: { ...component.labels, ...gateway.labels },
          ...unlessEmpty('annotations', gateway.annotations ?? {}),
        },
      },
      {
        spec: () => ({
          parentRefs: this.parentRefs(),
          ...unlessEmpty('hostnames', this.hostnames),
          rules: this.rules(),
        }),
      },
    );
  }

  /** Leads everything below a path to another component. */
  public addPath(path: string, component: Component, port: number): void {
    checkCall('GatewayRoute.addPath', { path, component, port }, this);
    this.added.push({ path, service: component.fullName, port });
  }

  private get name(): string {
    const { component, suffix } = this.props;
    return suffix === undefined ? component.fullName : `${component.fullName}-${suffix}`;
  }

  private get secretName(): string {
    return given(this.props.gateway.listenerSet?.secretName) ?? `${this.name}-tls`;
  }

  private get hasListenerSet(): boolean {
    return this.props.gateway.listenerSet?.enabled === true;
  }

  private parentRefs(): HttpRouteParentRef[] {
    if (this.hasListenerSet) return [{ group: GROUP, kind: 'ListenerSet', name: this.name }];
    return (this.props.gateway.parentRefs ?? []).map(({ name, namespace, sectionName }) => ({
      group: GROUP,
      kind: 'Gateway',
      name,
      ...(given(namespace) === undefined ? {} : { namespace }),
      ...(given(sectionName) === undefined ? {} : { sectionName }),
    }));
  }

  private rules(): HttpRouteRule[] {
    const { component, port, paths, redirects = [] } = this.props;
    const own = (paths?.() ?? [{ path: '/' }]).map(({ path = '/', pathType }) =>
      this.rule(path, pathType === 'Exact' ? 'Exact' : 'PathPrefix', component.fullName, port),
    );
    const others = this.added.map(({ path, service, port: number }) =>
      this.rule(path, 'PathPrefix', service, number),
    );
    return [...own, ...others, ...redirects.map(redirectRule)];
  }

  private rule(value: string, type: 'Exact' | 'PathPrefix', name: string, port: number): HttpRouteRule {
    const { filters = [], timeouts } = this.props.gateway;
    // A slash at the end of a prefix says nothing (HTTPPathMatch: "trailing slashes are ignored").
    const path = type === 'PathPrefix' && value !== '/' ? value.replace(/\/$/, '') : value;
    return {
      matches: [{ path: { type, value: path } }],
      ...unlessEmpty('filters', filters),
      backendRefs: [{ group: '', kind: 'Service', name, port, weight: 1 }],
      timeouts: {
        request: given(timeouts?.request) ?? `${String(REQUEST_SECONDS)}s`,
        ...(given(timeouts?.backendRequest) === undefined
          ? {}
          : { backendRequest: timeouts?.backendRequest }),
      },
    };
  }

  /** What filters name of Traefik's must be there: our check knows Middlewares, and would miss it. */
  private expectFilters(): void {
    for (const { extensionRef } of this.props.gateway.filters ?? []) {
      if (extensionRef?.kind !== 'Middleware') continue;
      Release.of(this).expect({
        kind: 'Middleware',
        name: extensionRef.name,
        purpose: `filter of ${this.name}`,
      });
    }
  }

  private addCertificate(): readonly ApiObject[] {
    if (!this.hasListenerSet) return [];
    const { component, certManager } = this.props;
    return addCertificates(this, [{ hosts: this.hostnames, secretName: this.secretName }], {
      component,
      certManager,
      ingress: { hosts: this.hostnames.map((host) => ({ host })) },
    });
  }

  private addListenerSet(): ApiObject | undefined {
    const [parent] = this.props.gateway.parentRefs ?? [];
    if (!this.hasListenerSet || parent === undefined) return undefined;
    const { name, namespace } = parent;
    return manifest<ListenerSet>(this, 'ListenerSet', {
      apiVersion: `${GROUP}/v1`,
      kind: 'ListenerSet',
      metadata: { name: this.name, labels: this.props.component.labels },
      spec: {
        parentRef: {
          group: GROUP,
          kind: 'Gateway',
          name,
          ...(given(namespace) === undefined ? {} : { namespace }),
        },
        listeners: this.hostnames.map((hostname, index) => ({
          name: `https${index === 0 ? '' : `-${String(index + 1)}`}`,
          hostname,
          port: 443,
          protocol: 'HTTPS',
          tls: {
            mode: 'Terminate',
            certificateRefs: [{ group: '', kind: 'Secret', name: this.secretName }],
          },
          allowedRoutes: { namespaces: { from: 'Same' } },
        })),
      },
    });
  }

  private addBackendPolicy(): ApiObject | undefined {
    const { component, gateway } = this.props;
    const { enabled, hostname, caConfigMap } = gateway.backendTls ?? {};
    if (enabled !== true) return undefined;
    const release = Release.of(this);
    const authorities = given(caConfigMap);
    if (authorities !== undefined) {
      const purpose = 'authorities of the certificate that pods show the Gateway';
      release.expect({ kind: 'ConfigMap', name: authorities, keys: ['ca.crt'], purpose });
    }
    return manifest<BackendTlsPolicy>(this, 'BackendTLSPolicy', {
      apiVersion: `${GROUP}/v1`,
      kind: 'BackendTLSPolicy',
      metadata: { name: this.name, labels: component.labels },
      spec: {
        targetRefs: [{ group: '', kind: 'Service', name: component.fullName, sectionName: 'https' }],
        validation: {
          hostname: given(hostname) ?? release.domain,
          ...(authorities === undefined
            ? { wellKnownCACertificates: 'System' }
            : { caCertificateRefs: [{ group: '', kind: 'ConfigMap', name: authorities }] }),
        },
      },
    });
  }
}

function redirectRule({ from, to }: RouteRedirect): HttpRouteRule {
  return {
    matches: [{ path: { type: 'PathPrefix', value: from } }],
    filters: [
      {
        type: 'RequestRedirect',
        requestRedirect: { path: { type: 'ReplaceFullPath', replaceFullPath: to }, statusCode: 302 },
      },
    ],
  };
}

/** A route takes names only: at an address it answers to every name. */
function hostnamesOf({ domain }: Release, { hostnames = [] }: GatewayValues): readonly string[] {
  const own = hostnames.filter((name) => name !== '');
  if (own.length > 0) return [...new Set(own)];
  return isHostName(domain) ? [domain] : [];
}
