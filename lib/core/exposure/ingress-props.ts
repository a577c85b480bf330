import type { NamedObject } from '../../base/named-object';
import type { ApiObject } from 'cdk8s';
import type { StringMap } from '../../base/string-map';
import type { Component } from '../release/component';
import type { IngressNeeds } from './ingress-controllers';
import type { IngressController, IngressProtection } from './ingress-protection';
import type { IngressHostValues, IngressPathValues, IngressValues } from './ingress-values';

/** How cert-manager provides the certificate of an Ingress. */
export interface CertManagerProps {
  /** Name of the issuer. @format object-name */
  readonly issuer: string;
  /** Kind of the issuer. @default ClusterIssuer */
  readonly kind?: 'ClusterIssuer' | 'Issuer';
  /** Render a Certificate, or only annotate the Ingress and let cert-manager make one. @default certificate */
  readonly mode?: 'certificate' | 'annotation';
  /**
   * Lifetime of the certificate as a Go duration: `2160h`. Only for mode `certificate`. @default - cert-manager's, 90 days
   * @format duration
   */
  readonly duration?: string;
  /**
   * How long before its end it is renewed: `360h`. Only for mode `certificate`. @default - cert-manager's, a third of its life
   * @format duration
   */
  readonly renewBefore?: string;
}

/** One path of an Ingress. */
export interface IngressPath extends IngressPathValues {
  /** Service that the path leads to: its name, or the object itself. @default - the component's @format any @reference Service */
  readonly service?: string | NamedObject;
  /** Port of the Service, by name or number. @default http @format service-port */
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

/** What an Ingress leads to, for controllers that look at the Service themselves. */
export interface PathBackend {
  /** The Service. @default - it gets no annotations */
  readonly service?: ApiObject;
  /** What it asks of the controller. @default - nothing in particular */
  readonly needs?: IngressNeeds;
}

/** Props of {@link ComponentIngress}. */
export interface ComponentIngressProps extends PathBackend {
  readonly component: Component;
  /** What stands behind the component's name in that of the Ingress. @default - nothing @format any */
  readonly suffix?: string;
  /** The paths of every host, asked for when all is made. @default - those of the hosts */
  readonly paths?: () => readonly IngressPath[];
  /** Class, hosts, TLS and annotations, as in the values. */
  readonly ingress: ComponentIngressSettings;
  /** What lets only some requests through. @default - nothing */
  readonly protection?: IngressProtection;
  /** The controller that serves the class. @default - that of the release, else guessed by the name of the class */
  readonly controller?: IngressController;
  /** Annotations of ours, which those of the user win over. @default - none @format annotations */
  readonly annotations?: StringMap;
  /** @default - TLS by the Secrets that the ingress names, or none */
  readonly certManager?: CertManagerProps;
}
