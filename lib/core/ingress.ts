import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { HTTPIngressPath, Ingress, IngressRule, IngressSpec } from '../generated/kubernetes';
import { isIpAddress } from '../values/formats/host';
import type { IngressPathValues, IngressValues } from '../values/ingress';
import type { Component } from './component';
import { addCertificates, type CertManagerProps, ingressTls, issuerAnnotation } from './ingress-tls';
import { manifest, unlessEmpty } from './manifest';
import { Release } from './release';
import { HTTP_PORT } from './workload';

const AWS_ANNOTATIONS = 'alb.ingress.kubernetes.io/';

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
  private readonly added: IngressRoute[] = [];

  /** @throws Error when the class name or the hosts are missing */
  public constructor(scope: Construct, id: string, props: ComponentIngressProps) {
    super(scope, id);
    this.props = props;
    const { component, ingress, certManager } = props;
    if (!ingress.className || !ingress.hosts?.length) {
      throw new Error(`${this.node.path}: an enabled ingress needs className and at least one host`);
    }
    const tls = ingressTls(Release.of(this), props);
    this.object = manifest<Omit<Ingress, 'spec'>>(
      this,
      'Resource',
      {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'Ingress',
        metadata: {
          name: component.fullName,
          labels: component.labels,
          ...unlessEmpty('annotations', { ...issuerAnnotation(certManager), ...ingress.annotations }),
        },
      },
      {
        spec: (): IngressSpec => ({
          ingressClassName: ingress.className,
          rules: this.rules(),
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
        }),
      },
    );
    addCertificates(this, tls, props);
  }

  /** Whether the load balancer of AWS serves it, which checks the health of every Service by itself. */
  public get isAwsLoadBalancer(): boolean {
    const { className, annotations } = this.props.ingress;
    return (
      className === 'alb' || Object.keys(annotations ?? {}).some((key) => key.startsWith(AWS_ANNOTATIONS))
    );
  }

  /** Leads everything below a path of every host to another component, whose Service has a port named `http`. */
  public addPath(path: string, component: Component): void {
    this.added.push({ path, pathType: 'Prefix', service: component.fullName });
  }

  private rules(): IngressRule[] {
    const known = new Set<string>();
    return (this.props.ingress.hosts ?? []).map(({ host, paths }): IngressRule => {
      const isFirst = !known.has(host ?? '');
      known.add(host ?? '');
      const own = ownRoutes(paths ?? [], this.props.component.fullName);
      return {
        ...(host ? { host } : {}),
        http: { paths: [...own, ...(isFirst ? this.added : [])].map(renderRoute) },
      };
    });
  }
}

/** A path and where it leads. */
interface IngressRoute {
  readonly path: string;
  readonly pathType: NonNullable<IngressPathValues['pathType']>;
  readonly service: string;
}

function ownRoutes(listed: readonly IngressPathValues[], service: string): IngressRoute[] {
  const routes: readonly IngressPathValues[] = listed.length > 0 ? listed : [{}];
  return routes.map(({ path, pathType }) => ({ path: path ?? '/', pathType: pathType ?? 'Prefix', service }));
}

function renderRoute({ path, pathType, service }: IngressRoute): HTTPIngressPath {
  return { path, pathType, backend: { service: { name: service, port: { name: HTTP_PORT } } } };
}
