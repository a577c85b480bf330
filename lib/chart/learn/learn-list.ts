import { evaluateReference } from '../profile/evaluate-template';
import { itemsOf } from '../profile/evaluate';
import { canonical } from '../profile/go-text';
import type { Body, Reference, Slot } from '../profile/model';
import { itemKeys, type KeyStyle } from './item-keys';
import type { Laboratory } from './laboratory';
import { below, type Place } from './place';
import { learnPresence, withWhen } from './presence';
import { mergeOrders } from './merge-orders';
import type { Path } from './plan';
import { byPosition } from './by-position';
import { type Labelled, loopKey, loopReference, sourceAt, withSeveral } from './labelled';
import { atItem, type Observation } from './situation';

/** Learns a list: items with a name of their own, and items that are made for each item of a list of the values. */
export function learnList(
  observations: readonly Observation<readonly unknown[]>[],
  laboratory: Laboratory,
  place: Place,
  style: KeyStyle = 'kubernetes',
): Body {
  const single = observations.map(({ situation, value }) => ({
    situation,
    items: value.map((item) => label(item, situation, laboratory)),
  }));
  const { labelled, several } = withSeveral(single);
  const loops = loopsOf(labelled);
  // where an item makes several, one that stands alone is none of them
  const placed = [...loops.keys()].some((key) => several.has(key))
    ? labelled
    : byPosition(labelled, loops, laboratory);
  const named = placed.map(({ situation, items }) => {
    const fixed = items.map((item) =>
      item.source !== undefined && loops.has(loopKey(item.source)) ? undefined : item.value,
    );
    const keys = itemKeys(
      fixed.map((value) => value),
      situation,
      laboratory,
      { style, list: place.path.at(-1) ?? '' },
    );
    return {
      situation,
      items: items.map((item, index) => ({ ...item, key: keys[index] ?? loopKey(item.source ?? []) })),
    };
  });
  const keyed = withFixedNames(named, laboratory);
  const order = mergeOrders(keyed.map(({ items }) => items.map(({ key }) => key)));
  const before = place.before?.node.body;
  const slots = order.map((key): Slot => {
    const known = before?.type === 'list' ? before.slots.find((slot) => slot.key === key)?.node : undefined;
    const loop = loops.get(key);
    if (loop !== undefined)
      return learnLoop(
        key,
        loop,
        keyed,
        laboratory,
        below(place, '[*]', known),
        several.has(key) ? style : undefined,
      );
    const present = keyed.flatMap(({ situation, items }) => {
      const item = items.find((one) => one.key === key);
      return item === undefined ? [] : [{ situation, value: item.value }];
    });
    const here = below(place, `[${key}]`, known);
    const node = place.learn(present, laboratory, here);
    const when = learnPresence(
      keyed.map(({ situation, items }) => ({ situation, value: items.some((one) => one.key === key) })),
      laboratory,
      node,
      here,
    );
    return { key, node: withWhen(node, when) };
  });
  return { type: 'list', slots: slots.filter(({ node }) => node.when?.length !== 0) };
}

/**
 * An item that always bears the plain name of a chart has that of the release's part wherever nobody renames the part. Where somebody does,
 * it shows that the name is fixed; then it is the same item everywhere.
 */
function withFixedNames(keyed: readonly Keyed[], laboratory: Laboratory): readonly Keyed[] {
  const keys = new Set(keyed.flatMap(({ items }) => items.map(({ key }) => key)));
  const fixed = new Map(
    Object.entries(laboratory.names).flatMap(([section, name]) => {
      const fact = `{$name.${section}}`;
      return [...keys]
        .filter((key) => key.endsWith(fact) && keys.has(key.replace(fact, name)))
        .map((key): [string, string] => [key, key.replace(fact, name)]);
    }),
  );
  if (fixed.size === 0) return keyed;
  return keyed.map(({ situation, items }) => ({
    situation,
    items: items.map((item) => ({ ...item, key: fixed.get(item.key) ?? item.key })),
  }));
}

type Keyed = {
  readonly situation: Observation['situation'];
  readonly items: readonly (Labelled & { key: string })[];
};

function learnLoop(
  key: string,
  source: Path,
  keyed: readonly Keyed[],
  laboratory: Laboratory,
  here: Place,
  flat: KeyStyle | undefined,
): Slot {
  const inner: Observation[] = [];
  const presence: Observation<boolean>[] = [];
  let forEach: Reference | undefined;
  for (const { situation, items } of keyed) {
    const own = sourceAt(source, situation);
    const reference = loopReference(own, situation);
    forEach ??= reference;
    const all = itemsOf(evaluateReference(reference, situation));
    for (const [position, item] of all.entries()) {
      const index = item.key ?? position;
      const at = atItem(situation, item, [...own, index]);
      const made = items.find((one) => one.key === key && one.index === index);
      presence.push({ situation: at, value: made !== undefined });
      if (made !== undefined) inner.push({ situation: at, value: made.value });
    }
  }
  const lists = inner as readonly Observation<readonly unknown[]>[];
  const node =
    flat === undefined
      ? here.learn(inner, laboratory, here)
      : { body: learnList(lists, laboratory, here, flat) };
  const when = learnPresence(presence, laboratory, node, here);
  return {
    key,
    ...(forEach === undefined ? {} : { forEach }),
    ...(flat === undefined ? {} : { flat: true }),
    node: withWhen(node, when),
  };
}

/** The lists of the values that items are made for: some render shows two of them side by side. */
function loopsOf(
  labelled: readonly { readonly situation: Observation['situation']; readonly items: readonly Labelled[] }[],
): Map<string, Path> {
  const loops = new Map<string, Path>();
  const shown = new Set<string>();
  const refused = new Set<string>();
  for (const { items } of labelled) {
    for (const { source } of items) {
      if (source === undefined) continue;
      const key = loopKey(source);
      const made = items.filter((item) => item.source !== undefined && loopKey(item.source) === key);
      const distinct = new Set(made.map(({ index }) => index));
      if (distinct.size < made.length) refused.add(key);
      if (distinct.size > 1) shown.add(key);
      loops.set(key, source);
    }
  }
  for (const key of loops.keys()) if (refused.has(key) || !shown.has(key)) loops.delete(key);
  return loops;
}

/** Finds the only item of the values that an item of a list has texts of. */
function label(value: unknown, situation: Observation['situation'], laboratory: Laboratory): Labelled {
  const origins = laboratory.origins(value, situation);
  const around = situation.itemPaths.at(-1) ?? [];
  let found: { source: Path; index: string | number } | undefined;
  for (const path of origins) {
    const at = indexPosition(path, around);
    if (at === undefined) continue;
    const [source, index] = [path.slice(0, at), path[at]];
    if (index === undefined) continue;
    if (found !== undefined && (canonical(found.source) !== canonical(source) || found.index !== index))
      return { value };
    found = { source, index };
  }
  return found === undefined ? { value } : { value, ...found };
}

/** Where a path enters an item of a list, or of a map that takes any key, below the item that one stands at. */
function indexPosition(path: Path, around: Path): number | undefined {
  const inside = around.length > 0 && around.every((part, index) => path[index] === part);
  const start = inside ? around.length : 0;
  for (let at = start; at < path.length; at += 1) {
    if (typeof path[at] === 'number' || path[at + 1] === '|key') return at;
  }
  return undefined;
}
