import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { StringMap } from '../base/string-map';
import type { Deployment, Service } from '../generated/kubernetes';
import type { Component } from './component';
import { manifest, unlessEmpty } from './manifest';
import type { Pod } from './pod';
import { Release } from './release';
import { reloaderAnnotations } from './reloader';

/** Props of {@link DeploymentWorkload}. */
export interface DeploymentWorkloadProps {
  readonly component: Component;
  readonly pod: Pod;
  /** Number of pods. @default - not written: the cluster's default, or what an autoscaler sets */
  readonly replicas?: number;
}

/** A Deployment whose pod stays open until synthesis. */
export class DeploymentWorkload extends Construct {
  /** The Deployment, for patches. */
  public readonly object: ApiObject;

  public constructor(scope: Construct, id: string, props: DeploymentWorkloadProps) {
    super(scope, id);
    const { component, pod, replicas } = props;
    this.object = manifest<Deployment>(
      this,
      'Resource',
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: {
          name: component.fullName,
          labels: component.labels,
          ...unlessEmpty('annotations', reloaderAnnotations(Release.of(this))),
        },
      },
      {
        spec: () => ({
          replicas,
          selector: { matchLabels: component.selectorLabels },
          template: pod.render(),
        }),
      },
    );
  }
}

/** Props of {@link addService}. */
export interface ServiceProps {
  readonly component: Component;
  /** @default - not written: ClusterIP */
  readonly type?: 'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName';
  /** @default - none */
  readonly annotations?: StringMap;
  /** Port of the Service. @default 80 */
  readonly port?: number;
  /** Gives each pod a host name instead of one address to all. @default false */
  readonly headless?: boolean;
  /** Which families of addresses it has. @default - not written: the cluster's first */
  readonly ipFamilyPolicy?: 'SingleStack' | 'PreferDualStack' | 'RequireDualStack';
}

/** Name of the container port and of the Service port of every component that speaks HTTP. */
export const HTTP_PORT = 'http';

/** Adds the Service of a component that speaks HTTP, on its container port `http`. */
export function addService(scope: Construct, id: string, props: ServiceProps): ApiObject {
  const { component, type, annotations, port, headless, ipFamilyPolicy } = props;
  return manifest<Service>(scope, id, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: component.fullName,
      labels: component.labels,
      ...unlessEmpty('annotations', annotations ?? {}),
    },
    spec: {
      type,
      clusterIP: headless === true ? 'None' : undefined,
      ipFamilyPolicy,
      selector: component.selectorLabels,
      ports: [{ name: HTTP_PORT, port: port ?? 80, targetPort: HTTP_PORT, protocol: 'TCP' }],
    },
  });
}
