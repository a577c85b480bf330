import type { Template } from '../profile/model';
import type { Laboratory } from './laboratory';
import type { Observation } from './situation';

/** A piece of text that is not taken apart: a hole, a word, or a sign. */
export type Piece = string;

/** The pieces of a text. */
export function piecesAt({ situation, value }: Observation<string>, laboratory: Laboratory): readonly Part[] {
  return piecesOf(laboratory.abstract(value, situation).template, value, laboratory, situation);
}

/** A piece where it stands. */
export interface Part {
  readonly key: Piece;
  readonly text: string;
  /** The value that it is of, whatever is done with it. @default - it is of none */
  readonly hole?: string;
}

/** What the pieces are, one after the other. */
export function keysOf(pieces: readonly Part[]): readonly Piece[] {
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
      : [
          {
            key: JSON.stringify(part),
            text: laboratory.textOf(part, situation),
            hole: JSON.stringify([part.scope, part.path]),
          },
        ],
  );
}

function wordsOf(text: string): readonly Part[] {
  return (text.match(/[A-Za-z0-9]+|[^A-Za-z0-9]/g) ?? []).map((word) => ({
    key: word,
    text: word,
    isHole: false,
  }));
}

/** The longest common subsequence. */
export function commonOrder(a: readonly Piece[], b: readonly Piece[]): readonly Piece[] {
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
export function cut(pieces: readonly Part[], anchors: readonly Piece[]): readonly string[] {
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
