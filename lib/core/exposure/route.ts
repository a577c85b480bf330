import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { given } from '../../base/given';
import type { StringMap } from '../../base/string-map';
import { PixeeError } from '../../findings/pixee-error';
import type { OpenShiftRoute, OpenShiftRouteTls } from '../../kubernetes/custom-resources/route';
import type { Component } from '../release/component';
import { mergeSection } from '../pod/fragments';
import { manifest, unlessEmpty } from '../object/manifest';
import { Release } from '../release/release';
import type { TlsRouteValues } from './route-values';
import { HTTP_PORT } from './service';
import { checkProps } from '../props/check-props';
import { place } from '../props/place';

/** Props of {@link ComponentRoute}. */
export interface ComponentRouteProps {
  readonly component: Component;
  /** Host, path, TLS and annotations, as in the values. */
  readonly route: TlsRouteValues;
  /** Host name, where the values name none. @default - the domain of the release @format host-name */
  readonly host?: string;
  /** Path that the component serves, where the values name none. @default - every path @format ingress-path */
  readonly path?: string;
  /** Name of the port of its Service at which its pod speaks TLS itself. @default - it does not @format any */
  readonly tlsPort?: string;
  /** Annotations of ours, which those of the user win over. @default - none @format annotations */
  readonly annotations?: StringMap;
}

/** The Route of a component, by which routers of OpenShift lead requests to it. */
export class ComponentRoute extends Construct {
  /** The Route, for patches. */
  public readonly object: ApiObject;
  /** Address that browsers use, with the path, without a slash at the end. */
  public readonly url: string;

  /** @throws PixeeError when TLS is to end at a pod that does not speak it, or what is asked of the router contradicts itself */
  public constructor(scope: Construct, id: string, props: ComponentRouteProps) {
    super(...place(scope, id));
    checkProps('ComponentRouteProps', props, this);
    const { component, annotations, tlsPort } = props;
    const route = mergeSection<TlsRouteValues>({}, props.route);
    const release = Release.of(this);
    const host = given(route.host) ?? given(props.host) ?? release.domain;
    const tls = this.tls(route, tlsPort !== undefined);
    const path = tls.termination === 'passthrough' ? undefined : pathOf(given(route.path) ?? props.path);
    const certificate = given(route.externalCertificate);
    if (certificate !== undefined)
      release.expect({
        kind: 'Secret',
        name: certificate,
        keys: ['tls.crt', 'tls.key'],
        type: 'kubernetes.io/tls',
        purpose: `certificate of ${host}`,
      });
    this.url = `https://${host}${path ?? ''}`;
    this.object = manifest<OpenShiftRoute>(this, 'Resource', {
      apiVersion: 'route.openshift.io/v1',
      kind: 'Route',
      metadata: {
        name: component.fullName,
        labels: { ...route.labels, ...component.labels },
        ...unlessEmpty('annotations', { ...annotations, ...route.annotations }),
      },
      spec: {
        host,
        ...(path === undefined ? {} : { path }),
        // Written out as the API server does it, so that nothing differs afterwards.
        to: { kind: 'Service', name: component.fullName, weight: 100 },
        port: { targetPort: tls.termination === 'edge' ? HTTP_PORT : (tlsPort ?? HTTP_PORT) },
        tls,
        wildcardPolicy: 'None',
      },
    });
  }

  private tls(route: TlsRouteValues, podSpeaksTls: boolean): OpenShiftRouteTls {
    const { termination = 'edge', insecureEdgeTerminationPolicy = 'Redirect' } = route;
    const problem = routeProblem(route, podSpeaksTls);
    if (problem !== undefined) throw PixeeError.of('route-termination', problem.message, this.node.path);
    const certificate = given(route.externalCertificate);
    const authority = given(route.destinationCACertificate);
    return {
      termination,
      insecureEdgeTerminationPolicy,
      ...(certificate === undefined ? {} : { externalCertificate: { name: certificate } }),
      ...(authority === undefined ? {} : { destinationCACertificate: authority }),
    };
  }
}

/** A contradiction in what a Route says of TLS, and the key that it is about. */
export interface RouteProblem {
  readonly key: keyof TlsRouteValues;
  readonly message: string;
}

/**
 * What is wrong with the TLS of a Route: the checks of `ValidateRoute` in pkg/route/validation of openshift/library-go, and whether the pod
 * speaks TLS at all.
 */
export function routeProblem(route: TlsRouteValues, podSpeaksTls: boolean): RouteProblem | undefined {
  const { termination = 'edge', insecureEdgeTerminationPolicy } = route;
  if (termination !== 'edge' && !podSpeaksTls)
    return {
      key: 'termination',
      message: `is ${termination}, but the pod does not speak TLS: only edge leads to it`,
    };
  const authority = given(route.destinationCACertificate) !== undefined;
  if (termination === 'reencrypt' && !authority)
    return {
      key: 'termination',
      message:
        'is reencrypt without a destinationCACertificate: the router would not trust the certificate of the pod',
    };
  if (termination !== 'reencrypt' && authority)
    return { key: 'destinationCACertificate', message: 'counts only with the termination reencrypt' };
  if (termination !== 'passthrough') return undefined;
  if (insecureEdgeTerminationPolicy === 'Allow')
    return {
      key: 'insecureEdgeTerminationPolicy',
      message: 'must not be Allow with the termination passthrough',
    };
  if (given(route.externalCertificate) !== undefined)
    return {
      key: 'externalCertificate',
      message: 'cannot be used with the termination passthrough: the pod has the certificate',
    };
  if (given(route.path) !== undefined)
    return {
      key: 'path',
      message: 'cannot be told with the termination passthrough: the router does not see it',
    };
  return undefined;
}

/** A path for a router: none for everything, and no slash at the end. */
function pathOf(path: string | undefined): string | undefined {
  const bare = path?.replace(/\/$/, '');
  return bare === undefined || bare === '' ? undefined : bare;
}
