import type { Body, Slot, Template } from '../profile/model';
import type { Laboratory } from './laboratory';
import { learnList } from './learn-list';
import { contentOf, type Place, withBefore } from './place';
import { learnScalar } from './learn-scalar';
import type { Observation } from './situation';

/** Learns a text in parts, each of which has fewer cases than the whole; `undefined` when that is no gain. */
export function learnSegments(
  observations: readonly Observation<string>[],
  laboratory: Laboratory,
  place: Place,
  cases: number,
): Body | undefined {
  for (const separator of [' ', ',']) {
    const counts = new Set(observations.map(({ value }) => value.split(separator).length));
    if (counts.size < 2) continue;
    const words = observations.map(({ situation, value }) => ({ situation, value: value.split(separator) }));
    let wrong = 0;
    const onDoubt = (_: readonly string[], count: number): void => {
      wrong += count;
    };
    const list = learnList(
      words,
      laboratory,
      { ...withBefore(place, contentOf(place.before?.node)), onDoubt },
      'words',
    );
    if (list.type === 'list' && list.slots.length <= MAX_WORDS && wrong === 0) {
      return { type: 'encoded', encoding: { as: 'join', separator }, content: { body: list } };
    }
  }
  return learnAnchored(observations, laboratory, cases);
}

const MAX_WORDS = 40;

/** Longer texts are none with a few cases, but made by counting to a number. */
const MAX_PIECES = 1500;

/** A piece of text that is not taken apart: a hole, a word, or a sign. */
type Piece = string;

function learnAnchored(
  observations: readonly Observation<string>[],
  laboratory: Laboratory,
  cases: number,
): Body | undefined {
  const rows = observations.map(({ situation, value }) => ({
    situation,
    pieces: piecesOf(laboratory.abstract(value, situation).template, value, laboratory, situation),
  }));
  const distinct = [
    ...new Map(rows.map(({ pieces }) => [keysOf(pieces).join('\u0001'), keysOf(pieces)])).values(),
  ];
  if (distinct.some(({ length }) => length > MAX_PIECES)) return undefined;
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
  if (total >= cases) return undefined;
  return {
    type: 'encoded',
    encoding: { as: 'join', separator: '' },
    content: { body: { type: 'list', slots } },
  };
}

interface Part {
  readonly key: Piece;
  readonly text: string;
}

function keysOf(pieces: readonly Part[]): readonly Piece[] {
  return pieces.map(({ key }) => key);
}

function piecesOf(
  template: Template,
  whole: string,
  laboratory: Laboratory,
  situation: Observation['situation'],
): readonly Part[] {
  if (template.every((part) => typeof part === 'string')) return wordsOf(whole);
  return template.flatMap((part) =>
    typeof part === 'string'
      ? wordsOf(part)
      : [{ key: JSON.stringify(part), text: laboratory.textOf(part, situation) }],
  );
}

function wordsOf(text: string): readonly Part[] {
  return (text.match(/[A-Za-z0-9]+|[^A-Za-z0-9]/g) ?? []).map((word) => ({ key: word, text: word }));
}

/** The longest common subsequence. */
function commonOrder(a: readonly Piece[], b: readonly Piece[]): readonly Piece[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row !== undefined)
        row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const common: Piece[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const piece = a[i];
    if (piece === b[j] && piece !== undefined) {
      common.push(piece);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return common;
}

/** Texts between and of the anchors, in turn. */
function cut(pieces: readonly Part[], anchors: readonly Piece[]): readonly string[] {
  const parts: string[] = [''];
  let next = 0;
  for (const { key, text } of pieces) {
    if (key === anchors[next]) {
      parts.push(text, '');
      next += 1;
    } else parts.push((parts.pop() ?? '') + text);
  }
  return parts;
}
