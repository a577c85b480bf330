import type { Affinity, TopologySpreadConstraint } from '../../generated/kubernetes';
import type { StringMap } from '../../base/string-map';
import type { Availability } from '../release/cluster-props';
import { listed, overlay, type Wished } from './fragments';
import { avoidOwnPods, spreadOwnPods } from './pod-spreading';

/** What keeps pods of one kind apart: the user's rules, and a preset where these are silent. */
export interface ApartProps {
  /** The labels by which the workload finds its pods. */
  readonly selectorLabels: StringMap;
  /** The preset. */
  readonly availability: Availability;
  /** Whether its workload is a Deployment, whose pods of one revision have a label of their own. */
  readonly ofDeployment: boolean;
}

const NODE = 'kubernetes.io/hostname';
const ZONE = 'topology.kubernetes.io/zone';

/**
 * The user's constraints, or those of the preset. The preset asks and does not insist: pods that cannot be spread, on one node or during
 * an update, still run. Pods of an older revision do not count, so that a rolling update ends as even as it began
 * (`matchLabelKeys`, on by default from Kubernetes 1.27 on).
 */
export function constraintsOf(
  theirs: Wished<readonly TopologySpreadConstraint[]>,
  { selectorLabels, availability, ofDeployment }: ApartProps,
): readonly TopologySpreadConstraint[] {
  if (theirs !== undefined || availability === 'none') return spreadOwnPods(listed(theirs), selectorLabels);
  const keys = availability === 'zones' ? [ZONE, NODE] : [NODE];
  return keys.map((topologyKey) => ({
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels: selectorLabels },
    ...(ofDeployment ? { matchLabelKeys: ['pod-template-hash'] } : {}),
  }));
}

/** The user's affinity; where it says nothing about other pods to keep away from, with the preset's wish. */
export function affinityOf(theirs: Wished<Affinity>, props: ApartProps): Affinity {
  const { selectorLabels, availability } = props;
  const own = avoidOwnPods(overlay({}, theirs), selectorLabels);
  if (availability === 'none' || theirs === null || theirs?.podAntiAffinity !== undefined) return own;
  return {
    ...own,
    podAntiAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: [
        {
          weight: 100,
          podAffinityTerm: { topologyKey: NODE, labelSelector: { matchLabels: selectorLabels } },
        },
      ],
    },
  };
}
