import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { given } from '../base/given';
import type { PersistentVolumeClaim, StatefulSet } from '../generated/kubernetes';
import type { Component } from './component';
import { manifest, unlessEmpty } from './manifest';
import type { Pod } from './pod';
import { protection } from './protection';
import { Release } from './release';
import { reloaderAnnotations } from './reloader';
import { addScaling } from './scaling';
import type { DisruptionBudgetValues } from './scaling-values';
import { checkProps } from './props/check-props';

/** A claim that every pod of a StatefulSet gets one of. */
export interface ClaimProps {
  /** Name of the volume; the claims are named `<name>-<pod>`. @format any */
  readonly name: string;
  /** Size, as a quantity of Kubernetes. @format storage-size */
  readonly size: string;
  /** StorageClass. @default - that of the release, else the cluster's default @format object-name */
  readonly storageClass?: string;
}

/** Props of {@link StatefulWorkload}. */
export interface StatefulWorkloadProps {
  readonly component: Component;
  readonly pod: Pod;
  /** Number of pods. @default 1 @minimum 0 */
  readonly replicas?: number;
  /**
   * Name of the headless Service that gives the pods their host names. @default - the component's name
   * @format any
   */
  readonly serviceName?: string;
  /** Claims of each pod; the pod mounts them under their names. @default - none */
  readonly claims?: readonly ClaimProps[];
  /** Whether pods wait for each other. @default - they do, Kubernetes' own OrderedReady */
  readonly podManagementPolicy?: 'OrderedReady' | 'Parallel';
  /** Its disruption budget. @default - as the release wants it */
  readonly podDisruptionBudget?: DisruptionBudgetValues;
}

/**
 * A StatefulSet whose pod stays open until synthesis. Its claims outlive it, whatever becomes of it, and with `protectData`
 * tools that apply manifests leave the StatefulSet alone too.
 */
export class StatefulWorkload extends Construct {
  /** The StatefulSet, for patches. */
  public readonly object: ApiObject;
  /** Its disruption budget, when it has one. */
  public readonly disruptionBudget?: ApiObject | undefined;

  public constructor(scope: Construct, id: string, props: StatefulWorkloadProps) {
    super(scope, id);
    checkProps('StatefulWorkloadProps', props, this);
    const { component, pod, replicas, serviceName, claims, podManagementPolicy } = props;
    const release = Release.of(this);
    if ((replicas ?? 1) > 1) pod.runSeveral({ ofDeployment: false });
    this.object = manifest<StatefulSet>(
      this,
      'Resource',
      {
        apiVersion: 'apps/v1',
        kind: 'StatefulSet',
        metadata: {
          name: component.fullName,
          labels: component.labels,
          ...unlessEmpty('annotations', { ...reloaderAnnotations(release), ...protection(release) }),
        },
      },
      {
        spec: () => ({
          replicas: replicas ?? 1,
          revisionHistoryLimit: release.settings.revisionHistoryLimit,
          ...pod.strategy('updateStrategy'),
          serviceName: serviceName ?? component.fullName,
          podManagementPolicy,
          persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' },
          selector: { matchLabels: component.selectorLabels },
          template: pod.render(),
          ...unlessEmpty(
            'volumeClaimTemplates',
            (claims ?? []).map((claim) => claimTemplate(claim, release)),
          ),
        }),
      },
    );
    const { podDisruptionBudget } = props;
    const { disruptionBudget } = addScaling(this, {
      component,
      kind: 'StatefulSet',
      replicas,
      podDisruptionBudget,
    });
    this.disruptionBudget = disruptionBudget;
  }
}

/** Without labels of ours: claim templates cannot be changed, so the chart's bare ones can be taken over. */
function claimTemplate({ name, size, storageClass }: ClaimProps, release: Release): PersistentVolumeClaim {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name },
    spec: {
      accessModes: ['ReadWriteOnce'],
      storageClassName: given(storageClass) ?? given(release.settings.defaultStorageClass),
      resources: { requests: { storage: size } },
    },
  };
}
