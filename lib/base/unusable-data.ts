import { isPlainObject } from './plain-object';
import { textFault } from './text-fault';

/** Something that neither YAML nor JSON can hold. */
export interface UnusableData {
  /** Where it stands below what was looked at. */
  readonly path: readonly (string | number)[];
  /** What is wrong with it; nothing of what is in it is shown. */
  readonly message: string;
}

/** Classes of the language itself, as `Object.prototype.toString` calls their instances. */
const BUILT_IN =
  /^(?:Date|RegExp|Error|Promise|Boolean|Number|String|Symbol|BigInt|Arguments|URL|URLSearchParams|DataView|Blob|File|\w*(?:Map|Set|Ref|Array|Buffer|Iterator|Generator|Function))$/;

/** What an object is that holds its data in a way of its own, such as a Map; nothing for lists, and for what is read key by key. */
export function closedKind(value: object): string | undefined {
  if (Array.isArray(value)) return undefined;
  const name = Object.prototype.toString.call(value).slice(8, -1);
  if (BUILT_IN.test(name))
    return name === 'Promise'
      ? 'a Promise, which must be awaited'
      : `${/^[AEIOU]/.test(name) ? 'an' : 'a'} ${name}`;
  return Symbol.iterator in value ? 'an iterable' : undefined;
}

/**
 * The first part of some data that neither YAML nor JSON can hold: a number that is none, a function, a Date, a list with a hole, an
 * object that holds itself or cannot be read. Objects of classes are not looked into.
 *
 * @param isKnown whether an object of a class may stand there
 * @param textProblem what is wrong with a text
 */
export function unusableData(
  value: unknown,
  isKnown: (value: object) => boolean,
  textProblem: (text: string) => string | undefined = textFault,
): UnusableData | undefined {
  if (value === undefined) return { path: [], message: NOTHING };
  const search = new Search(isKnown, textProblem);
  try {
    const message = search.look(value);
    return message === undefined ? undefined : { path: search.path, message };
  } catch {
    // whoever gave it has a getter or a proxy there that throws, or it is too deep for the stack
    return {
      path: search.path.slice(0, MAX_SHOWN_DEPTH),
      message: 'cannot be read: reading it throws an error',
    };
  }
}

const MAX_SHOWN_DEPTH = 20;
const NOTHING = 'must be something, got undefined';

class Search {
  /** The way to the part that is looked at. */
  public readonly path: (string | number)[] = [];
  private readonly above = new Set<object>();

  public constructor(
    private readonly isKnown: (value: object) => boolean,
    private readonly textProblem: (text: string) => string | undefined,
  ) {}

  public look(value: unknown): string | undefined {
    if (typeof value === 'string') return this.textProblem(value);
    if (typeof value !== 'object' || value === null) return scalarProblem(value);
    const kind = closedKind(value);
    if (kind !== undefined) return `must be plain data, got ${kind}`;
    if (!Array.isArray(value) && !isPlainObject(value))
      return this.isKnown(value) ? undefined : 'must be plain data, got an object of a class';
    if (this.above.has(value)) return 'contains itself';
    this.above.add(value);
    const problem = Array.isArray(value) ? this.lookIntoList(value) : this.lookIntoMap(value);
    this.above.delete(value);
    return problem;
  }

  private lookIntoList(list: readonly unknown[]): string | undefined {
    for (let index = 0; index < list.length; index += 1) {
      this.path.push(index);
      const item = list[index];
      const problem = item === undefined ? NOTHING : this.look(item);
      if (problem !== undefined) return problem;
      this.path.pop();
    }
    return undefined;
  }

  private lookIntoMap(map: Readonly<Record<string, unknown>>): string | undefined {
    for (const key of Object.keys(map)) {
      this.path.push(key);
      const fault = this.textProblem(key);
      const problem = fault === undefined ? this.look(map[key]) : `has a key that ${fault}`;
      if (problem !== undefined) return problem;
      this.path.pop();
    }
    return undefined;
  }
}

/** Why neither YAML nor JSON can hold something that is no text, list or map; undefined counts as not given. */
export function scalarProblem(value: unknown): string | undefined {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? undefined : `must be a number that can be written down, got ${value}`;
  }
  const isData = value === undefined || value === null || typeof value === 'boolean';
  return isData ? undefined : `must be plain data, got a ${typeof value}`;
}
