import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { HTTPIngressPath, Ingress, IngressRule, IngressSpec } from '../generated/kubernetes';
import { isIpAddress } from '../values/formats/host';
import type { IngressHostValues, IngressPathValues, IngressValues } from '../values/ingress';
import type { Component } from './component';
import {
  controllerOf,
  type IngressController,
  type IngressProtection,
  mergeAnnotations,
} from './ingress-protection';
import {
  addCertificates,
  type CertManagerProps,
  type IngressCertificate,
  ingressTls,
  issuerAnnotation,
} from './ingress-tls';
import type { StringMap } from './labels';
import { manifest, unlessEmpty } from './manifest';
import { Release } from './release';
import { HTTP_PORT } from './workload';

const AWS_ANNOTATIONS = 'alb.ingress.kubernetes.io/';

/** One path of an Ingress. */
export interface IngressPath extends IngressPathValues {
  /** Service that the path leads to. @default - the component's */
  readonly service?: string;
  /** Port of the Service, by name or number. @default http */
  readonly port?: string | number;
}

/** One host of an Ingress. */
export interface IngressHost extends IngressHostValues {
  /** Paths that lead to the service. @default - everything under `/` */
  readonly paths?: readonly IngressPath[];
}

/** How a component is reached from outside the cluster. */
export interface ComponentIngressSettings extends IngressValues {
  /** Hosts and paths that lead to the service; required when the Ingress is enabled. @default - none */
  readonly hosts?: readonly IngressHost[];
}

/** Props of {@link ComponentIngress}. */
export interface ComponentIngressProps {
  readonly component: Component;
  /** Class, hosts, TLS and annotations, as in the values. */
  readonly ingress: ComponentIngressSettings;
  /** What lets only some requests through. @default - nothing */
  readonly protection?: IngressProtection;
  /** The controller that serves the class. @default - guessed by the name of the class */
  readonly controller?: IngressController;
  /** Annotations of ours, which those of the user win over. @default - none */
  readonly annotations?: StringMap;
  /** @default - TLS by the Secrets that the ingress names, or none */
  readonly certManager?: CertManagerProps;
}

/** The Ingress of a component, with its certificates. */
export class ComponentIngress extends Construct {
  /** The Ingress, for patches. */
  public readonly object: ApiObject;
  /** Its certificates, for what else answers at its hosts. @internal */
  public readonly certificates: readonly IngressCertificate[];
  private readonly props: ComponentIngressProps;
  private readonly added: IngressPath[] = [];

  /** @throws Error when the class name or the hosts are missing */
  public constructor(scope: Construct, id: string, props: ComponentIngressProps) {
    super(scope, id);
    this.props = props;
    const { component, ingress } = props;
    if (!ingress.className || !ingress.hosts?.length) {
      throw new Error(`${this.node.path}: an enabled ingress needs className and at least one host`);
    }
    const tls = ingressTls(Release.of(this), props);
    this.certificates = tls;
    this.object = manifest<Omit<Ingress, 'spec'>>(
      this,
      'Resource',
      {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'Ingress',
        metadata: {
          name: component.fullName,
          labels: component.labels,
          ...unlessEmpty('annotations', this.annotationsWith(props.protection)),
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

  /** Name of its class. */
  public get className(): string {
    return this.props.ingress.className ?? '';
  }

  /** The controller that serves it. */
  public get controller(): IngressController {
    return this.props.controller ?? controllerOf(this.className);
  }

  /**
   * Puts a protection in front of it that could not be made before it; annotations of the user win over those of the protection.
   *
   * @throws Error when the protection cannot work with the controller
   */
  public protect(protection: IngressProtection): void {
    for (const [key, value] of Object.entries(this.annotationsWith(protection)))
      this.object.metadata.addAnnotation(key, value);
  }

  /** Leads everything below a path of every host to another component, whose Service has a port named `http`. */
  public addPath(path: string, component: Component): void {
    this.added.push({ path, pathType: 'Prefix', service: component.fullName });
  }

  private annotationsWith(protection: IngressProtection | undefined): StringMap {
    const { certManager, annotations, ingress } = this.props;
    return mergeAnnotations(
      issuerAnnotation(certManager),
      protection?.annotations(this.controller),
      annotations,
      ingress.annotations,
    );
  }

  private rules(): IngressRule[] {
    const known = new Set<string>();
    return (this.props.ingress.hosts ?? []).map(({ host, paths }): IngressRule => {
      const isFirst = !known.has(host ?? '');
      known.add(host ?? '');
      const own: readonly IngressPath[] = paths !== undefined && paths.length > 0 ? paths : [{}];
      const all = [...own, ...(isFirst ? this.added : [])];
      return {
        ...(host ? { host } : {}),
        http: { paths: all.map((path) => renderPath(path, this.props.component.fullName)) },
      };
    });
  }
}

function renderPath(
  { path, pathType, service, port = HTTP_PORT }: IngressPath,
  own: string,
): HTTPIngressPath {
  return {
    path: path ?? '/',
    pathType: pathType ?? 'Prefix',
    backend: {
      service: {
        name: service ?? own,
        port: typeof port === 'number' ? { number: port } : { name: port },
      },
    },
  };
}
