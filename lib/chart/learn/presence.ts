import { holds } from '../profile/evaluate-template';
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
  const any = anyPart(node, observations);
  if (any !== undefined) return any;
  const labelled = telling(observations, laboratory).map(({ situation, value }) => ({
    situation,
    value: value ? 'present' : 'absent',
  }));
  const { rules, wrong } = learnRules(labelled, laboratory, referencesIn(node), 'present');
  if (wrong > 0) place.onDoubt(place.path, wrong);
  const [first] = rules;
  return first?.label === 'present' ? (first.when ?? [[]]) : [];
}

/**
 * What is there as soon as one of its parts is, such as a Secret that some integration has something for: when any of them is, where that
 * is right of all that was seen.
 */
function anyPart(node: Node, observations: readonly Observation<boolean>[]): Condition | undefined {
  return partsOf(node)
    .map((parts) => parts.flatMap(({ when }) => when ?? []))
    .find(
      (condition) =>
        condition.length > 1 &&
        observations.every(({ situation, value }) => holds(condition, situation) === value),
    );
}

/** The parts of a node, and those of each map or list in it, where all of them are there under a condition. */
function partsOf({ body }: Node): readonly (readonly Pick<Node, 'when'>[])[] {
  if (body.type === 'encoded') return partsOf(body.content);
  const parts =
    body.type === 'map'
      ? body.fields.map((field) => field.node)
      : body.type === 'list'
        ? body.slots.map((slot) => slot.node)
        : [];
  const loose =
    (body.type === 'map' && body.spreads.length > 0) ||
    (body.type === 'list' && body.slots.some(({ forEach }) => forEach !== undefined));
  const own = !loose && parts.length > 1 && parts.every(({ when }) => when !== undefined) ? [parts] : [];
  return [...own, ...parts.flatMap(partsOf)];
}
