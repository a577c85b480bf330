import { isPlainObject } from '../../base/plain-object';
import type { Atom } from '../profile/model';
import { TOKEN } from './canary';
import type { Laboratory } from './laboratory';
import type { Path } from './plan';
import { type Observation, placeKey, type Situation } from './situation';

/** The keys of which some render shows that they matter: two renders that differ by it alone differ here. */
export function relevantPaths(
  labelled: readonly Observation<string>[],
  laboratory: Laboratory,
): readonly Path[] {
  const labels = new Map(
    labelled.map(({ situation, value }) => [`${String(situation.render)} ${placeKey(situation)}`, value]),
  );
  const alone = new Map<string, Path>();
  const together: (readonly Path[])[] = [];
  for (const { situation, value } of labelled) {
    const from = laboratory.renders[situation.render]?.from;
    if (from === undefined) continue;
    const before = labels.get(`${String(from.trial)} ${placeKey(situation)}`);
    if (before === undefined || before === value) continue;
    if (from.changed.length > 1) together.push(from.changed);
    else for (const path of from.changed.flatMap(pathsAround)) alone.set(JSON.stringify(path), path);
  }
  // of many keys that were taken away at once, most do not matter: they are asked only where no single one explains it
  const open = together.filter((changed) =>
    changed.flatMap(pathsAround).every((path) => !alone.has(JSON.stringify(path))),
  );
  for (const path of open.flat().flatMap(pathsAround)) alone.set(JSON.stringify(path), path);
  return [...alone.values()];
}

/** The key itself, and the sections whose being there may be what is asked; of lists and of maps that take any key, these as a whole. */
function pathsAround(path: Path): readonly Path[] {
  const end = path.findIndex((part) => typeof part === 'number' || part.search(TOKEN) !== -1);
  const whole = end === -1 ? path : path.slice(0, end);
  return whole.length > 2 ? [whole, whole.slice(0, -1)] : [whole];
}

/** References to what is in the items that situations stand at. */
export function itemReferences(situations: readonly Situation[]): readonly Atom['reference'][] {
  const found = new Map<string, Atom['reference']>();
  for (const { items } of situations) {
    for (const [depth, scope] of [
      [-1, 'item'],
      [-2, 'outer'],
    ] as const) {
      const item = items.at(depth);
      if (item === undefined) continue;
      found.set(`${scope}.#index`, { scope, path: ['#index'] });
      if (!isPlainObject(item.value)) found.set(scope, { scope, path: [] });
      else for (const key of Object.keys(item.value)) found.set(`${scope}.${key}`, { scope, path: [key] });
    }
  }
  return [...found.values()];
}

/** References to keys, from where the situations stand. */
export function asReferences(paths: readonly Path[]): readonly Atom['reference'][] {
  return paths.map((path) => ({ scope: 'values', path }));
}

/** The values that a name of Helm's own rule is made of; nothing for all else. */
export function overridesOf({ scope, path: [fact, section] }: Atom['reference']): readonly Path[] {
  if (scope !== 'release' || section === undefined || !/^(?:full|long)?name$/.test(String(fact))) return [];
  return ['fullnameOverride', 'nameOverride'].map((key) => (section === '' ? [key] : [section, key]));
}
