import { isPlainObject } from '../../base/plain-object';
import type { ValuePath } from '../../findings/finding';
import { pathOf } from './paths';

/** Places such as `platform.ingress.hosts.*.host`, and what is known of each: one walk over what is given finds them all. */
export class PlaceTree<T> {
  private readonly marks: T[] = [];
  private readonly below = new Map<string, PlaceTree<T>>();

  /** Adds a place; `*` in it is any list item or map key. */
  add(place: string, mark: T): void {
    this.addPath(pathOf(place), mark);
  }

  private addPath([part, ...rest]: readonly string[], mark: T): void {
    if (part === undefined) {
      this.marks.push(mark);
      return;
    }
    const next = this.below.get(part) ?? new PlaceTree<T>();
    this.below.set(part, next);
    next.addPath(rest, mark);
  }

  /** Calls back for every given value at one of the places. */
  visit(
    value: unknown,
    found: (mark: T, path: ValuePath, value: unknown) => void,
    path: ValuePath = [],
  ): void {
    for (const mark of this.marks) found(mark, path, value);
    if (this.below.size === 0) return;
    const any = this.below.get('*');
    if (Array.isArray(value)) {
      if (any !== undefined)
        value.forEach((item: unknown, index) => any.visit(item, found, [...path, index]));
    } else if (isPlainObject(value)) {
      for (const key of Object.keys(value)) {
        const own = this.below.get(key);
        if (own === undefined && any === undefined) continue;
        const here = [...path, key];
        own?.visit(value[key], found, here);
        any?.visit(value[key], found, here);
      }
    }
  }
}
