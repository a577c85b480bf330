import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { StringMap } from '../base/string-map';
import type { Service, ServicePort } from '../generated/kubernetes';
import type { Component } from './component';
import { manifest, unlessEmpty } from './manifest';

/** Name of the container port and of the Service port of every component that speaks HTTP. */
export const HTTP_PORT = 'http';

/** Props of {@link addService}. */
export interface ServiceProps {
  /** The component whose pods it leads to. */
  readonly component: Component;
  /** @default - the component's */
  readonly name?: string;
  /** @default - not written: ClusterIP */
  readonly type?: 'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName';
  /** @default - none */
  readonly annotations?: StringMap;
  /** Its ports. @default - `port`, which leads to the container port `http` */
  readonly ports?: readonly ServicePort[];
  /** Port of the Service. @default 80 */
  readonly port?: number;
  /** Gives each pod a host name instead of one address to all. @default false */
  readonly headless?: boolean;
  /** Find pods that are not ready too: some servers look for each other to become ready. @default false */
  readonly publishNotReadyAddresses?: boolean;
  /** Which families of addresses it has. @default - not written: the cluster's first */
  readonly ipFamilyPolicy?: 'SingleStack' | 'PreferDualStack' | 'RequireDualStack';
}

/** Adds the Service of a component. */
export function addService(scope: Construct, id: string, props: ServiceProps): ApiObject {
  const { component, name, type, annotations, headless, publishNotReadyAddresses, ipFamilyPolicy } = props;
  const ports = props.ports ?? [servicePort(HTTP_PORT, props.port ?? 80)];
  return manifest<Service>(scope, id, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: name ?? component.fullName,
      labels: component.labels,
      ...unlessEmpty('annotations', annotations ?? {}),
    },
    spec: {
      type,
      clusterIP: headless === true ? 'None' : undefined,
      publishNotReadyAddresses: publishNotReadyAddresses === true ? true : undefined,
      ipFamilyPolicy,
      selector: component.selectorLabels,
      ports: [...ports],
    },
  });
}

/** A port of a Service, which leads to the container port of the same name. */
export function servicePort(name: string, port: number, nodePort?: number): ServicePort {
  return { name, port, targetPort: name, protocol: 'TCP', nodePort };
}
