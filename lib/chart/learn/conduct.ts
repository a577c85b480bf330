import type { PlainObject } from '../../base/plain-object';
import { canonical } from '../profile/go-text';
import { valueAt } from '../profile/scope';
import { alternatives, places } from './alternatives';
import type { Canaries } from './canary';
import type { Base } from './establish';
import type { Notebook } from './notebook';
import { depart, type Experiment, NAMESPACE, type Path, RELEASE } from './plan';
import type { Render } from './render';

/**
 * Which of the keys of a base matter, beside those that are known to: those whose canaries are seen do; of all others whole sections are
 * taken away first, and only those that make a difference are entered.
 */
export async function relevantPlaces(
  notebook: Notebook,
  base: Base,
  known: ReadonlySet<string>,
  canaries: Canaries,
): Promise<readonly Path[]> {
  const all = places(base.values).filter((path) => !known.has(canonical(path)));
  const before = signature(notebook.at(base.trial));
  const seen = new Set(
    canaries
      .pathsIn(before)
      .flatMap(withLists)
      .map((path) => canonical(path)),
  );
  const [shown, hidden] = [true, false].map((is) => all.filter((path) => seen.has(canonical(path)) === is));
  let open: readonly (readonly Path[])[] = groupBy(hidden ?? [], 1);
  const found: Path[] = [...(shown ?? [])];
  for (let depth = 2; open.length > 0; depth += 1) {
    const numbers = await notebook.record(
      open.map((group) =>
        depart(
          base,
          group.map((path) => [path, undefined]),
          `without ${group[0]?.slice(0, depth - 1).join('.') ?? ''}`,
        ),
      ),
    );
    const mattering = open.filter((_, index) => signature(notebook.at(numbers[index] ?? 0)) !== before);
    found.push(...mattering.filter(({ length }) => length === 1).flat());
    open = mattering.filter(({ length }) => length > 1).flatMap((group) => groupBy(group, depth));
    if (depth > 12) break;
  }
  return found;
}

/** A place, and the lists that it is in. */
function withLists(path: Path): readonly Path[] {
  const lists = path.flatMap((part, index) => (typeof part === 'number' ? [path.slice(0, index)] : []));
  return [path, ...lists];
}

function groupBy(paths: readonly Path[], depth: number): readonly (readonly Path[])[] {
  const groups = new Map<string, Path[]>();
  for (const path of paths) {
    const key = canonical(path.slice(0, depth));
    groups.set(key, [...(groups.get(key) ?? []), path]);
  }
  return [...groups.values()];
}

/** What a render came to, as text. */
export function signature({ outcome }: Render): string {
  return outcome.failure ?? canonical(outcome.objects?.map(({ body }) => body));
}

/** Tries samples alone, in the surroundings that they need. Where all of them at once change nothing, none is tried alone. */
export async function tryExperiments(
  notebook: Notebook,
  all: readonly Experiment[],
  matters: (path: Path) => boolean,
): Promise<void> {
  const sets = all
    .map(({ given, set }) => ({ given, changes: changesOf(set, matters) }))
    .filter(({ changes }) => changes.length > 0);
  const numbers = await notebook.record(
    sets.map(({ given }) => ({ values: given, releaseName: RELEASE, namespace: NAMESPACE, note: 'given' })),
  );
  const groups = sets.flatMap(({ given, changes }, index) => {
    const base = { trial: numbers[index] ?? 0, values: given, releaseName: RELEASE };
    const most = Math.max(...changes.map(({ instead }) => instead.length));
    return Array.from({ length: most }, (_, choice) => ({ base, changes: changesAt(changes, choice) }));
  });
  const atOnce = await notebook.record(
    groups.map(({ base, changes }) => depart(base, changes, 'all samples at once')),
  );
  const telling = groups.filter(
    ({ base, changes }, index) =>
      changes.length > 1 &&
      signature(notebook.at(base.trial)) !== signature(notebook.at(atOnce[index] ?? base.trial)),
  );
  await notebook.record(
    telling.flatMap(({ base, changes }) =>
      changes.map(([path, instead]) =>
        depart(base, [[path, instead]], `${path.join('.')}: ${canonical(instead ?? null)}`),
      ),
    ),
  );
}

/** A key, and what it is tried with. */
interface Change {
  readonly path: Path;
  readonly instead: readonly unknown[];
}

function changesOf(set: PlainObject, matters: (path: Path) => boolean): readonly Change[] {
  return places(set)
    .filter((path) => matters(path) && !path.some((part) => typeof part === 'number'))
    .map((path) => {
      const value = valueAt(set, path);
      return { path, instead: [value, ...alternatives(path, value).filter((one) => one !== undefined)] };
    });
}

function changesAt(changes: readonly Change[], choice: number): readonly (readonly [Path, unknown])[] {
  return changes.flatMap(({ path, instead }): [Path, unknown][] =>
    choice < instead.length ? [[path, instead[choice]]] : [],
  );
}
