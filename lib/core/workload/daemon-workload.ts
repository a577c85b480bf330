import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { DaemonSet } from '../../generated/kubernetes';
import type { Component } from '../release/component';
import { manifest } from '../object/manifest';
import type { Pod } from '../pod/pod';
import { Release } from '../release/release';
import { checkProps } from '../props/check-props';
import { place } from '../props/place';

/** Props of {@link DaemonWorkload}. */
export interface DaemonWorkloadProps {
  readonly component: Component;
  readonly pod: Pod;
}

/** A DaemonSet, one pod on every node that its settings allow; the pod stays open until synthesis. */
export class DaemonWorkload extends Construct {
  /** The DaemonSet, for patches. */
  public readonly object: ApiObject;

  public constructor(scope: Construct, id: string, props: DaemonWorkloadProps) {
    super(...place(scope, id));
    const { component, pod } = checkProps('DaemonWorkloadProps', props, this);
    const release = Release.of(this);
    this.object = manifest<DaemonSet>(
      this,
      'Resource',
      {
        apiVersion: 'apps/v1',
        kind: 'DaemonSet',
        metadata: { name: component.fullName, labels: component.labels },
      },
      {
        spec: () => ({
          revisionHistoryLimit: release.settings.revisionHistoryLimit,
          selector: { matchLabels: component.selectorLabels },
          ...pod.strategy('updateStrategy'),
          template: pod.render(),
        }),
      },
    );
  }
}
