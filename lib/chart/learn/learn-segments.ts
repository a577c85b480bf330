import { evaluate } from '../profile/evaluate';
import type { Body, Slot, Template, Value } from '../profile/model';
import type { Laboratory } from './laboratory';
import { learnList } from './learn-list';
import { contentOf, type Place, withBefore } from './place';
import { learnScalar } from './learn-scalar';
import { learnPresence, withWhen } from './presence';
import { commonOrder, cut, keysOf, type Part, type Piece, piecesAt } from './pieces';
import type { Observation } from './situation';

/** Learns a text in parts, each of which has fewer cases than the whole; `undefined` when that is no gain. */
export function learnSegments(
  observations: readonly Observation<string>[],
  laboratory: Laboratory,
  place: Place,
  cases: number,
): Body | undefined {
  const members = [', ', ',', ';', '|'].map((separator) => ({ separator, style: 'members' as const }));
  const words = [' ', ','].map((separator) => ({ separator, style: 'words' as const }));
  for (const { separator, style } of [...members, ...words]) {
    const found = learnJoined(observations, laboratory, place, separator, style);
    if (found !== undefined) return found;
  }
  return (
    learnAnchored(observations, laboratory, cases)?.body ??
    learnAlternatives(observations, laboratory, place, cases)
  );
}

const MAX_WORDS = 40;

/** Learns what is joined by a separator, in a frame that is always the same: members of a set by themselves, words by what stands before. */
function learnJoined(
  observations: readonly Observation<string>[],
  laboratory: Laboratory,
  place: Place,
  separator: string,
  style: 'members' | 'words',
): Body | undefined {
  const { before, after } = style === 'members' ? frameOf(observations) : { before: '', after: '' };
  const lists = observations.map(({ situation, value }) => {
    const inside = value.slice(before.length, value.length - after.length);
    return { situation, value: inside === '' && style === 'members' ? [] : inside.split(separator) };
  });
  const counts = new Set(lists.map(({ value }) => value.length));
  if (counts.size < 2 || Math.max(...counts) < 2) return undefined;
  let wrong = 0;
  const onDoubt = (_: readonly string[], count: number): void => {
    wrong += count;
  };
  const list = learnList(
    lists,
    laboratory,
    { ...withBefore(place, contentOf(place.before?.node)), onDoubt },
    style,
  );
  if (list.type !== 'list' || list.slots.length > MAX_WORDS || wrong > 0) return undefined;
  const inside: Body = { type: 'encoded', encoding: { as: 'join', separator }, content: { body: list } };
  const body =
    before + after === ''
      ? inside
      : joined(
          [always([before]), inside, always([after])].map((part, index) => ({
            key: String(index),
            node: { body: part },
          })),
        );
  // the order of what is joined is none of the values, or it is another one each time
  return observations.every(({ situation, value }) => evaluate({ body }, situation) === value)
    ? body
    : undefined;
}

const IN_WORD = /[\w.-]/;

/** What all texts begin and end with, up to a sign. */
function frameOf(observations: readonly Observation<string>[]): {
  readonly before: string;
  readonly after: string;
} {
  const [first = '', ...others] = new Set(observations.map(({ value }) => value));
  let [start, end] = [first.length, first.length];
  for (const text of others) {
    start = Math.min(start, text.length);
    while (start > 0 && !text.startsWith(first.slice(0, start))) start -= 1;
    end = Math.min(end, text.length - start);
    while (end > 0 && !text.endsWith(first.slice(-end))) end -= 1;
  }
  while (start > 0 && IN_WORD.test(first.charAt(start - 1))) start -= 1;
  while (end > 0 && IN_WORD.test(first.charAt(first.length - end))) end -= 1;
  return { before: first.slice(0, start), after: first.slice(first.length - end) };
}

/** Longer texts are none with a few cases, but made by counting to a number. */
const MAX_PIECES = 1500;

/**
 * Learns texts that have nothing in common but the place, each in parts: an address of the user's own, or else one that is made of a
 * scheme, a domain and a port.
 */
function learnAlternatives(
  observations: readonly Observation<string>[],
  laboratory: Laboratory,
  place: Place,
  cases: number,
): Body | undefined {
  const kinds = kindsOf(observations.map((one) => ({ one, pieces: piecesAt(one, laboratory) })));
  if (kinds.length < 2 || kinds.length >= cases) return undefined;
  const slots: Slot[] = [];
  let [total, wrong] = [kinds.length - 1, 0];
  const here: Place = {
    ...withBefore(place, undefined),
    onDoubt: (_, count) => {
      wrong += count;
    },
  };
  for (const [index, own] of kinds.entries()) {
    const whole = learnScalar(own, laboratory);
    const parts = learnAnchored(own, laboratory, whole.body.cases.length);
    if (parts === undefined && whole.wrong > 0) return undefined;
    const node = { body: parts?.body ?? whole.body };
    const there = new Set(own);
    const presence = observations.map((one) => ({ situation: one.situation, value: there.has(one) }));
    const when = learnPresence(presence, laboratory, node, here);
    total += parts?.total ?? whole.body.cases.length - 1;
    if (wrong > 0 || 2 * total > cases) return undefined;
    slots.push({ key: String(index), node: withWhen(node, when) });
  }
  return joined(slots);
}

/** Texts by what they have in common: a value, or that none is in them. */
function kindsOf(
  rows: readonly { readonly one: Observation<string>; readonly pieces: readonly Part[] }[],
): readonly (readonly Observation<string>[])[] {
  const kinds: { common: readonly Piece[]; readonly own: Observation<string>[] }[] = [];
  const known = new Map<string, (typeof kinds)[number]>();
  for (const { one, pieces } of rows) {
    const keys = keysOf(pieces);
    const text = keys.join('\u0001');
    let kind = known.get(text);
    if (kind === undefined) {
      const holes = pieces.flatMap(({ hole }) => (hole === undefined ? [] : [hole]));
      kind = kinds.find(({ common }) =>
        holes.length === 0 ? common.length === 0 : common.some((piece) => holes.includes(piece)),
      );
      if (kind === undefined) kinds.push((kind = { common: holes, own: [] }));
      kind.common = kind.common.filter((piece) => holes.includes(piece));
      known.set(text, kind);
    }
    kind.own.push(one);
  }
  return kinds.map(({ own }) => own);
}

function learnAnchored(
  observations: readonly Observation<string>[],
  laboratory: Laboratory,
  cases: number,
): { readonly body: Body; readonly total: number } | undefined {
  const rows = observations.map((one) => ({
    situation: one.situation,
    pieces: piecesAt(one, laboratory),
  }));
  const distinct = [
    ...new Map(rows.map(({ pieces }) => [keysOf(pieces).join('\u0001'), keysOf(pieces)])).values(),
  ];
  if (distinct.length < 2 || distinct.some(({ length }) => length > MAX_PIECES)) return undefined;
  const anchors = distinct.reduce((common, other) => commonOrder(common, other));
  if (anchors.length === 0) return undefined;
  const gaps = rows.map(({ situation, pieces }) => ({ situation, parts: cut(pieces, anchors) }));
  let total = 0;
  const slots: Slot[] = [];
  for (let index = 0; index <= 2 * anchors.length; index += 1) {
    const texts = gaps.map(({ situation, parts }) => ({ situation, value: parts[index] ?? '' }));
    if (texts.every(({ value }) => value === '')) continue;
    const learned = learnScalar(texts, laboratory);
    if (learned.wrong > 0) return undefined;
    total += learned.body.cases.length - 1;
    slots.push({ key: String(index), node: { body: learned.body } });
  }
  return total >= cases ? undefined : { body: joined(slots), total };
}

/** Texts one behind the other; those that are always the same way are one. */
function joined(slots: readonly Slot[]): Body {
  const fewer = slots.reduce<readonly Slot[]>((before, slot) => {
    const [last, own] = [before.at(-1), slot].map(templateOf);
    const key = before.at(-1)?.key ?? '';
    if (last === undefined || own === undefined) return [...before, slot];
    return [...before.slice(0, -1), { key, node: { body: always([...last, ...own]) } }];
  }, []);
  return {
    type: 'encoded',
    encoding: { as: 'join', separator: '' },
    content: { body: { type: 'list', slots: fewer } },
  };
}

/** The text of a slot that is always there, and has one way. */
function templateOf(slot: Slot | undefined): Template | undefined {
  if (slot?.node.when !== undefined || slot?.node.body.type !== 'cases') return undefined;
  const [only, ...others] = slot.node.body.cases;
  if (only === undefined || only.when !== undefined || others.length > 0) return undefined;
  const { value } = only;
  if (value.type === 'template') return value.template;
  return value.type === 'constant' && typeof value.value === 'string' ? [value.value] : undefined;
}

function always(template: Template): Body {
  const text = template.every((part) => typeof part === 'string') ? template.join('') : undefined;
  const value: Value =
    text === undefined ? { type: 'template', template } : { type: 'constant', value: text };
  return { type: 'cases', cases: [{ value }] };
}
