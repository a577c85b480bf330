import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { CHECKSUM, MADE, RANDOM } from '../profile/scope';
import { TOKEN } from './canary';
import { numbering } from './item-keys';
import type { Outcome } from './render';
import type { RenderedObject } from './rendered';

/** Sums over the text of other templates, which nobody can know who only has objects. */
const SUM = /^[0-9a-f]{40,64}$/;
const SUM_KEY = /checksum|sha|hash|sum|digest|revision/i;

/** A text that any other one can take the place of. */
const WORD = /^[\x21-\x7e]{1,128}$/;
/** Labels and annotations, which nobody reads. */
const UNREAD = /metadata\.(?:labels|annotations)\./;
/** Where the texts of a Secret are in base64. */
const IN_BASE64 = /^Secret \S* \.data\.[^.]*$/;

/** How it is at a place that was seen to change by itself. */
type Chance = 'always' | 'without a value';

/**
 * Keeps from learning what cannot be learned: what differs between two renders of the same values, and checksums over the text
 * of templates. Of the first only that it is so is kept, the second become a sum over what the pod reads.
 */
export class Steady {
  private readonly random = new Map<string, Chance>();

  /** @param isCanary whether a token was made for some value: what is drawn by chance may look like one, once in a thousand texts */
  public constructor(private readonly isCanary: (token: string) => boolean) {}

  private known = new WeakMap<PlainObject, PlainObject>();

  /** Places that were seen to change by themselves: `Kind template path`. */
  public get places(): readonly string[] {
    return [...this.random.keys()].sort();
  }

  /** Whether a place was seen to change by itself. */
  public knows(place: string): boolean {
    return this.random.has(place);
  }

  /** Looks at two renders of the same values. Gives whether something new was found. */
  public compare(one: Outcome, other: Outcome): boolean {
    const before = this.random.size;
    const second = byId(other.objects ?? []);
    for (const [id, object] of byId(one.objects ?? [])) {
      const again = second.get(id);
      if (again === undefined || again.body === object.body) continue;
      this.differences(object.body, again.body, placeOf(object));
    }
    if (this.random.size === before) return false;
    this.known = new WeakMap();
    return true;
  }

  /** An outcome without what cannot be learned. */
  public settle(outcome: Outcome): Outcome {
    if (outcome.objects === undefined) return outcome;
    return { objects: outcome.objects.map((object) => ({ ...object, body: this.body(object) })) };
  }

  private body(object: RenderedObject): PlainObject {
    const known = this.known.get(object.body);
    if (known !== undefined) return known;
    const settled = this.without(object.body, placeOf(object), '') as PlainObject;
    this.known.set(object.body, settled);
    return settled;
  }

  private without(value: unknown, place: string, key: string): unknown {
    const chance = this.random.get(place);
    if (chance !== undefined && !(chance === 'without a value' && this.holdsCanary(value, place)))
      return standIn(value, place);
    if (typeof value === 'string') return SUM_KEY.test(key) && SUM.test(value) ? CHECKSUM : value;
    if (Array.isArray(value)) {
      const items = value.map((item: unknown, index) =>
        this.without(item, `${place}[${stepOf(item, index)}]`, key),
      );
      return items.every((item, index) => item === value[index])
        ? value
        : items.filter((item) => item !== undefined);
    }
    if (!isPlainObject(value)) return value;
    const entries = Object.entries(value);
    const kept = entries
      .map(([name, below]): [string, unknown] => [name, this.without(below, `${place}.${name}`, name)])
      .filter(([, below]) => below !== undefined);
    const isSame = kept.length === entries.length && kept.every(([name, below]) => value[name] === below);
    return isSame ? value : Object.fromEntries(kept);
  }

  private holdsCanary(value: unknown, place: string): boolean {
    return typeof value === 'string' && (decodedAt(value, place).match(TOKEN) ?? []).some(this.isCanary);
  }

  private differences(one: unknown, other: unknown, place: string): void {
    if (isPlainObject(one) && isPlainObject(other)) {
      for (const [name, below] of Object.entries(one))
        this.differences(below, other[name], `${place}.${name}`);
    } else if (Array.isArray(one) && Array.isArray(other) && one.length === other.length) {
      for (const [index, item] of one.entries())
        this.differences(item, other[index] as unknown, `${place}[${stepOf(item, index)}]`);
    } else if (one !== other && !(isSum(one) && isSum(other))) {
      // what has a value in it in spite of that has one everywhere
      const isMixed = this.holdsCanary(one, place) || this.random.get(place) === 'always';
      this.random.set(place, isMixed ? 'always' : 'without a value');
    }
  }
}

/** What stands for something that changes by itself; nothing where nobody reads it, or it is no text. */
function standIn(value: unknown, place: string): unknown {
  if (typeof value !== 'string' || UNREAD.test(place)) return undefined;
  const mark = WORD.test(decodedAt(value, place)) ? RANDOM : MADE;
  return IN_BASE64.test(place) ? Buffer.from(mark).toString('base64') : mark;
}

/** A text as it is meant: out of the base64 that Secrets are in. */
export function decodedAt(text: string, place: string): string {
  return IN_BASE64.test(place) ? Buffer.from(text, 'base64').toString('utf8') : text;
}

/** Whether a text is a sum over others. */
export function isSum(value: unknown): boolean {
  return typeof value === 'string' && SUM.test(value);
}

/** Where an object comes from, as all places in it begin. */
export function placeOf({ kind, source }: RenderedObject): string {
  return `${kind} ${source} `;
}

/** Objects by where they come from and what they are called; values can make two of a template bear one name, which are told by order. */
function byId(objects: readonly RenderedObject[]): ReadonlyMap<string, RenderedObject> {
  const unique = numbering();
  return new Map(objects.map((object) => [unique(`${object.source} ${object.kind}/${object.name}`), object]));
}

/** An item of a list, by its name where it has one. */
export function stepOf(item: unknown, index: number): string {
  return isPlainObject(item) && typeof item.name === 'string' ? item.name : String(index);
}
