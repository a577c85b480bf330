import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { canonical } from '../profile/go-text';
import type { Body, Condition, Field, Node, Reference } from '../profile/model';
import { TOKEN } from './canary';
import type { Laboratory } from './laboratory';
import { learnCopy } from './learn-copy';
import { learnList } from './learn-list';
import { isFact, learnScalar } from './learn-scalar';
import { learnSpreads } from './learn-spreads';
import { hidesCanary, learnText } from './learn-text';
import { keptBody } from './kept';
import { below, contentOf, type Place, withBefore } from './place';
import { learnPresence, withWhen } from './presence';
import type { Observation } from './situation';
import { telling } from './telling';

/** Learns what is there at a place, in all renders that have it. */
export function learnNode(observations: readonly Observation[], laboratory: Laboratory, place: Place): Node {
  const body = keptBody(place, observations);
  return { body: body ?? learnBody(telling(observations, laboratory), laboratory, place) };
}

function learnBody(observations: readonly Observation[], laboratory: Laboratory, place: Place): Body {
  const [first] = observations;
  if (first === undefined) return { type: 'cases', cases: [] };
  const same = canonical(first.value);
  if (
    observations.every(({ value }) => canonical(value) === same) &&
    !hasCanary(first, laboratory) &&
    !isFact(first.value)
  ) {
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
  return laboratory.mentions(value, situation) || (typeof value === 'string' && hidesCanary(value));
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
  const { spreads, rest, unless } = learnSpreads(observations, laboratory);
  const before = place.before?.node.body;
  const all = [...new Set(rest.flatMap(({ value }) => Object.keys(value)))];
  // a key that is made of a value is none of a profile
  const keys = all.filter((key) => key.search(TOKEN) === -1);
  const odd = rest.filter(({ value }) => Object.keys(value).some((key) => !keys.includes(key)));
  if (odd.length > 0) place.onDoubt(place.path, odd.length);
  const fields = keys.map((key): Field => {
    const present = rest.flatMap(({ situation, value }): Observation[] =>
      Object.hasOwn(value, key) ? [{ situation, value: value[key] }] : [],
    );
    const own = before?.type === 'map' ? before.fields.find((field) => field.key === key) : undefined;
    const here = below(place, key, own?.node);
    const node = isBase64(place, present)
      ? learnBase64(present, laboratory, here)
      : learnNode(present, laboratory, here);
    const when = learnPresence(
      rest.map(({ situation, value }) => ({ situation, value: Object.hasOwn(value, key) })),
      laboratory,
      node,
      here,
    );
    return { key, node: withWhen(node, unless === undefined ? when : without(unless, when)) };
  });
  return { type: 'map', fields: fields.filter(({ node }) => node.when?.length !== 0), spreads };
}

/** A condition that only holds where there is nothing at a place of the values. */
function without({ scope, path }: Reference, when: Condition = [[]]): Condition {
  return when.map((all) => [{ reference: { scope, path }, test: 'truthy', negated: true }, ...all]);
}

function isBase64({ kind, path }: Place, observations: readonly Observation[]): boolean {
  return (
    ((kind === 'Secret' && path.at(-1) === 'data') || path.at(-1) === 'binaryData') &&
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
  const inside = withBefore(place, contentOf(place.before?.node));
  return {
    body: { type: 'encoded', encoding: { as: 'base64' }, content: learnNode(decoded, laboratory, inside) },
  };
}
