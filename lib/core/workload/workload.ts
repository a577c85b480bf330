import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { Deployment } from '../../generated/kubernetes';
import type { Component } from '../release/component';
import { manifest, unlessEmpty } from '../object/manifest';
import type { Pod } from '../pod/pod';
import { Release } from '../release/release';
import { reloaderAnnotations } from './reloader';
import { addScaling, replicaRange } from './scaling';
import type { ScalingValues } from './scaling-values';
import { checkProps } from '../props/check-props';
import { place } from '../props/place';

/** Props of {@link DeploymentWorkload}. */
export interface DeploymentWorkloadProps extends ScalingValues {
  readonly component: Component;
  readonly pod: Pod;
  /** Number of pods. @default - not written: the cluster's default, or what an autoscaler sets @minimum 0 */
  readonly replicas?: number;
}

/** A Deployment whose pod stays open until synthesis. */
export class DeploymentWorkload extends Construct {
  /** The Deployment, for patches. */
  public readonly object: ApiObject;
  /** Its autoscaler, when it has one. */
  public readonly autoscaler?: ApiObject | undefined;
  /** Its disruption budget, when it has one. */
  public readonly disruptionBudget?: ApiObject | undefined;

  public constructor(scope: Construct, id: string, props: DeploymentWorkloadProps) {
    super(...place(scope, id));
    checkProps('DeploymentWorkloadProps', props, this);
    const { component, pod, replicas, autoscaling, podDisruptionBudget } = props;
    const release = Release.of(this);
    if (replicaRange(props).most > 1) pod.runSeveral({ ofDeployment: true });
    this.object = manifest<Deployment>(
      this,
      'Resource',
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: {
          name: component.fullName,
          labels: component.labels,
          ...unlessEmpty('annotations', reloaderAnnotations(release)),
        },
      },
      {
        spec: () => ({
          // The autoscaler's own: a number here would undo it whenever the manifests are applied.
          replicas: autoscaling?.enabled === true ? undefined : replicas,
          revisionHistoryLimit: release.settings.revisionHistoryLimit,
          ...pod.strategy('strategy'),
          selector: { matchLabels: component.selectorLabels },
          template: pod.render(),
        }),
      },
    );
    const scaling = addScaling(this, {
      component,
      kind: 'Deployment',
      replicas,
      autoscaling,
      podDisruptionBudget,
    });
    this.autoscaler = scaling.autoscaler;
    this.disruptionBudget = scaling.disruptionBudget;
  }
}
