import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { canonical } from '../profile/go-text';
import { numbering } from './item-keys';
import type { Render } from './render';
import { stepOf } from './steady';

/** What another render does not have any more of one, and what it has of its own: `-` or `+`, and where. */
export type Touched = ReadonlySet<string>;

/** Finds out what differs between a base and renders that depart from it. */
export class Touching {
  private readonly before: ReadonlyMap<string, PlainObject>;
  private readonly leaves = new Map<string, ReadonlyMap<string, string>>();

  public constructor(base: Render) {
    this.before = objectsOf(base);
  }

  /** What a render changes. Lines and arguments are told apart by what is in them, for others shift their places. */
  public by(render: Render): Touched {
    const found = new Set<string>();
    const after = objectsOf(render);
    for (const [id, body] of this.before) {
      const other = after.get(id);
      if (other === undefined) found.add(`-${id}`);
      else if (other !== body) this.compare(id, other, found);
    }
    for (const id of after.keys()) if (!this.before.has(id)) found.add(`+${id}`);
    return found;
  }

  /** Whether something that is touched in another base is in this one too. */
  public has(touched: string): boolean {
    if (touched.startsWith('+')) return true;
    const [id = ''] = touched.slice(1).split(' ', 1);
    if (!this.before.has(id)) return false;
    const leaf = touched.slice(id.length + 2);
    return leaf === '' || this.leavesOf(id).has(leaf);
  }

  private compare(id: string, body: PlainObject, found: Set<string>): void {
    const before = this.leavesOf(id);
    const after = leavesIn(body);
    for (const [leaf, text] of before) if (after.get(leaf) !== text) found.add(`-${id} ${leaf}`);
    // a line in the place of another is no news
    const more = new Map<string, number>();
    const count = (leaf: string, by: number): void => {
      const [path = ''] = leaf.split('\n', 1);
      if (path !== leaf) more.set(path, (more.get(path) ?? 0) + by);
      else if (by > 0) found.add(`+${id} ${leaf}`);
    };
    for (const leaf of after.keys()) if (!before.has(leaf)) count(leaf, 1);
    for (const leaf of before.keys()) if (!after.has(leaf)) count(leaf, -1);
    for (const [path, lines] of more) if (lines > 0) found.add(`+${id} ${path}`);
  }

  private leavesOf(id: string): ReadonlyMap<string, string> {
    const known = this.leaves.get(id);
    if (known !== undefined) return known;
    const made = leavesIn(this.before.get(id) ?? {});
    this.leaves.set(id, made);
    return made;
  }
}

/** Objects by the template that they are of, and which of its kind they are there: in another base their names may be others. */
function objectsOf({ outcome }: Render): ReadonlyMap<string, PlainObject> {
  const unique = numbering();
  return new Map(
    (outcome.objects ?? []).map(({ source, kind, body }) => [unique(`${source}/${kind}`), body]),
  );
}

/** The leaves of an object by where they are; lines of a text, and texts in a list, are known by what is in them. */
function leavesIn(body: PlainObject): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value) && value.length > 0)
      for (const [index, item] of value.entries()) {
        if (typeof item === 'string') leaves.set(`${path}\n${item}`, '');
        else walk(item, `${path}[${stepOf(item, index)}]`);
      }
    else if (isPlainObject(value) && Object.keys(value).length > 0)
      for (const [key, item] of Object.entries(value)) walk(item, `${path}.${key}`);
    else if (typeof value === 'string' && value.includes('\n'))
      for (const line of value.split('\n')) leaves.set(`${path}\n${line}`, '');
    else leaves.set(path, canonical(value));
  };
  walk(body, '');
  return leaves;
}
