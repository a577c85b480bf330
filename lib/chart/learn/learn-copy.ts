import { isPlainObject } from '../../base/plain-object';
import { copyOf } from '../profile/evaluate';
import { evaluateReference } from '../profile/evaluate-template';
import { canonical } from '../profile/go-text';
import type { Body, Case, Reference, Value } from '../profile/model';
import { scalarsOf } from './canary';
import type { Laboratory } from './laboratory';
import type { Path } from './plan';
import { referenceOf } from './abstract';
import { asReferences, relevantPaths } from './relevance';
import type { Observation } from './situation';
import { learnRules } from './tree';

/** What is larger is no setting of a user's. */
const LARGEST = 4000;

/** More constants than this are no defaults, but a structure with holes. */
const MAX_CONSTANTS = 4;

/** Finds out whether a map or list is handed on whole from the values; `undefined` when it is not. */
export function learnCopy(observations: readonly Observation[], laboratory: Laboratory): Body | undefined {
  const shown = shownSources(observations, laboratory);
  if (shown === undefined) return undefined;
  const sources = shown.length > 0 ? shown : passedOn(observations, laboratory);
  if (sources.length === 0) return undefined;
  const defaults = constantsOf(observations, sources);
  const values = new Map<string, Value>();
  const labelled: Observation<string>[] = [];
  const constants = new Set<string>();
  for (const { situation, value } of observations) {
    const seen = canonical(value);
    const copied = sources.flatMap((from): [string, Value][] => {
      const own = evaluateReference(from, situation);
      if (own === undefined) return [];
      return [undefined, ...defaults].flatMap((over): [string, Value][] => {
        if (canonical(copyOf(over, own)) !== seen) return [];
        return [
          [JSON.stringify([from, over]), { type: 'copy', from, ...(over === undefined ? {} : { over }) }],
        ];
      });
    });
    for (const [key, copy] of copied) values.set(key, copy);
    if (copied.length === 0) {
      // what holds a value and is no copy has a structure of its own
      if (laboratory.mentions(value, situation)) return undefined;
      constants.add(seen);
      values.set(seen, { type: 'constant', value });
    }
    labelled.push({ situation, value: copied.length === 0 ? seen : copied.map(([key]) => key).join('\n') });
  }
  if (
    constants.size > MAX_CONSTANTS ||
    constants.size >= observations.length ||
    values.size === constants.size
  ) {
    return undefined;
  }
  const chosen = chooseFewest(labelled);
  const related = sources.map(({ scope, path }) => ({ scope, path }));
  const { rules, wrong } = learnRules(chosen, laboratory, related);
  if (wrong > 0) return undefined;
  const cases = rules.flatMap(({ label, when }): Case[] => {
    const value = values.get(label);
    return value === undefined ? [] : [{ ...(when === undefined ? {} : { when }), value }];
  });
  return { type: 'cases', cases: folded(cases) };
}

/** A copy over a default says by itself what is there without the value. */
function folded(cases: readonly Case[]): readonly Case[] {
  const [first, second] = cases;
  if (cases.length !== 2 || first === undefined || second === undefined) return cases;
  for (const [copy, constant] of [
    [first.value, second.value],
    [second.value, first.value],
  ] as const) {
    if (copy.type !== 'copy' || constant.type !== 'constant' || copy.over === undefined) continue;
    if (canonical(copy.over) === canonical(constant.value)) return [{ value: copy }];
  }
  return cases;
}

/** Places in the values whose parts are seen at the same places below; nothing of what is larger than any setting. */
export function shownSources(
  observations: readonly Observation[],
  laboratory: Laboratory,
): readonly Reference[] | undefined {
  const distinct = [...new Map(observations.map((one) => [canonical(one.value), one])).values()];
  return distinct.some(({ value }) => canonical(value).length > LARGEST)
    ? undefined
    : sourcesOf(distinct, laboratory);
}

function sourcesOf(observations: readonly Observation[], laboratory: Laboratory): readonly Reference[] {
  const found = new Map<string, Reference>();
  for (const { situation, value } of observations) {
    for (const { path, value: scalar } of scalarsOf(value)) {
      if (typeof scalar === 'boolean') continue;
      const { template, paths } = laboratory.abstract(String(scalar), situation);
      const [origin] = paths;
      if (template.length !== 1 || origin === undefined || origin[0] === '$') continue;
      if (!path.every((part, index) => origin[origin.length - path.length + index] === part)) continue;
      const source: Path = origin.slice(0, origin.length - path.length);
      if (source.length === 0) continue;
      const reference = referenceOf({ path: source, transforms: [] }, situation);
      found.set(JSON.stringify(reference), reference);
    }
  }
  return [...found.values()];
}

/** Places in the values that are handed on, though no canary can show it: lists of choices and of flags. */
function passedOn(observations: readonly Observation[], laboratory: Laboratory): readonly Reference[] {
  const labelled = observations.map(({ situation, value }) => ({ situation, value: canonical(value) }));
  return asReferences(relevantPaths(labelled, laboratory)).flatMap((place): Reference[] => {
    const at = laboratory.features.valueOf(place);
    const seen = labelled.filter(({ situation, value }) => {
      const own = at(situation);
      return typeof own === 'object' && own !== null && canonical(own) === value;
    });
    return new Set(seen.map(({ value }) => value)).size > 1 ? [{ ...place, transforms: [] }] : [];
  });
}

/** What stands there when none of the sources is given. */
function constantsOf(
  observations: readonly Observation[],
  sources: readonly Reference[],
): readonly unknown[] {
  const found = new Map<string, unknown>();
  for (const { situation, value } of observations) {
    if (!isPlainObject(value)) continue;
    if (sources.every((from) => evaluateReference(from, situation) === undefined))
      found.set(canonical(value), value);
  }
  return [...found.values()].slice(0, MAX_CONSTANTS);
}

/** Of several labels of an observation, the one that most others have. */
function chooseFewest(labelled: readonly Observation<string>[]): Observation<string>[] {
  const counts = new Map<string, number>();
  for (const { value } of labelled) {
    for (const label of value.split('\n')) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return labelled.map(({ situation, value }) => ({
    situation,
    value: value
      .split('\n')
      .reduce((best, label) => ((counts.get(label) ?? 0) > (counts.get(best) ?? 0) ? label : best)),
  }));
}
