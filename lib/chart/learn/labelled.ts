import type { Reference } from '../profile/model';
import { referenceOf } from './abstract';
import type { Path } from './plan';
import type { Observation } from './situation';

/** An item, and which item of the values it was made for. */
export interface Labelled {
  readonly value: unknown;
  /** The list or map of the values. @default - it was made for none */
  readonly source?: Path;
  /** Which item of it. @default - it was made for none */
  readonly index?: string | number;
}

/** The items of a list in one situation. */
export interface Unkeyed {
  readonly situation: Observation['situation'];
  readonly items: readonly Labelled[];
}

/** Concrete indices of lists around do not matter: the same loop is found in each of their items. */
export function loopKey(source: Path): string {
  return `*${source.map((part) => (typeof part === 'number' ? '*' : part)).join('.')}`;
}

/** The list of a loop as it is at the item that one stands at: a list in each item of another was seen in one of them. */
export function sourceAt(source: Path, { itemPaths }: Observation['situation']): Path {
  const around = [...itemPaths]
    .reverse()
    .find((one) => loopKey(one) === loopKey(source.slice(0, one.length)) && one.length < source.length);
  return around === undefined ? source : [...around, ...source.slice(around.length)];
}

/** The list that a loop goes through. */
export function loopReference(source: Path, situation: Observation['situation']): Reference {
  if (source.at(-1) !== '|,') return referenceOf({ path: source, transforms: [] }, situation);
  return referenceOf(
    { path: source.slice(0, -1), transforms: [{ name: 'splitTrim', args: [','] }] },
    situation,
  );
}

/** Items of one loop that stand beside each other and are of one item of the values. */
interface Group {
  readonly index: string | number;
  readonly start: number;
  readonly end: number;
}

/** Lists in which an item of the values makes several items: a flag and what follows it, or two variables. */
export function withSeveral(lists: readonly Unkeyed[]): {
  readonly labelled: readonly Unkeyed[];
  /** The loops that make several, whose items are lists now. */
  readonly several: ReadonlySet<string>;
} {
  const leads = new Map<string, number>();
  for (const { items } of lists) {
    for (const key of new Set(
      items.flatMap(({ source }) => (source === undefined ? [] : [loopKey(source)])),
    )) {
      const groups = groupsOf(items, key);
      const lead = leadOf(items, groups);
      if (lead !== undefined && (lead > 0 || groups.some(({ start, end }) => end - start > 1)))
        leads.set(key, Math.max(lead, leads.get(key) ?? 0));
    }
  }
  if (leads.size === 0) return { labelled: lists, several: new Set() };
  return {
    several: new Set(leads.keys()),
    labelled: lists.map(({ situation, items }) => ({
      situation,
      items: [...leads].reduce((left, [key, lead]) => gathered(left, key, lead), items),
    })),
  };
}

function groupsOf(items: readonly Labelled[], key: string): readonly Group[] {
  const groups: Group[] = [];
  for (const [at, { source, index }] of items.entries()) {
    if (source === undefined || index === undefined || loopKey(source) !== key) continue;
    const last = groups.at(-1);
    if (last?.index === index && last.end === at) groups[groups.length - 1] = { ...last, end: at + 1 };
    else groups.push({ index, start: at, end: at + 1 });
  }
  return groups;
}

/** How many items of the chart's own stand before each group; nothing where the groups are not of one kind. */
function leadOf(items: readonly Labelled[], groups: readonly Group[]): number | undefined {
  if (groups.length < 2 || new Set(groups.map(({ index }) => index)).size < groups.length) return undefined;
  const gaps = groups.slice(1).map(({ start }, at) => start - (groups[at]?.end ?? 0));
  const [gap = 0] = gaps;
  const first = groups[0]?.start ?? 0;
  if (gaps.some((one) => one !== gap) || first < gap) return undefined;
  const before = (start: number): string =>
    JSON.stringify(items.slice(start - gap, start).map(({ value }) => value));
  return groups.every(({ start }, position) => isSameAt(before(start), before(first), position))
    ? gap
    : undefined;
}

/** Whether a text is another one, but for numbers that count. */
function isSameAt(text: string, first: string, position: number): boolean {
  const [own, other] = [text, first].map((one) => one.split(/(\d+)/));
  return (
    own?.length === other?.length &&
    own?.every(
      (part, at) => part === other?.[at] || (at % 2 === 1 && Number(part) - Number(other?.[at]) === position),
    ) === true
  );
}

function gathered(items: readonly Labelled[], key: string, lead: number): readonly Labelled[] {
  const groups = groupsOf(items, key);
  const whole: Labelled[] = [];
  let next = 0;
  for (const { index, start, end } of groups) {
    const from = Math.max(next, start - lead);
    const source = items[start]?.source;
    whole.push(...items.slice(next, from));
    const value = items.slice(from, end).map((item) => item.value);
    whole.push(source === undefined ? { value } : { value, source, index });
    next = end;
  }
  return [...whole, ...items.slice(next)];
}
