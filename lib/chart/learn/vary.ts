import type { PlainObject } from '../../base/plain-object';
import { canonical } from '../profile/go-text';
import { valueAt } from '../profile/scope';
import { isTruthy } from '../profile/transforms';
import { alternatives, empties, smallNumbers } from './alternatives';
import { TOKEN } from './canary';
import type { Base } from './establish';
import type { Notebook } from './notebook';
import { depart, type Path } from './plan';
import type { Trial } from './render';
import { spellings } from './spellings';
import { type Touched, Touching } from './touched';

/** So many changes are tried at once. */
const MAX_TOGETHER = 12;
/** So many groups are open at a time, when changes are put into them. */
const MAX_OPEN = 40;

/** A key, and what it is tried with. */
interface Change {
  readonly path: Path;
  readonly instead: unknown;
  /** What it is thought to touch. @default - nobody knows, so that it is tried alone */
  readonly expected?: Touched;
}

/** Tries every place of a base alone: without it, empty, and with its other choices. */
export async function vary(notebook: Notebook, base: Base, only: readonly Path[]): Promise<void> {
  await notebook.record(only.flatMap((path) => changesAt(base, path).map((one) => trialOf(base, [one]))));
}

/**
 * Tries every place of several bases: alone where nobody knows what a change touches, several at once where that is known, of the same key
 * taken away or of another base. A render that touches anything else is taken apart, so that what surprises is seen alone.
 */
export class Variation {
  /** What changes touch, as far as they were tried. */
  private readonly known = new Map<string, Touched>();

  public constructor(
    private readonly notebook: Notebook,
    /** The chart's own values: with `null`, what is there is gone. */
    private readonly chartValues: PlainObject,
  ) {}

  /** Varies one more base. */
  public async of(base: Base, only: readonly Path[]): Promise<void> {
    const isFirst = this.known.size === 0;
    const touching = new Touching(this.notebook.at(base.trial));
    const all = only.flatMap((path) => [
      ...changesAt(base, path),
      ...(isFirst ? this.furtherAt(base, path) : []),
    ]);
    if (isFirst) {
      const [alone, rest] = [true, false].map((is) => all.filter((one) => isTelling(one) === is));
      await this.alone(base, alone ?? [], touching);
      await this.together(base, this.expecting(rest ?? [], touching), touching);
    } else await this.together(base, this.expecting(all, touching), touching);
  }

  /** Varies a base that has objects which none before had: what is known of others may touch these too. */
  public async again(base: Base, only: readonly Path[]): Promise<void> {
    const touching = new Touching(this.notebook.at(base.trial));
    const all = only.flatMap((path) => changesAt(base, path)).filter(isTelling);
    await this.together(base, this.expecting(all, touching), touching);
  }

  /** Small numbers, other spellings and, where the chart has something of its own, nothing at all. */
  private furtherAt(base: Base, path: Path): readonly Change[] {
    const value = valueAt(base.values, path);
    const isSet = isTruthy(valueAt(this.chartValues, path));
    const ways = [...smallNumbers(value), ...spellings(value), ...(isSet ? [null] : [])];
    return ways.map((instead) => ({ path, instead }));
  }

  private expecting(changes: readonly Change[], touching: Touching): readonly Change[] {
    return changes.map((change) => {
      const known =
        this.known.get(keyOf(change)) ?? this.known.get(keyOf({ path: change.path, instead: undefined }));
      return known === undefined
        ? change
        : { ...change, expected: new Set([...known].filter((touched) => touching.has(touched))) };
    });
  }

  private async alone(base: Base, changes: readonly Change[], touching: Touching): Promise<void> {
    const numbers = await this.notebook.record(changes.map((change) => trialOf(base, [change])));
    for (const [index, change] of changes.entries()) {
      const render = this.notebook.at(numbers[index] ?? 0);
      if (render.outcome.failure === undefined && !this.known.has(keyOf(change)))
        this.known.set(keyOf(change), touching.by(render));
    }
  }

  private async together(base: Base, changes: readonly Change[], touching: Touching): Promise<void> {
    const single = changes.filter(({ expected }) => expected === undefined);
    let open = packed(changes.filter(({ expected }) => expected !== undefined));
    while (open.length > 0) {
      const groups = open.filter(({ length }) => length > 1);
      single.push(...open.filter(({ length }) => length === 1).flat());
      const numbers = await this.notebook.record(groups.map((group) => trialOf(base, group)));
      const left = groups.map((group, index) => {
        const { outcome, ...render } = this.notebook.at(numbers[index] ?? 0);
        if (outcome.failure !== undefined) return [group];
        return surprising(group, touching.by({ ...render, outcome }));
      });
      // where most surprise, halves of them would as well
      const isOften = 2 * left.filter(({ length }) => length > 0).length > groups.length;
      open = left.flat().flatMap((group) => (isOften ? group.map((change) => [change]) : halves(group)));
    }
    await this.alone(base, single, touching);
  }
}

/** What of a group has to be looked at closer: those that do not touch what they should, or all. */
function surprising(group: readonly Change[], touched: Touched): readonly (readonly Change[])[] {
  const all = new Set(group.flatMap(({ expected }) => [...(expected ?? [])]));
  const isMore = [...touched].some((one) => !all.has(one));
  const missing = group.filter(({ expected }) => [...(expected ?? [])].some((one) => !touched.has(one)));
  if (missing.length === 0) return isMore ? [group] : [];
  const rest = group.filter((change) => !missing.includes(change));
  return [...missing.map((change) => [change]), ...(isMore && rest.length > 0 ? [rest] : [])];
}

function halves(group: readonly Change[]): readonly (readonly Change[])[] {
  const middle = group.length >> 1;
  return [group.slice(0, middle), group.slice(middle)].filter(({ length }) => length > 0);
}

/** Puts changes together that touch nothing in common. */
function packed(changes: readonly Change[]): readonly (readonly Change[])[] {
  const full: Change[][] = [];
  const open: { readonly group: Change[]; readonly touched: Set<string>; readonly keys: Set<string> }[] = [];
  for (const change of changes) {
    const expected = [...(change.expected ?? [])];
    const key = canonical(listOf(change.path));
    let place = open.find(({ touched, keys }) => !keys.has(key) && !expected.some((one) => touched.has(one)));
    if (place === undefined) {
      place = { group: [], touched: new Set(), keys: new Set() };
      open.push(place);
      if (open.length > MAX_OPEN) full.push(open.shift()?.group ?? []);
    }
    place.group.push(change);
    place.keys.add(key);
    for (const one of expected) place.touched.add(one);
    if (place.group.length === MAX_TOGETHER) full.push(open.splice(open.indexOf(place), 1)[0]?.group ?? []);
  }
  return [...full, ...open.map(({ group }) => group)];
}

/** The list that a path leads into, or the path itself: of each, one change is tried at once. */
function listOf(path: Path): Path {
  const list = path.findIndex((part) => typeof part === 'number');
  return list === -1 ? path : path.slice(0, list);
}

function changesAt(base: Base, path: Path): readonly Change[] {
  const value = valueAt(base.values, path);
  return [...alternatives(path, value), ...empties(value)].map((instead) => ({ path, instead }));
}

/** Whether no other change shows what one does: that of a key taken away, of a flag, and of a key that has a few choices. */
function isTelling({ instead }: Change): boolean {
  if (typeof instead === 'string') return instead !== '' && instead.search(TOKEN) === -1;
  return instead === undefined || typeof instead === 'boolean';
}

function keyOf({ path, instead }: Change): string {
  return canonical([path, instead]);
}

function trialOf(base: Base, changes: readonly Change[]): Trial {
  return depart(
    base,
    changes.map(({ path, instead }) => [path, instead]),
    changes.map(({ path, instead }) => `${path.join('.')}: ${canonical(instead ?? null)}`).join(', '),
  );
}
