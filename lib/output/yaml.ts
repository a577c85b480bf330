import { isPlainObject } from '../base/plain-object';
import type { ValuePath } from '../findings/finding';
import { printPath } from '../findings/value-path';
import { formatKey, formatNumber, formatString, NotJson } from './yaml-scalar';

/** Deeper than any Kubernetes object, far less than the stack allows. */
const MAX_DEPTH = 200;

/** Longer keys need the explicit `? key` form: readers look for the colon only that far. */
const MAX_SIMPLE_KEY = 1024;

/** A value that is not plain JSON data stands in an object that was to be written. */
export class NotJsonError extends TypeError {
  constructor(
    /** The object it stands in, as `Kind/name`. */
    readonly object: string,
    /** Where in that object. */
    readonly path: ValuePath,
    /** What is wrong with the value there. */
    readonly reason: string,
  ) {
    super(`${object}: ${printPath(path)} ${reason}; manifests hold plain JSON data only`);
    this.name = 'NotJsonError';
  }
}

/**
 * Writes objects of plain JSON data as one YAML text, documents separated by `---`, keys in the order they have.
 * Entries of maps that are `undefined` are left out; anything JSON has no form for throws a `NotJsonError`.
 */
export function stringifyDocuments(objects: readonly object[]): string {
  return objects.map((object) => new DocumentText().write(object)).join('---\n');
}

/** Builds the text of one document; remembers where it is, for messages and against cycles. */
class DocumentText {
  private text = '';
  private readonly path: (string | number)[] = [];
  private readonly ancestors: object[] = [];

  write(root: object): string {
    try {
      this.collection(root, '', '');
    } catch (error) {
      if (!(error instanceof NotJson)) throw error;
      throw new NotJsonError(describe(root), this.path, error.message);
    }
    return this.text;
  }

  /** Writes what follows `key:` or `-`; `indent` is that of the lines below it. */
  private value(value: unknown, indent: string, afterDash: boolean): void {
    if (typeof value === 'string') this.text += ` ${formatString(value, indent)}\n`;
    else if (typeof value === 'object' && value !== null)
      this.collection(value, indent, afterDash ? ' ' : `\n${indent}`);
    else this.text += ` ${scalar(value)}\n`;
  }

  /** Writes a list or map in block style after `lead`; an empty one in flow style. */
  private collection(value: object, indent: string, lead: string): void {
    this.enter(value);
    if (Array.isArray(value)) {
      if (value.length === 0) this.empty('[]');
      else this.list(value, indent, lead);
    } else if (isPlainObject(value)) {
      if (isEmpty(value)) this.empty('{}');
      else this.map(value, indent, lead);
    } else throw new NotJson(`is ${describeInstance(value)}`);
    this.ancestors.pop();
  }

  private empty(brackets: string): void {
    this.text += this.path.length === 0 ? `${brackets}\n` : ` ${brackets}\n`;
  }

  private list(list: readonly unknown[], indent: string, lead: string): void {
    const below = `${indent}  `;
    let start = lead;
    for (let index = 0; index < list.length; index++) {
      this.path.push(index);
      this.text += `${start}-`;
      // A hole or undefined keeps its place in a list, as in JSON.
      this.value(list[index] ?? null, below, true);
      start = indent;
      this.path.pop();
    }
  }

  private map(map: Readonly<Record<string, unknown>>, indent: string, lead: string): void {
    const below = `${indent}  `;
    let start = lead;
    for (const key of Object.keys(map)) {
      const value = map[key];
      if (value === undefined) continue;
      this.path.push(key);
      const text = formatKey(key, indent === '');
      const simple = text.length <= MAX_SIMPLE_KEY;
      this.text += simple ? `${start}${text}:` : `${start}? ${text}\n${indent}:`;
      this.value(value, below, !simple);
      start = indent;
      this.path.pop();
    }
  }

  private enter(value: object): void {
    if (this.ancestors.includes(value)) throw new NotJson('refers back to an object around it');
    if (this.ancestors.length >= MAX_DEPTH) throw new NotJson(`is nested more than ${MAX_DEPTH} levels deep`);
    this.ancestors.push(value);
  }
}

/** Whether nothing in a map is to be written. */
function isEmpty(map: Readonly<Record<string, unknown>>): boolean {
  for (const key of Object.keys(map)) if (map[key] !== undefined) return false;
  return true;
}

function scalar(value: unknown): string {
  if (typeof value === 'boolean' || value === null) return String(value);
  if (typeof value !== 'number') throw new NotJson(`is a ${typeof value}`);
  if (!Number.isFinite(value)) throw new NotJson(`is ${value}`);
  return formatNumber(value);
}

function describeInstance(value: object): string {
  const constructor = value.constructor as { name?: string } | undefined;
  return `an instance of ${constructor?.name ?? 'an unknown class'}`;
}

function describe(root: object): string {
  const { kind, metadata } = root as { kind?: unknown; metadata?: { name?: unknown } };
  return `${typeof kind === 'string' ? kind : 'object'}/${typeof metadata?.name === 'string' ? metadata.name : '(no name)'}`;
}
