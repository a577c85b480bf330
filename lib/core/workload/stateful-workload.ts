import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type {
  PersistentVolumeClaim,
  StatefulSet,
  StatefulSetPersistentVolumeClaimRetentionPolicy,
} from '../../generated/kubernetes';
import { claimMetadata, type ClaimRequest, claimSpec } from './claim';
import type { Component } from '../release/component';
import { overlay } from '../pod/fragments';
import { manifest, unlessEmpty } from '../object/manifest';
import type { Pod } from '../pod/pod';
import { protection } from '../release/protection';
import { Release } from '../release/release';
import { reloaderAnnotations } from './reloader';
import { addScaling } from './scaling';
import type { DisruptionBudgetValues } from './scaling-values';
import { checkProps } from '../props/check-props';
import { place } from '../props/place';

/** A claim that every pod of a StatefulSet gets one of. */
export interface ClaimProps extends ClaimRequest {
  /** Name of the volume; the claims are named `<name>-<pod>`. @format any */
  readonly name: string;
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
  /** What becomes of the claims. @default - they are kept, whatever becomes of the StatefulSet @nullable */
  readonly claimRetention?: StatefulSetPersistentVolumeClaimRetentionPolicy | null;
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
    super(...place(scope, id));
    checkProps('StatefulWorkloadProps', props, this);
    const { component, pod, replicas, serviceName, claims, claimRetention, podManagementPolicy } = props;
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
          persistentVolumeClaimRetentionPolicy: overlay(
            { whenDeleted: 'Retain', whenScaled: 'Retain' },
            claimRetention,
          ),
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
function claimTemplate(claim: ClaimProps, release: Release): PersistentVolumeClaim {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: claim.name, ...claimMetadata(claim) },
    spec: claimSpec(claim, release),
  };
}
