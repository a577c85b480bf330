import { canonical } from '../profile/go-text';
import type { Reference, Template, TransformCall } from '../profile/model';
import { numberIn } from '../profile/transforms';
import type { Laboratory } from './laboratory';
import { asReferences, itemReferences, relevantPaths } from './relevance';
import type { Observation } from './situation';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Texts that differ in one number only. */
interface Frame {
  readonly before: string;
  readonly after: string;
  readonly isNumber: boolean;
}

/** Numbers that a chart has calculated: a value, or how many there are of something, times one number and plus another. */
export function calculated(
  observations: readonly Observation[],
  laboratory: Laboratory,
): readonly Template[] {
  const labelled = observations.map(({ situation, value }) => ({ situation, value: canonical(value) }));
  if (new Set(labelled.map(({ value }) => value)).size < 2) return [];
  const references = [
    ...itemReferences(labelled.map(({ situation }) => situation)),
    ...asReferences(relevantPaths(labelled, laboratory)),
  ];
  const found: Template[] = [];
  const numbered = observations.flatMap(({ situation, value }) => {
    const split = splitNumber(value);
    return split === undefined ? [] : [{ situation, ...split, key: JSON.stringify(split.frame) }];
  });
  for (const reference of references) {
    const at = laboratory.features.valueOf(reference);
    const frames = new Map<string, { frame: Frame; points: Point[]; count: readonly TransformCall[] }>();
    for (const { situation, frame, y, key } of numbered) {
      const own = at(situation);
      const x = Array.isArray(own) ? own.length : numberIn(own);
      if (x === undefined) continue;
      const count = Array.isArray(own) ? [{ name: 'count', args: [] }] : [];
      const kind = `${key} ${String(count.length)}`;
      const known = frames.get(kind) ?? { frame, points: [], count };
      known.points.push({ x, y });
      frames.set(kind, known);
    }
    for (const { frame, points, count } of frames.values()) {
      const way = fit(points);
      // a value alone as it is needs no calculation
      if (way === undefined || (frame.isNumber && count.length + way.length === 0)) continue;
      const transforms = [...count, ...way, ...(frame.isNumber ? [{ name: 'number', args: [] }] : [])];
      const hole: Reference = { ...reference, transforms };
      found.push([frame.before, hole, frame.after].filter((part) => part !== ''));
    }
  }
  return found;
}

function splitNumber(value: unknown): { readonly frame: Frame; readonly y: number } | undefined {
  if (typeof value === 'number') return { frame: { before: '', after: '', isNumber: true }, y: value };
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  const numbers = [...value.matchAll(/-?\d+/g)];
  const [only] = numbers;
  if (only === undefined || numbers.length > 1) return undefined;
  const end = only.index + only[0].length;
  return {
    frame: { before: value.slice(0, only.index), after: value.slice(end), isNumber: false },
    y: Number(only[0]),
  };
}

const LONGEST = 200;
const LARGEST_FACTOR = 10_000_000;

/** The way from x to y that holds for most of the points, and for two different ones at least. */
function fit(points: readonly Point[]): readonly TransformCall[] | undefined {
  const distinct = [
    ...new Map(points.map((point) => [`${String(point.x)} ${String(point.y)}`, point])).values(),
  ];
  let best: { readonly way: readonly TransformCall[]; readonly right: number } | undefined;
  for (const one of distinct.slice(0, MAX_POINTS)) {
    for (const other of distinct.slice(0, MAX_POINTS)) {
      if (one.x >= other.x || one.y === other.y) continue;
      const candidate = through(one, other);
      if (candidate === undefined) continue;
      const fitting = distinct.filter(({ x, y }) => candidate.of(x) === y);
      // through two points there is always a line: it has to be a plain one
      if (fitting.length < 2 || (fitting.length < 3 && !candidate.isPlain)) continue;
      if (fitting.length > (best?.right ?? 0)) best = { way: candidate.way, right: fitting.length };
    }
  }
  return best?.way;
}

const MAX_POINTS = 12;

interface Line {
  readonly way: readonly TransformCall[];
  readonly of: (x: number) => number;
  readonly isPlain: boolean;
}

function through(one: Point, other: Point): Line | undefined {
  const slope = (other.y - one.y) / (other.x - one.x);
  const call = (name: string, by: number): TransformCall => ({ name, args: [String(by)] });
  if (Number.isInteger(slope) && Math.abs(slope) <= LARGEST_FACTOR) {
    const offset = one.y - slope * one.x;
    const way = [
      ...(slope === 1 ? [] : [call('times', slope)]),
      ...(offset === 0 ? [] : [call('plus', offset)]),
    ];
    return { way, of: (x) => slope * x + offset, isPlain: offset === 0 || slope === 1 };
  }
  const divisor = Math.round(1 / slope);
  if (divisor < 2 || divisor > LARGEST_FACTOR) return undefined;
  return { way: [call('dividedBy', divisor)], of: (x) => Math.floor(x / divisor), isPlain: true };
}
