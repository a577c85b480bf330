import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { canonical } from '../profile/go-text';
import type { Body, Condition, Field, Node } from '../profile/model';
import type { Laboratory } from './laboratory';
import { learnCopy } from './learn-copy';
import { learnList } from './learn-list';
import { learnScalar } from './learn-scalar';
import { learnSpreads } from './learn-spreads';
import { learnText } from './learn-text';
import type { Observation } from './situation';
import { telling } from './telling';
import { learnRules } from './tree';

/** Where something is in an object, for those who have to be told of it. */
export interface Place {
  readonly kind: string;
  readonly path: readonly string[];
  /** Told of every leaf that no rule explains. */
  readonly onDoubt: (path: readonly string[], wrong: number) => void;
}

/** The place one step below. */
export function below(place: Place, step: string): Place {
  return { ...place, path: [...place.path, step] };
}

/** Learns what is there at a place, in all renders that have it. */
export function learnNode(observations: readonly Observation[], laboratory: Laboratory, place: Place): Node {
  return { body: learnBody(telling(observations, laboratory), laboratory, place) };
}

function learnBody(observations: readonly Observation[], laboratory: Laboratory, place: Place): Body {
  const [first] = observations;
  if (first === undefined) return { type: 'cases', cases: [] };
  const same = canonical(first.value);
  if (observations.every(({ value }) => canonical(value) === same) && !hasCanary(first, laboratory)) {
    return constant(first.value, observations, laboratory, place);
  }
  const isStructure = observations.some(({ value }) => typeof value === 'object');
  if (isStructure) {
    const copied = learnCopy(observations, laboratory);
    if (copied !== undefined) return copied;
    if (observations.every(({ value }) => isPlainObject(value))) {
      return learnMap(observations as readonly Observation<PlainObject>[], laboratory, place);
    }
    if (observations.every(({ value }) => Array.isArray(value))) {
      return learnList(observations as readonly Observation<readonly unknown[]>[], laboratory, place);
    }
  }
  if (observations.every(({ value }) => typeof value === 'string')) {
    return learnText(observations as readonly Observation<string>[], laboratory, place);
  }
  const { body, wrong } = learnScalar(observations, laboratory);
  if (wrong > 0) place.onDoubt(place.path, wrong);
  return body;
}

function hasCanary({ situation, value }: Observation, laboratory: Laboratory): boolean {
  return laboratory.mentions(value, situation);
}

/** What is the same everywhere; its parts stay visible as fields. */
function constant(
  value: unknown,
  observations: readonly Observation[],
  laboratory: Laboratory,
  place: Place,
): Body {
  if (isPlainObject(value) && Object.keys(value).length > 0) {
    return learnMap(observations as readonly Observation<PlainObject>[], laboratory, place);
  }
  if (Array.isArray(value) && value.some((item) => isPlainObject(item))) {
    return learnList(observations as readonly Observation<readonly unknown[]>[], laboratory, place);
  }
  return { type: 'cases', cases: [{ value: { type: 'constant', value } }] };
}

function learnMap(
  observations: readonly Observation<PlainObject>[],
  laboratory: Laboratory,
  place: Place,
): Body {
  const { spreads, rest } = learnSpreads(observations, laboratory);
  const keys = [...new Set(rest.flatMap(({ value }) => Object.keys(value)))];
  const fields = keys.map((key): Field => {
    const present = rest.flatMap(({ situation, value }): Observation[] =>
      Object.hasOwn(value, key) ? [{ situation, value: value[key] }] : [],
    );
    const here = below(place, key);
    const node = isBase64(place, present)
      ? learnBase64(present, laboratory, here)
      : learnNode(present, laboratory, here);
    const when = learnPresence(
      rest.map(({ situation, value }) => ({ situation, value: Object.hasOwn(value, key) })),
      laboratory,
      node,
      here,
    );
    return { key, node: withWhen(node, when) };
  });
  return { type: 'map', fields, spreads };
}

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
  const labelled = telling(observations, laboratory).map(({ situation, value }) => ({
    situation,
    value: value ? 'present' : 'absent',
  }));
  const { rules, wrong } = learnRules(labelled, laboratory, referencesIn(node));
  if (wrong > 0) place.onDoubt(place.path, wrong);
  const [first, second] = rules;
  if (first?.label === 'present') return first.when ?? [[]];
  return second === undefined ? [] : negate(first?.when ?? [[]]);
}

/** Not any of them: for every alternative, one of its statements is false. */
function negate(condition: Condition): Condition {
  return condition.reduce<Condition>(
    (sum, all) => sum.flatMap((left) => all.map((atom) => [...left, { ...atom, negated: !atom.negated }])),
    [[]],
  );
}

/** The values that a node is made of. */
export function referencesIn(
  node: Node,
): readonly { scope: 'values' | 'item' | 'outer' | 'release'; path: readonly (string | number)[] }[] {
  const { body } = node;
  switch (body.type) {
    case 'cases':
      return body.cases.flatMap(({ value }) => {
        if (value.type === 'copy') return [{ scope: value.from.scope, path: value.from.path }];
        if (value.type === 'constant') return [];
        return value.template.flatMap((part) =>
          typeof part === 'string' ? [] : [{ scope: part.scope, path: part.path }],
        );
      });
    case 'map':
      return [
        ...body.fields.flatMap(({ node: child }) => referencesIn(child)),
        ...body.spreads.map(({ from }) => from),
      ];
    case 'list':
      return body.slots.flatMap(({ forEach, node: child }) =>
        forEach === undefined ? referencesIn(child) : [forEach],
      );
    case 'encoded':
      return referencesIn(body.content);
  }
}

function isBase64({ kind, path }: Place, observations: readonly Observation[]): boolean {
  return (
    kind === 'Secret' &&
    path.at(-1) === 'data' &&
    observations.every(
      ({ value }) => typeof value === 'string' && Buffer.from(value, 'base64').toString('base64') === value,
    )
  );
}

function learnBase64(observations: readonly Observation[], laboratory: Laboratory, place: Place): Node {
  const decoded = observations.map(({ situation, value }) => ({
    situation,
    value: Buffer.from(String(value), 'base64').toString('utf8'),
  }));
  return {
    body: { type: 'encoded', encoding: { as: 'base64' }, content: learnNode(decoded, laboratory, place) },
  };
}
