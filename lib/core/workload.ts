import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { Deployment } from '../generated/kubernetes';
import type { Component } from './component';
import { manifest, unlessEmpty } from './manifest';
import type { Pod } from './pod';
import { Release } from './release';
import { reloaderAnnotations } from './reloader';
import { checkProps } from './props/check-props';

/** Props of {@link DeploymentWorkload}. */
export interface DeploymentWorkloadProps {
  readonly component: Component;
  readonly pod: Pod;
  /** Number of pods. @default - not written: the cluster's default, or what an autoscaler sets @minimum 0 */
  readonly replicas?: number;
}

/** A Deployment whose pod stays open until synthesis. */
export class DeploymentWorkload extends Construct {
  /** The Deployment, for patches. */
  public readonly object: ApiObject;

  public constructor(scope: Construct, id: string, props: DeploymentWorkloadProps) {
    super(scope, id);
    checkProps('DeploymentWorkloadProps', props, this);
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
          ...pod.strategy('strategy'),
          selector: { matchLabels: component.selectorLabels },
          template: pod.render(),
        }),
      },
    );
  }
}
