import type { StringMap } from '../../base/string-map';
import { derived, derivedAlone } from '../object/origins';
import type { Affinity, PodAntiAffinity, TopologySpreadConstraint } from '../../generated/kubernetes';

/**
 * Rules that keep pods apart, and name no pods, are about the pods of the component itself. To Kubernetes they would be about
 * none; upstream charts fill the selector in as well.
 */
export function spreadOwnPods(
  constraints: readonly TopologySpreadConstraint[],
  selectorLabels: StringMap,
): readonly TopologySpreadConstraint[] {
  return constraints.map((constraint) => withSelector(constraint, selectorLabels));
}

/** The same for an affinity: its rules against other pods are against the component's own. */
export function avoidOwnPods(affinity: Affinity, selectorLabels: StringMap): Affinity {
  const { podAntiAffinity } = affinity;
  if (podAntiAffinity === undefined) return affinity;
  return derivedAlone(
    { ...affinity, podAntiAffinity: withSelectors(podAntiAffinity, selectorLabels) },
    affinity,
  );
}

function withSelectors(rules: PodAntiAffinity, selectorLabels: StringMap): PodAntiAffinity {
  const {
    requiredDuringSchedulingIgnoredDuringExecution: required,
    preferredDuringSchedulingIgnoredDuringExecution: preferred,
  } = rules;
  return {
    ...rules,
    ...(required === undefined
      ? {}
      : {
          requiredDuringSchedulingIgnoredDuringExecution: required.map((term) =>
            withSelector(term, selectorLabels),
          ),
        }),
    ...(preferred === undefined
      ? {}
      : {
          preferredDuringSchedulingIgnoredDuringExecution: preferred.map(
            ({ podAffinityTerm, ...weight }) => ({
              ...weight,
              podAffinityTerm: withSelector(podAffinityTerm, selectorLabels),
            }),
          ),
        }),
  };
}

/** A `null`, which removes a default in values, counts as none. */
function withSelector<Rule extends { readonly labelSelector?: object }>(
  rule: Rule,
  matchLabels: StringMap,
): Rule {
  const { labelSelector } = rule as { readonly labelSelector?: object | null };
  return labelSelector === undefined || labelSelector === null
    ? derived({ ...rule, labelSelector: { matchLabels } }, rule)
    : rule;
}
