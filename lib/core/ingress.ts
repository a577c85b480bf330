import { isIP } from 'node:net';
import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { Ingress, IngressTLS } from '../generated/kubernetes';
import type { IngressValues } from '../values/common';
import type { Component } from './component';
import type { Certificate } from './custom-resources/certificate';
import type { StringMap } from './labels';
import { manifest, unlessEmpty } from './manifest';
import { Release } from './release';
import { HTTP_PORT } from './workload';

/** How cert-manager provides the certificate of an Ingress. */
export interface CertManagerProps {
  /** Name of the issuer. */
  readonly issuer: string;
  /** Kind of the issuer. @default ClusterIssuer */
  readonly kind?: 'ClusterIssuer' | 'Issuer';
  /** Render a Certificate, or only annotate the Ingress and let cert-manager make one. @default certificate */
  readonly mode?: 'certificate' | 'annotation';
  /** Lifetime of the certificate as a Go duration: `2160h`. Only for mode `certificate`. @default - cert-manager's, 90 days */
  readonly duration?: string;
  /** How long before its end it is renewed: `360h`. Only for mode `certificate`. @default - cert-manager's, a third of its life */
  readonly renewBefore?: string;
}

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
    const tls = this.tls();
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
        rules: ingress.hosts.map(({ host, paths }) => ({
          ...(host ? { host } : {}),
          http: {
            paths: (paths ?? [{}]).map(({ path, pathType }) => ({
              path: path ?? '/',
              pathType: pathType ?? 'Prefix',
              backend: { service: { name: component.fullName, port: { name: HTTP_PORT } } },
            })),
          },
        })),
        ...unlessEmpty('tls', tls),
      },
    });
    tls.forEach((entry, index) => this.addCertificate(entry, index));
  }

  private tls(): IngressTLS[] {
    const { component, ingress, certManager } = this.props;
    const given = ingress.tls ?? [];
    if (given.length > 0 || certManager === undefined)
      return given.map(({ hosts, secretName }) => ({ hosts, secretName }));
    const hosts = (ingress.hosts ?? []).flatMap(({ host }) => (host ? [host] : []));
    return [
      {
        hosts: hosts.length > 0 ? [...new Set(hosts)] : [Release.of(this).domain],
        secretName: `${component.fullName}-tls`,
      },
    ];
  }

  private addCertificate({ hosts, secretName }: IngressTLS, index: number): void {
    const { component, certManager } = this.props;
    if (secretName === undefined) return;
    if (certManager === undefined || certManager.mode === 'annotation') {
      Release.of(this).expect({
        kind: 'Secret',
        name: secretName,
        keys: ['tls.crt', 'tls.key'],
        purpose:
          certManager === undefined
            ? 'TLS certificate of the ingress'
            : 'TLS certificate, made by cert-manager',
      });
      return;
    }
    const names = [...(hosts ?? [])];
    manifest<Certificate>(this, `Certificate${String(index)}`, {
      apiVersion: 'cert-manager.io/v1',
      kind: 'Certificate',
      metadata: { name: secretName, labels: component.labels },
      spec: {
        secretName,
        issuerRef: {
          group: 'cert-manager.io',
          kind: certManager.kind ?? 'ClusterIssuer',
          name: certManager.issuer,
        },
        ...unlessEmpty(
          'dnsNames',
          names.filter((name) => isIP(name) === 0),
        ),
        ...unlessEmpty(
          'ipAddresses',
          names.filter((name) => isIP(name) !== 0),
        ),
        duration: certManager.duration,
        renewBefore: certManager.renewBefore,
      },
    });
  }
}

function issuerAnnotation(certManager: CertManagerProps | undefined): StringMap {
  if (certManager?.mode !== 'annotation') return {};
  return {
    [certManager.kind === 'Issuer' ? 'cert-manager.io/issuer' : 'cert-manager.io/cluster-issuer']:
      certManager.issuer,
  };
}
