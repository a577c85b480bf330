import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { Ingress, IngressRule } from '../generated/kubernetes';
import { isIpAddress } from '../values/formats/host';
import type { IngressHostValues, IngressPathValues, IngressValues } from '../values/ingress';
import type { Component } from './component';
import { addCertificates, type CertManagerProps, ingressTls, issuerAnnotation } from './ingress-tls';
import { manifest, unlessEmpty } from './manifest';
import { Release } from './release';
import { HTTP_PORT } from './workload';

/** Props of {@link ComponentIngress}. */
export interface ComponentIngressProps {
  readonly component: Component;
  /** Class, hosts, TLS and annotations, as in the values. */
  readonly ingress: IngressValues;
  /** @default - TLS by the Secrets that the ingress names, or none */
  readonly certManager?: CertManagerProps;
}

/** The Ingress of a component, with its certificates. */
export class ComponentIngress extends Construct {
  /** The Ingress, for patches. */
  public readonly object: ApiObject;
  private readonly props: ComponentIngressProps;

  /** @throws Error when the class name or the hosts are missing */
  public constructor(scope: Construct, id: string, props: ComponentIngressProps) {
    super(scope, id);
    this.props = props;
    const { component, ingress, certManager } = props;
    if (!ingress.className || !ingress.hosts?.length) {
      throw new Error(`${this.node.path}: an enabled ingress needs className and at least one host`);
    }
    const tls = ingressTls(Release.of(this), props);
    this.object = manifest<Ingress>(this, 'Resource', {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: {
        name: component.fullName,
        labels: component.labels,
        ...unlessEmpty('annotations', { ...issuerAnnotation(certManager), ...ingress.annotations }),
      },
      spec: {
        ingressClassName: ingress.className,
        rules: ingress.hosts.map((host) => this.rule(host)),
        // Kubernetes takes host names only here; a certificate for an IP address is found by its Secret.
        ...unlessEmpty(
          'tls',
          tls.map(({ hosts, secretName }) => ({
            ...unlessEmpty(
              'hosts',
              hosts.filter((host) => !isIpAddress(host)),
            ),
            secretName,
          })),
        ),
      },
    });
    addCertificates(this, tls, props);
  }

  private rule({ host, paths }: IngressHostValues): IngressRule {
    const { component } = this.props;
    const listed = paths ?? [];
    const routes: readonly IngressPathValues[] = listed.length > 0 ? listed : [{}];
    return {
      ...(host ? { host } : {}),
      http: {
        paths: routes.map(({ path, pathType }) => ({
          path: path ?? '/',
          pathType: pathType ?? 'Prefix',
          backend: { service: { name: component.fullName, port: { name: HTTP_PORT } } },
        })),
      },
    };
  }
}
