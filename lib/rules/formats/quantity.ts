import { quantityNumber } from '../quantity';
import type { FormatProblem } from './format';

/** How people write the units of bytes: `GB`, `gib`, `mb`, with or without a blank. */
const BYTES_IN_WORDS = /^(\d{1,20}(?:\.\d{1,20})?) ?([kmgtpe])(?:i?b?|ib)$/i;

/** Processor time: cores or thousandths of one. */
export function cpuFormat(text: string): FormatProblem | undefined {
  const cores = quantityNumber(text);
  if (cores !== undefined && (cores === 0 || cores >= 1e-3)) return undefined;
  return { expected: 'processor time in cores such as 2 or 0.5, or in thousandths such as 500m' };
}

/** Bytes, with or without a unit. */
export function bytesFormat(text: string): FormatProblem | undefined {
  const expected = 'a size in bytes such as 512Mi or 4Gi';
  const bytes = quantityNumber(text);
  if (bytes !== undefined && text.endsWith('m')) {
    return { expected, remedy: `write ${text.slice(0, -1)}Mi; a small m means thousandths` };
  }
  if (bytes !== undefined) return undefined;
  const [, count, unit] = BYTES_IN_WORDS.exec(text) ?? [];
  return count === undefined || unit === undefined
    ? { expected }
    : { expected, remedy: `write ${count}${unit.toUpperCase()}i` };
}

/** The size of a volume: bytes, more than none. */
export function volumeSizeFormat(text: string): FormatProblem | undefined {
  const problem = bytesFormat(text);
  if (problem !== undefined) return problem;
  return (quantityNumber(text) ?? 0) >= 1
    ? undefined
    : { expected: 'a size such as 10Gi, more than nothing' };
}
