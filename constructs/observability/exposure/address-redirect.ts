import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { given } from '../../../lib/base/given';
import type { StringMap } from '../../../lib/base/string-map';
import type { Component } from '../../../lib/core/release/component';
import type { IngressHost, IngressPath } from '../../../lib/core/exposure/ingress-props';
import { type IngressController, traefikMiddleware } from '../../../lib/core/exposure/ingress-protection';
import type { IngressTlsValues } from '../../../lib/core/exposure/ingress-values';
import { manifest, unlessEmpty } from '../../../lib/core/object/manifest';
import { Release } from '../../../lib/core/release/release';
import { HTTP_PORT } from '../../../lib/core/exposure/service';
import type { Ingress } from '../../../lib/generated/kubernetes';
import type { TraefikMiddleware } from '../../../lib/kubernetes/custom-resources/traefik-middleware';

/** A path that leads to another one. */
export interface RedirectProps {
  readonly component: Component;
  readonly controller: IngressController;
  readonly className: string;
  readonly hosts: readonly IngressHost[];
  /** Certificates of the hosts. @default - none */
  readonly tls?: readonly IngressTlsValues[];
  /** The path that people call, without a slash at its end. */
  readonly from: string;
  /** The path that answers. */
  readonly to: string;
}

/** What the Ingress of the component itself has to have for a redirect. */
export interface Redirect {
  /** Annotations. @default - none */
  readonly annotations?: StringMap;
  /** A path of its own. @default - none */
  readonly route?: IngressPath;
  /** What was rendered for it. */
  readonly objects: readonly ApiObject[];
}

const ALB_ACTION = 'web-interface';

/** Leads one path to another, where the ingress controller can: ingress-nginx, Traefik and the load balancer of AWS. */
export function addRedirect(scope: Construct, props: RedirectProps): Redirect {
  switch (props.controller) {
    case 'nginx':
      return { objects: addNginxRedirects(scope, props) };
    case 'traefik':
      return addTraefikRedirect(scope, props);
    case 'alb':
      return albRedirect(props);
    default:
      return { objects: [] };
  }
}

/** The annotation is for all paths of an Ingress and takes a whole URL, so each host gets an Ingress for this one path. */
function addNginxRedirects(scope: Construct, props: RedirectProps): ApiObject[] {
  const { component, className, from, to } = props;
  const release = Release.of(scope);
  const names = [...new Set(props.hosts.map(({ host }) => given(host)))];
  const exact = names.filter((name) => name?.startsWith('*') !== true);
  return exact.map((host, index) => {
    const isOwn = host === undefined || host === release.domain;
    const { externalProtocol, protocol } = release.settings;
    const origin = isOwn ? release.url : `${externalProtocol ?? protocol ?? 'https'}://${host}`;
    const tls = (props.tls ?? []).filter(
      ({ hosts = [] }) => host === undefined || hosts.length === 0 || hosts.includes(host),
    );
    return manifest<Ingress>(scope, `redirect-${String(index)}`, {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: {
        name: `${component.fullName}-redirect${index === 0 ? '' : `-${String(index + 1)}`}`,
        labels: component.labels,
        annotations: { 'nginx.ingress.kubernetes.io/temporal-redirect': `${origin}${to}` },
      },
      spec: {
        ingressClassName: className,
        rules: [
          {
            ...(host === undefined ? {} : { host }),
            http: {
              paths: [
                {
                  path: from,
                  pathType: 'Prefix',
                  backend: { service: { name: component.fullName, port: { name: HTTP_PORT } } },
                },
              ],
            },
          },
        ],
        ...unlessEmpty('tls', tls),
      },
    });
  });
}

function addTraefikRedirect(scope: Construct, { component, from, to }: RedirectProps): Redirect {
  const name = `${component.fullName}-redirect`;
  const middleware = manifest<TraefikMiddleware>(scope, 'redirect', {
    apiVersion: 'traefik.io/v1alpha1',
    kind: 'Middleware',
    metadata: { name, labels: component.labels },
    spec: {
      redirectRegex: {
        regex: `^(https?://[^/]+)${from.replace(/[.]/g, '[.]')}(?:/.*)?$`,
        replacement: `$1${to}`,
      },
    },
  });
  return { annotations: traefikMiddleware(Release.of(scope).namespace, name), objects: [middleware] };
}

/** An action of the load balancer, which the path names in place of a Service. */
function albRedirect({ from, to }: RedirectProps): Redirect {
  const redirectConfig = { path: to, port: '#{port}', protocol: '#{protocol}', statusCode: 'HTTP_302' };
  return {
    annotations: {
      [`alb.ingress.kubernetes.io/actions.${ALB_ACTION}`]: JSON.stringify({
        type: 'redirect',
        redirectConfig,
      }),
    },
    route: { path: from, service: ALB_ACTION, port: 'use-annotation' },
    objects: [],
  };
}
