import { maskText, MASK } from '../../findings/mask';
import { printable } from '../../findings/printable';
import type { SecretGuess } from '../../findings/secret-keys';
import { findPlainSecrets } from '../../findings/secret-text';
import { isPlainObject } from '../../base/plain-object';
import type { Difference } from '../diff';
import { type FieldChange, printSteps, type Step } from '../field-change';
import { decodedLength } from '../normal/secret-data';

/** Longest value that is printed as it is. */
const MAX_LENGTH = 80;

/** What became of a field, in one line that holds no secret: `1 → 2`, `changed (32 → 40 characters)`. */
export function showChange(field: FieldChange, { kind }: Difference, guess: SecretGuess): string {
  const { before, after, steps } = field;
  if (kind === 'Secret' && isData(steps)) return lengths(before, after, decodedLength);
  if (kind === 'Secret' && !isOpen(steps)) return lengths(before, after, lengthOf);
  if (isChecksum(field)) return 'changed';
  if (holdsSecret(steps, guess)) return lengths(before, after, lengthOf);
  if (isLong(before) || isLong(after)) return lengths(before, after, lineCount, 'line');
  if (before === undefined) return `+ ${show(after, guess)}`;
  if (after === undefined) return `- ${show(before, guess)}`;
  const [old, now] = withoutCommonStart(print(before, guess), print(after, guess));
  return `${shorten(old)} → ${shorten(now)}`;
}

/** Two long texts from the last common slash or the like on: the ends of images and URLs are what differs. */
function withoutCommonStart(old: string, now: string): readonly [string, string] {
  if (Math.max(old.length, now.length) <= MAX_LENGTH / 2) return [old, now];
  let common = 0;
  while (common < old.length && old[common] === now[common]) common += 1;
  const start = Math.max(...['/', ',', ' '].map((mark) => old.slice(0, common).lastIndexOf(mark)));
  return start <= 0 ? [old, now] : [`…${old.slice(start)}`, `…${now.slice(start)}`];
}

function isData([first]: readonly Step[]): boolean {
  return first !== undefined && 'key' in first && (first.key === 'data' || first.key === 'stringData');
}

/** Where a field stands; what is deeper in a Secret than its data, or does not belong there, may be a part of one itself. */
export function shownPath({ path, steps }: FieldChange, { kind }: Pick<Difference, 'kind'>): string {
  return kind !== 'Secret' || isOpen(steps) ? path : printSteps(steps.slice(0, isData(steps) ? 2 : 1));
}

/** What of a Secret is none itself; what does not belong there may be one in a wrong column. */
const OPEN_IN_SECRETS: readonly string[] = ['apiVersion', 'kind', 'type', 'immutable', 'metadata'];

function isOpen([first]: readonly Step[]): boolean {
  return first !== undefined && 'key' in first && OPEN_IN_SECRETS.includes(first.key);
}

/** Digests say nothing to people. */
function isChecksum({ path }: FieldChange): boolean {
  return /annotations\."checksum\//.test(path);
}

/** Whether the name of a field, or of the variable it belongs to, promises a secret. */
function holdsSecret(steps: readonly Step[], guess: SecretGuess): boolean {
  const names = steps.map((step) => ('key' in step ? step.key : step.item));
  const last = names.at(-1) ?? '';
  if (last === 'value') return guess.looksSecret(names.at(-2) ?? '');
  return names.includes('env') || names.includes('valueFrom')
    ? false
    : guess.looksSecret(last, names.slice(0, -1));
}

function isLong(value: unknown): boolean {
  return typeof value === 'string' && value.trimEnd().includes('\n');
}

function lengths(
  before: unknown,
  after: unknown,
  lengthIn: (value: unknown) => number,
  unit = 'character',
): string {
  const words = (length: number): string => `${String(length)} ${unit}${length === 1 ? '' : 's'}`;
  if (before === undefined) return `added (${words(lengthIn(after))})`;
  if (after === undefined) return `removed (${words(lengthIn(before))})`;
  return `changed (${String(lengthIn(before))} → ${words(lengthIn(after))})`;
}

function lengthOf(value: unknown): number {
  return Array.from(typeof value === 'string' ? value : JSON.stringify(value)).length;
}

function lineCount(value: unknown): number {
  return typeof value === 'string' ? value.trimEnd().split('\n').length : 1;
}

function show(value: unknown, guess: SecretGuess): string {
  return shorten(print(value, guess));
}

function shorten(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
}

function print(value: unknown, guess: SecretGuess): string {
  const text = typeof value === 'string' ? value : JSON.stringify(masked(value, guess));
  const safe = printable(maskText(text, findPlainSecrets(text, guess)));
  return typeof value === 'string' && (value === '' || /^\s|\s$/.test(value)) ? JSON.stringify(safe) : safe;
}

/** A copy in which what promises a secret by its name is masked. */
function masked(value: unknown, guess: SecretGuess): unknown {
  if (Array.isArray(value)) return value.map((item) => masked(item, guess));
  if (!isPlainObject(value)) return value;
  const { name } = value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => {
      const secret =
        typeof field === 'string' &&
        (guess.looksSecret(key) || (key === 'value' && typeof name === 'string' && guess.looksSecret(name)));
      return [key, secret ? MASK : masked(field, guess)];
    }),
  );
}
