import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { CHECKSUM } from '../profile/scope';
import type { Outcome } from './render';
import type { RenderedObject } from './rendered';

/** Sums over the text of other templates, which nobody can know who only has objects. */
const SUM = /^[0-9a-f]{40,64}$/;
const SUM_KEY = /checksum|sha|hash|sum|digest|revision/i;

/**
 * Keeps from learning what cannot be learned: what differs between two renders of the same values, and checksums over the text
 * of templates. The first are left out, the second become a sum over what the pod reads.
 */
export class Steady {
  private readonly random = new Set<string>();
  private known = new WeakMap<PlainObject, PlainObject>();

  /** Places that were seen to change by themselves: `Kind template path`. */
  public get places(): readonly string[] {
    return [...this.random].sort();
  }

  /** Looks at two renders of the same values. Gives whether something new was found. */
  public compare(one: Outcome, other: Outcome): boolean {
    const before = this.random.size;
    const second = new Map((other.objects ?? []).map((object) => [idOf(object), object]));
    for (const object of one.objects ?? []) {
      const again = second.get(idOf(object));
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
    if (typeof value === 'string') return SUM_KEY.test(key) && SUM.test(value) ? CHECKSUM : value;
    if (Array.isArray(value)) {
      const items = value.map((item: unknown, index) =>
        this.without(item, `${place}[${stepOf(item, index)}]`, key),
      );
      return items.every((item, index) => item === value[index]) ? value : items;
    }
    if (!isPlainObject(value)) return value;
    const entries = Object.entries(value);
    const kept = entries.flatMap(([name, below]): [string, unknown][] =>
      this.random.has(`${place}.${name}`) ? [] : [[name, this.without(below, `${place}.${name}`, name)]],
    );
    const isSame = kept.length === entries.length && kept.every(([name, below]) => value[name] === below);
    return isSame ? value : Object.fromEntries(kept);
  }

  private differences(one: unknown, other: unknown, place: string): void {
    if (isPlainObject(one) && isPlainObject(other)) {
      for (const [name, below] of Object.entries(one))
        this.differences(below, other[name], `${place}.${name}`);
    } else if (Array.isArray(one) && Array.isArray(other) && one.length === other.length) {
      for (const [index, item] of one.entries())
        this.differences(item, other[index] as unknown, `${place}[${stepOf(item, index)}]`);
    } else if (one !== other && !(isSum(one) && isSum(other))) this.random.add(place);
  }
}

function isSum(value: unknown): boolean {
  return typeof value === 'string' && SUM.test(value);
}

function placeOf({ kind, source }: RenderedObject): string {
  return `${kind} ${source} `;
}

function idOf({ kind, name, source }: RenderedObject): string {
  return `${source} ${kind}/${name}`;
}

function stepOf(item: unknown, index: number): string {
  return isPlainObject(item) && typeof item.name === 'string' ? item.name : String(index);
}
