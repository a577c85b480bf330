import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { evaluateReference } from '../profile/evaluate-template';
import { canonical } from '../profile/go-text';
import type { Reference, Spread } from '../profile/model';
import { TOKEN } from './canary';
import type { Laboratory } from './laboratory';
import { referenceOf } from './abstract';
import { shownSources } from './learn-copy';
import type { Observation } from './situation';

interface Spreads {
  readonly spreads: readonly Spread[];
  /** The maps without what was spread into them. */
  readonly rest: readonly Observation<PlainObject>[];
  /** What all else is only there without. @default - it is there beside what is spread */
  readonly unless?: Reference;
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
  const whole = spreads.length > 0 ? undefined : wholeIn(observations, laboratory);
  if (whole !== undefined)
    return {
      spreads: [{ from: whole }],
      rest: observations.filter(({ situation }) => isEmpty(whole, situation)),
      unless: whole,
    };
  const rest = observations.map(({ situation, value }) => {
    const gone = new Set(
      spreads.flatMap(({ from }) => Object.keys(asMap(evaluateReference(from, situation)))),
    );
    return { situation, value: Object.fromEntries(Object.entries(value).filter(([key]) => !gone.has(key))) };
  });
  return { spreads, rest };
}

/** A map of the values that takes the place of all that the chart has there, as soon as something is in it. */
function wholeIn(
  observations: readonly Observation<PlainObject>[],
  laboratory: Laboratory,
): Reference | undefined {
  return shownSources(observations, laboratory)?.find((from) => {
    const given = observations.filter(({ situation }) => !isEmpty(from, situation));
    return (
      given.length > 0 &&
      given.length < observations.length &&
      given.every(
        ({ situation, value }) => canonical(evaluateReference(from, situation)) === canonical(value),
      )
    );
  });
}

function isEmpty(from: Reference, situation: Observation['situation']): boolean {
  return Object.keys(asMap(evaluateReference(from, situation))).length === 0;
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
