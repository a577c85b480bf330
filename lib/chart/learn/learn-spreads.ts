import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { evaluateReference } from '../profile/evaluate-template';
import { canonical } from '../profile/go-text';
import type { Reference, Spread } from '../profile/model';
import { TOKEN } from './canary';
import type { Laboratory } from './laboratory';
import { referenceOf } from './abstract';
import type { Observation } from './situation';

interface Spreads {
  readonly spreads: readonly Spread[];
  /** The maps without what was spread into them. */
  readonly rest: readonly Observation<PlainObject>[];
}

/** Finds the maps of the values whose entries are put among the fixed ones. */
export function learnSpreads(
  observations: readonly Observation<PlainObject>[],
  laboratory: Laboratory,
): Spreads {
  const candidates = new Map<string, Reference>();
  for (const { situation, value } of observations) {
    for (const key of Object.keys(value)) {
      const token = key.match(TOKEN)?.[0];
      const path = token === undefined ? undefined : laboratory.canaries.pathOf(token.toLowerCase());
      if (path?.at(-1) !== '|key') continue;
      const reference = referenceOf({ path: path.slice(0, -2), transforms: [] }, situation);
      candidates.set(JSON.stringify(reference), reference);
    }
  }
  const spreads = [...candidates.values()]
    .filter((from) => explains(from, observations))
    .map((from) => ({ from }));
  const rest = observations.map(({ situation, value }) => {
    const gone = new Set(
      spreads.flatMap(({ from }) => Object.keys(asMap(evaluateReference(from, situation)))),
    );
    return { situation, value: Object.fromEntries(Object.entries(value).filter(([key]) => !gone.has(key))) };
  });
  return { spreads, rest };
}

function explains(from: Reference, observations: readonly Observation<PlainObject>[]): boolean {
  return observations.every(({ situation, value }) =>
    Object.entries(asMap(evaluateReference(from, situation))).every(
      ([key, own]) => own === null || canonical(value[key]) === canonical(own),
    ),
  );
}

function asMap(value: unknown): PlainObject {
  return isPlainObject(value) ? value : {};
}
