import { type ApiObject, JsonPatch } from 'cdk8s';
import { Construct } from 'constructs';
import { nameOf } from '../../base/named-object';
import type { StringMap } from '../../base/string-map';
import type { HTTPIngressPath, Ingress, IngressRule, IngressSpec } from '../../generated/kubernetes';
import { isIpAddress } from '../../rules/formats/host';
import type { Component } from '../release/component';
import { controllerAnnotations, GATEWAY_PROBE } from './ingress-controllers';
import { prepareForGce } from './ingress-gce';
import type { ComponentIngressProps, PathBackend, IngressPath } from './ingress-props';
import {
  type IngressController,
  ingressController,
  type IngressProtection,
  mergeAnnotations,
} from './ingress-protection';
import { addCertificates, type IngressCertificate, ingressTls, issuerAnnotation } from './ingress-tls';
import { manifest, unlessEmpty } from '../object/manifest';
import { Release } from '../release/release';
import { HTTP_PORT } from './service';
import { checkCall, checkProps } from '../props/check-props';
import { PixeeError } from '../../findings/pixee-error';
import { place } from '../props/place';

/** The Ingress of a component, with its certificates. */
export class ComponentIngress extends Construct {
  /** The Ingress, for patches. */
  public readonly object: ApiObject;
  /** The Certificates that cert-manager makes, for patches; without cert-manager there are none. */
  public readonly certificateObjects: readonly ApiObject[];
  private readonly configs: ApiObject[] = [];
  /** Its certificates, for what else answers at its hosts. @internal */
  public readonly certificates: readonly IngressCertificate[];
  /** The controller that serves it. */
  public readonly controller: IngressController;
  private readonly props: ComponentIngressProps;
  private readonly added: IngressPath[] = [];

  /** @throws Error when the class name or the hosts are missing */
  public constructor(scope: Construct, id: string, props: ComponentIngressProps) {
    super(...place(scope, id));
    checkProps('ComponentIngressProps', props, this);
    this.props = props;
    const { component, ingress } = props;
    if (!ingress.className || !ingress.hosts?.length) {
      throw PixeeError.of(
        'ingress',
        `an enabled ingress needs className and at least one host`,
        this.node.path,
      );
    }
    const release = Release.of(this);
    this.controller = props.controller ?? ingressController(release.settings.ingressController, ingress);
    const tls = ingressTls(release, props);
    this.certificates = tls;
    this.object = manifest<Omit<Ingress, 'spec'>>(
      this,
      'Resource',
      {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'Ingress',
        metadata: {
          name: ingressName(props),
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
    this.certificateObjects = addCertificates(this, tls, props);
    if (props.suffix === undefined) this.prepare('backend', component, props);
  }

  /** What tells the load balancer of Google how to speak with each Service; none with another controller. */
  public get backendConfigs(): readonly ApiObject[] {
    return [...this.configs];
  }

  /** Whether the load balancer of AWS serves it, which checks the health of every Service by itself. */
  public get isAwsLoadBalancer(): boolean {
    return this.controller === 'alb';
  }

  /** Name of its class. */
  public get className(): string {
    return this.props.ingress.className ?? '';
  }

  /**
   * Puts a protection in front of it that could not be made before it; annotations of the user win over those of the protection.
   *
   * @throws Error when the protection cannot work with the controller
   */
  public protect(protection: IngressProtection): void {
    checkCall('ComponentIngress.protect', { protection }, this);
    for (const [key, value] of Object.entries(this.annotationsWith(protection)))
      this.object.metadata.addAnnotation(key, value);
  }

  /** Leads everything below a path of every host to another component, whose Service has a port named `http`. */
  public addPath(path: string, component: Component, backend: PathBackend = {}): void {
    checkCall('ComponentIngress.addPath', { path, component, backend }, this);
    this.added.push({ path, pathType: 'Prefix', service: component.fullName });
    this.prepare(`backend-${String(this.added.length)}`, component, backend);
    // One probe for all would find the other dead; without it, the gateway takes that of the pods.
    if (this.controller === 'agic' && this.props.ingress.annotations?.[GATEWAY_PROBE] === undefined) {
      const key = GATEWAY_PROBE.replace('/', '~1');
      if (this.added.length === 1 && this.props.needs?.healthPath !== undefined)
        this.object.addJsonPatch(JsonPatch.remove(`/metadata/annotations/${key}`));
    }
  }

  private prepare(id: string, component: Component, { service, needs = {} }: PathBackend): void {
    if (this.controller !== 'gce' || service === undefined) return;
    const config = prepareForGce(this, id, component, service, needs);
    if (config !== undefined) this.configs.push(config);
  }

  private annotationsWith(protection: IngressProtection | undefined): StringMap {
    const { certManager, annotations, ingress } = this.props;
    return mergeAnnotations(
      controllerAnnotations(this.controller, this.props.needs),
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
      const named: readonly IngressPath[] = paths !== undefined && paths.length > 0 ? paths : [{}];
      // A list that is asked for is all there is: without a path in it, nothing must lead there.
      const own = this.props.paths?.() ?? named;
      const all = [...own, ...(isFirst ? this.added : [])];
      return {
        ...(host ? { host } : {}),
        http: { paths: all.map((path) => renderPath(path, this.props.component.fullName)) },
      };
    });
  }
}

/** Name of the Ingress of a component. */
function ingressName({ component, suffix }: ComponentIngressProps): string {
  return suffix === undefined ? component.fullName : `${component.fullName}-${suffix}`;
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
        name: nameOf(service) ?? own,
        port: typeof port === 'number' ? { number: port } : { name: port },
      },
    },
  };
}
