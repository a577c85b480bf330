import { MAX_DEPTH } from '../../../yaml/limits';
import { MAX_SET_INDEX, MAX_SET_LEVEL } from '../limits';
import { RESERVED_KEYS } from '../reserved-keys';
import { SetError } from './assignment';
import type { Cursor } from './cursor';

const QUOTE_COMMA = 'write a comma that belongs to a value as `\\,`';

/** Reads the key of an assignment, such as `a.b[0].c`, up to and with its `=`; in a literal one, commas are part of the key. */
export function readPath(cursor: Cursor, isLiteral = false): (string | number)[] {
  const path: (string | number)[] = [];
  let level = 0;
  let stop: string | undefined = '.';
  while (stop === '.' || stop === '[') {
    if (stop === '.') {
      const piece = cursor.until(isLiteral ? '=[.' : '=[,.');
      stop = piece.stop;
      path.push(checkKey(piece.text, stop, isLiteral));
      if (stop === '.') level += 1;
    } else {
      path.push(readIndex(cursor));
      const piece = cursor.until('=[.');
      stop = piece.stop;
      if (piece.text !== '') {
        throw new SetError('only `.`, `[` or `=` can follow the `]` of a list index');
      }
    }
    if (level > MAX_SET_LEVEL || path.length > MAX_DEPTH) {
      throw new SetError(`a key is nested deeper than ${MAX_SET_LEVEL} levels`);
    }
  }
  if (stop !== '=')
    throw new SetError('a key has no value', {
      remedy: `write it as key=value${isLiteral ? '' : `; ${QUOTE_COMMA}`}`,
    });
  return path;
}

function checkKey(key: string, stop: string | undefined, isLiteral: boolean): string {
  if (key === '') {
    const message = stop === ',' ? 'there is nothing between two commas' : 'a key, or a part of it, is empty';
    throw new SetError(message, isLiteral ? {} : { remedy: QUOTE_COMMA });
  }
  if (RESERVED_KEYS.has(key)) throw new SetError(`the key \`${key}\` is not allowed`);
  return key;
}

function readIndex(cursor: Cursor): number {
  const { text, stop } = cursor.until(']');
  if (stop === undefined) throw new SetError('the `]` of a list index is missing');
  if (!/^[-+]?\d+$/.test(text)) throw new SetError('a list index is not a whole number');
  const index = Number(text);
  if (index < 0) throw new SetError('a list index cannot be negative', { remedy: 'count from 0' });
  if (index > MAX_SET_INDEX) throw new SetError(`a list index is greater than ${MAX_SET_INDEX}`);
  return index;
}
