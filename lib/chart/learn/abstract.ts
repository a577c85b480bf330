import { evaluateTemplate } from '../profile/evaluate-template';
import { canonical } from '../profile/go-text';
import type { Reference, Template, TransformCall } from '../profile/model';
import { valueAt } from '../profile/scope';
import { TOKEN } from './canary';
import type { Path } from './plan';
import type { Situation } from './situation';
import { BASE64, type Candidate, NUMBER, type ValueIndex } from './value-index';

/** A value found in a text. */
interface Hit {
  readonly start: number;
  readonly end: number;
  readonly candidate: Candidate;
}

/** Where in the values the parts of a text come from. */
export interface Abstracted {
  readonly template: Template;
  /** Full paths, with the indices of lists. */
  readonly paths: readonly Path[];
}

/** Replaces the canaries in a text by the values that they came from; the text itself when that would not give it back. */
export function abstract(text: string, situation: Situation, index: ValueIndex): Abstracted {
  const hits = findHits(text, index);
  if (hits.length === 0) return { template: text === '' ? [] : [text], paths: [] };
  const paths = hits.map(({ candidate }) => candidate.path);
  for (const trimmed of [true, false]) {
    const template = joinLists(partsOf(text, hits), situation, trimmed).map((part) =>
      typeof part === 'string' ? part : referenceOf(part, situation),
    );
    if (evaluateTemplate(template, situation) === text) return { template, paths };
  }
  return { template: [text], paths };
}

function findHits(text: string, index: ValueIndex): readonly Hit[] {
  const starts: { start: number; token: string; candidates: readonly Candidate[] }[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0].toLowerCase();
    starts.push({ start: match.index, token, candidates: index.forToken(token) });
  }
  for (const match of text.matchAll(NUMBER)) {
    starts.push({ start: match.index, token: match[0], candidates: index.forNumber(match[0]) });
  }
  for (const match of text.matchAll(BASE64)) {
    const candidate = index.forHidden(match[0]);
    if (candidate !== undefined)
      starts.push({ start: match.index, token: match[0].toLowerCase(), candidates: [candidate] });
  }
  for (const candidate of index.wholes) {
    if (candidate.path[1] === 'name' && candidate.path[0] === '$' && text !== candidate.text) continue;
    for (
      let start = text.indexOf(candidate.text);
      start !== -1;
      start = text.indexOf(candidate.text, start + 1)
    ) {
      starts.push({ start, token: candidate.text.toLowerCase(), candidates: [candidate] });
    }
  }
  const found = starts.flatMap(({ start, token, candidates }) => {
    const hit = candidates
      .map((candidate) => place(text, start, token, candidate))
      .find((one) => one !== undefined);
    return hit === undefined ? [] : [hit];
  });
  // The longest text first; of equal ones, facts of the release before the values they are made of.
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || rank(a) - rank(b) || a.start - b.start);
  // each sign of the text is of one value at most
  const isTaken = new Uint8Array(text.length);
  const taken = found.filter(({ start, end }) => {
    if (isTaken.subarray(start, end).includes(1)) return false;
    isTaken.fill(1, start, end);
    return true;
  });
  return taken.sort((a, b) => a.start - b.start);
}

function rank({ candidate }: Hit): number {
  if (candidate.path[0] !== '$') return 2;
  return candidate.path[1] === 'fullname' ? 0 : 1;
}

function place(text: string, at: number, token: string, candidate: Candidate): Hit | undefined {
  const inside = candidate.text.toLowerCase().indexOf(token);
  const start = at - inside;
  if (inside === -1 || start < 0 || !text.startsWith(candidate.text, start)) return undefined;
  return { start, end: start + candidate.text.length, candidate };
}

function partsOf(text: string, hits: readonly Hit[]): (string | Candidate)[] {
  const parts: (string | Candidate)[] = [];
  let end = 0;
  for (const hit of hits) {
    if (hit.start > end) parts.push(text.slice(end, hit.start));
    parts.push(hit.candidate);
    end = hit.end;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

/** Puts a run of all items of a list, with one and the same text between them, into one hole. */
function joinLists(
  parts: (string | Candidate)[],
  situation: Situation,
  trimmed: boolean,
): (string | Candidate)[] {
  const joined: (string | Candidate)[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    if (part === undefined) continue;
    const run = typeof part === 'string' ? undefined : runFrom(parts, at, part, situation, trimmed);
    if (run === undefined) {
      joined.push(part);
      continue;
    }
    const previous = joined.at(-1);
    if (run.before !== '' && typeof previous === 'string') {
      joined.pop();
      const rest = previous.slice(0, -run.before.length);
      if (rest !== '') joined.push(rest);
    }
    joined.push(run.candidate);
    at = run.last;
  }
  return joined;
}

interface Run {
  readonly candidate: Candidate;
  readonly before: string;
  readonly last: number;
}

function runFrom(
  parts: readonly (string | Candidate)[],
  at: number,
  first: Candidate,
  situation: Situation,
  trimmed: boolean,
): Run | undefined {
  const position = first.path.lastIndexOf(0);
  if (position === -1 || isOfItem(first.path, situation)) return undefined;
  const list = first.path.slice(0, position);
  const field = first.path.slice(position + 1);
  if (field.some((part) => typeof part === 'number' || part.startsWith('|'))) return undefined;
  const isSplit = list.at(-1) === '|,';
  const source = isSplit ? list.slice(0, -1) : list;
  const value = valueAt(situation.values, source);
  const length = isSplit ? String(value).split(',').length : Array.isArray(value) ? value.length : 0;
  const between = length > 1 ? parts[at + 1] : ' ';
  if (typeof between !== 'string') return undefined;
  for (let item = 1; item < length; item += 1) {
    const here = parts[at + 2 * item];
    if (typeof here !== 'object' || !samePath(here.path, [...list, item, ...field])) return undefined;
    if (canonical(here.transforms) !== canonical(first.transforms)) return undefined;
    if (parts[at + 2 * item - 1] !== between) return undefined;
  }
  // what is done with a field cannot be said of all of them at once, and one alone may be the first of them
  if (field.length > 0 && (first.transforms.length > 0 || length < 2)) return undefined;
  const previous = parts[at - 1];
  const before = length > 1 && typeof previous === 'string' ? commonEnd(previous, between) : '';
  const own: readonly TransformCall[] = isSplit
    ? [{ name: trimmed ? 'splitTrim' : 'split', args: [','] }]
    : [];
  const pluck: readonly TransformCall[] =
    field.length === 0 ? [] : [{ name: 'pluck', args: field.map(String) }];
  const separator = between.slice(0, between.length - before.length);
  const join: TransformCall = { name: 'join', args: before === '' ? [separator] : [separator, before] };
  return {
    candidate: { path: source, text: '', transforms: [...own, ...pluck, join] },
    before,
    last: at + 2 * (length - 1),
  };
}

function commonEnd(a: string, b: string): string {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length === 0 ? '' : a.slice(-length);
}

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

function isOfItem(path: Path, { itemPaths }: Situation): boolean {
  return itemPaths.some((item) => startsWith(path, item));
}

/** Whether a path leads through another. */
export function startsWith(path: Path, start: Path): boolean {
  return start.length <= path.length && start.every((part, index) => part === path[index]);
}

/** A path as it is meant from where the situation stands. */
export function referenceOf(
  { path, transforms }: Pick<Candidate, 'path' | 'transforms'>,
  { itemPaths }: Situation,
): Reference {
  if (path[0] === '$') return { scope: 'release', path: path.slice(1), transforms };
  for (const [depth, scope] of [
    [-1, 'item'],
    [-2, 'outer'],
  ] as const) {
    const item = itemPaths.at(depth);
    if (item === undefined || !startsWith(path, item)) continue;
    const rest = path.slice(item.length);
    return { scope, path: rest[0] === '|key' ? ['#key'] : rest, transforms };
  }
  const split = path.indexOf('|,');
  if (split === -1) return { scope: 'values', path, transforms };
  // One part of a text alone, which only the first and the last can be.
  const last = path.at(-1) === 0 ? 'first' : 'last';
  return {
    scope: 'values',
    path: path.slice(0, split),
    transforms: [{ name: 'splitTrim', args: [','] }, { name: last, args: [] }, ...transforms],
  };
}
