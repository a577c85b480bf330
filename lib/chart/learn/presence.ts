import type { Condition, Node } from '../profile/model';
import { keptCondition } from './kept';
import type { Laboratory } from './laboratory';
import type { Place } from './place';
import { referencesIn } from './references';
import type { Observation } from './situation';
import { telling } from './telling';
import { learnRules } from './tree';

/** A node that is there only under a condition. */
export function withWhen(node: Node, when: Condition | undefined): Node {
  return when === undefined ? node : { when, body: node.body };
}

/** When something is there. */
export function learnPresence(
  observations: readonly Observation<boolean>[],
  laboratory: Laboratory,
  node: Node,
  place: Place,
): Condition | undefined {
  if (observations.every(({ value }) => value)) return undefined;
  const kept = keptCondition(place, observations);
  if (kept !== undefined) return kept.when;
  const labelled = telling(observations, laboratory).map(({ situation, value }) => ({
    situation,
    value: value ? 'present' : 'absent',
  }));
  const { rules, wrong } = learnRules(labelled, laboratory, referencesIn(node), 'present');
  if (wrong > 0) place.onDoubt(place.path, wrong);
  const [first] = rules;
  return first?.label === 'present' ? (first.when ?? [[]]) : [];
}
