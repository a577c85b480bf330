import { mergeValues } from '../../base/merge';
import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { sampleGroups } from '../../values/samples/samples';
import { withoutValue, withValue } from '../../values/samples/value-at';
import type { PathPart } from '../profile/model';
import { valueAt } from '../profile/scope';
import { canarize, canarizeAt, isFreeMap, nodesOf } from './canarize';
import { type Canaries, scalarsOf } from './canary';
import { withFurther } from './fragments';
import type { Trial } from './render';

/** Options of this library, which no chart reads. */
const OURS = 'cdk8s';
const DOMAIN = { global: { pixee: { domain: 'fixes.example.com' } } };

/** Where something stands in the values. */
export type Path = readonly PathPart[];

/** A release name that no component's name is in, and is in no component's. */
export const RELEASE = 'zqrelx';
export const NAMESPACE = 'zqnamx';

/** A set of values from which others depart by one key each. */
export interface Scenario {
  readonly name: string;
  readonly values: PlainObject;
  /** @default - one that no component's name is in */
  readonly releaseName?: string;
}

/** Surroundings and, in them, values to be tried one by one. */
export interface Experiment {
  readonly given: PlainObject;
  readonly set: PlainObject;
}

/** Everything that the documentation knows, as canaries. */
export function experiments(canaries: Canaries): readonly Experiment[] {
  return sampleGroups.flatMap(({ given = {}, set }) => {
    const own = mergeValues<PlainObject>(DOMAIN, without(given, OURS));
    const tried = withFurther(without(set, OURS));
    if (Object.keys(tried).length === 0) return [];
    const whole = canarize(mergeValues<PlainObject>(own, tried), canaries);
    const surroundings = canarize(own, canaries);
    return [{ given: surroundings, set: pickPaths(whole, tried) }];
  });
}

/** The same without keys that a chart was seen not to take: with them it would refuse all that stands beside. */
export function fitting(all: readonly Experiment[], refused: readonly Path[]): readonly Experiment[] {
  if (refused.length === 0) return all;
  const cut = (values: PlainObject): PlainObject =>
    refused.reduce((left, path) => withoutValue(left, path), values);
  return all.map(({ given, set }) => ({ given: cut(given), set: cut(set) }));
}

function without(values: object, key: string): PlainObject {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== key));
}

/** The part of values whose sections another has too; of maps that take any key all, because canaries have other keys. */
function pickPaths(values: PlainObject, like: unknown, path: Path = []): PlainObject {
  if (!isPlainObject(like) || isFreeMap(path)) return values;
  return Object.fromEntries(
    Object.keys(like).flatMap((key): [string, unknown][] => {
      const value = values[key];
      if (value === undefined) return [];
      return [
        [
          key,
          isPlainObject(value) && isPlainObject(like[key])
            ? pickPaths(value, like[key], [...path, key])
            : value,
        ],
      ];
    }),
  );
}

/** Values that every installation needs. */
export function minimal(canaries: Canaries): PlainObject {
  return canarize(DOMAIN, canaries);
}

/** The base in which secrets are given, and where they are kept as well: only so is it seen which of the two wins. */
export const GIVEN_TWICE = 'secrets given twice, everything on';

/** Whether a value is a secret, or the name of one. */
export function isSecretOrItsName(path: Path): boolean {
  return path.at(-1) === 'existingSecret' || isSecret(path);
}

/** Bases in which as much as possible is on, of different kinds. */
export function scenarios(
  all: readonly Experiment[],
  extra: PlainObject,
  canaries: Canaries,
): readonly Scenario[] {
  const merged = all.reduce<PlainObject>(
    (sum, { given, set }) => mergeValues<PlainObject>(mergeValues<PlainObject>(sum, given), set),
    extra,
  );
  const full = doubled(merged, [], canaries) as PlainObject;
  const inline = dropKeys(full, (path) => path.at(-1) === 'existingSecret');
  const existing = dropKeys(
    full,
    (path) => isSecret(path) && valueAt(full, [...path.slice(0, -1), 'existingSecret']) !== undefined,
  );
  const on = (values: PlainObject, embedded: boolean, provider = false): PlainObject =>
    setBooleans(values, (path) => {
      const names = path.join('.');
      if (/\.oidc\.embedded\.enabled$/.test(names)) return provider;
      return path.at(-1) === 'embedded' ? embedded : true;
    });
  return [
    { name: 'external, everything on', values: on(inline, false) },
    { name: 'existing secrets, everything on', values: on(withoutNames(existing), false) },
    { name: 'identity provider of its own, everything on', values: on(inline, false, true) },
    {
      name: 'embedded, everything on',
      values: on(withoutNames(inline), true, true),
      releaseName: 'zqoidc-platform-analysisx',
    },
    { name: GIVEN_TWICE, values: on(withoutNames(full), false) },
    { name: 'flags left alone', values: setBooleans(inline, () => undefined) },
    { name: 'flags off', values: setBooleans(inline, () => false) },
  ];
}

/** Lists of one item get a second one, which differs in all its texts: only so are loops told from constants. */
function doubled(value: unknown, path: Path, canaries: Canaries): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown, index) => doubled(item, [...path, index], canaries));
    if (items.length !== 1) return items;
    return [...items, doubled(canarizeAt(value[0], [...path, 1], canaries), [...path, 1], canaries)];
  }
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, below]) => [key, doubled(below, [...path, key], canaries)]),
  );
}

/** Without names of the user's own, so that each object is seen under its usual name too. */
function withoutNames(values: PlainObject): PlainObject {
  return dropKeys(values, (path) => /^(?:full)?nameOverride$/i.test(String(path.at(-1))));
}

function isSecret(path: Path): boolean {
  return nodesOf(path).some(({ secret }) => secret === true);
}

function dropKeys(values: PlainObject, drop: (path: Path) => boolean): PlainObject {
  return scalarsOf(values).reduce((left, { path }) => (drop(path) ? withoutValue(left, path) : left), values);
}

function setBooleans(values: PlainObject, choose: (path: Path) => boolean | undefined): PlainObject {
  return scalarsOf(values).reduce((left, { path, value }) => {
    if (typeof value !== 'boolean') return left;
    const chosen = choose(path);
    return chosen === undefined ? withoutValue(left, path) : withValue(left, path, chosen);
  }, values);
}

/** A trial that departs from another by a few keys. */
export function depart(
  base: { readonly trial: number; readonly values: PlainObject; readonly releaseName: string },
  changes: readonly (readonly [Path, unknown])[],
  note: string,
): Trial {
  const values = changes.reduce(
    (left, [path, value]) => (value === undefined ? withoutValue(left, path) : withValue(left, path, value)),
    base.values,
  );
  return {
    values,
    releaseName: base.releaseName,
    namespace: NAMESPACE,
    from: { trial: base.trial, changed: changes.map(([path]) => path) },
    note,
  };
}
