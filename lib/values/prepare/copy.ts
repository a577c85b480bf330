import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { textFault } from '../../base/text-fault';
import { scalarProblem } from '../../base/unusable-data';
import type { Finding, ValuePath } from '../../findings/finding';

/** Deeper than any value of the product and of Kubernetes. */
const MAX_DEPTH = 64;
/** More than any values file holds; a file of that size is not one. */
const MAX_NODES = 200_000;
/** Would change the object that it is copied into instead of becoming a key of it. */
const FORBIDDEN_KEY = '__proto__';

/** A copy of raw values that holds nothing but JSON data. */
export interface Copy {
  readonly value: unknown;
  /** What could not be copied. */
  readonly findings: readonly Finding[];
}

/** Copies raw values, so that the caller's are never changed; leaves out what is not JSON data and says so. */
export function copyValues(raw: unknown): Copy {
  const copier = new Copier();
  const value = copier.copy(raw, []) ?? null;
  if (!copier.isTooLarge) return { value, findings: copier.findings };
  const message = `has more than ${MAX_NODES} entries, which no values file has`;
  return { value: {}, findings: [{ rule: 'too-large', severity: 'error', message, path: [] }] };
}

/** A copy of values that are JSON data already. */
export function cloneData<T>(data: T): T;
export function cloneData(data: unknown): unknown {
  if (Array.isArray(data)) return data.map((item: unknown) => cloneData(item));
  if (!isPlainObject(data)) return data;
  const copy: PlainObject = {};
  for (const key of Object.keys(data)) copy[key] = cloneData(data[key]);
  return copy;
}

class Copier {
  public readonly findings: Finding[] = [];
  private readonly ancestors = new Set<object>();
  private nodes = 0;

  public get isTooLarge(): boolean {
    return this.nodes > MAX_NODES;
  }

  public copy(value: unknown, path: ValuePath): unknown {
    // A sparse list counts with its holes, before they are filled.
    this.nodes += Array.isArray(value) ? value.length + 1 : 1;
    if (this.isTooLarge) return undefined;
    const problem = this.problemOf(value, path);
    if (problem !== undefined) {
      this.findings.push({ rule: 'not-data', severity: 'error', message: problem, path });
      return undefined;
    }
    if (value === 0) return 0; // and not minus zero, which cannot be written down
    if (typeof value !== 'object' || value === null) return value;
    this.ancestors.add(value);
    const copy = isPlainObject(value) ? this.copyMap(value, path) : this.copyList(value as unknown[], path);
    this.ancestors.delete(value);
    return copy;
  }

  /** Why a value is no JSON data, or goes on without an end. */
  private problemOf(value: unknown, path: ValuePath): string | undefined {
    if (typeof value === 'string') return textFault(value);
    if (typeof value !== 'object' || value === null) return scalarProblem(value);
    if (!Array.isArray(value) && !isPlainObject(value)) return 'must be plain data, got an object of a class';
    if (this.ancestors.has(value)) return 'contains itself';
    return path.length >= MAX_DEPTH ? `is nested more than ${MAX_DEPTH} levels deep` : undefined;
  }

  private copyList(list: readonly unknown[], path: ValuePath): unknown[] {
    // Array.from also visits the holes of a sparse list, which --set can make.
    return Array.from(list, (item, index) => this.copy(item, [...path, index]) ?? null);
  }

  private copyMap(map: Readonly<PlainObject>, path: ValuePath): PlainObject {
    const copy: PlainObject = {};
    for (const key of Object.keys(map)) {
      const here = [...path, key];
      const problem = textFault(key);
      if (key === FORBIDDEN_KEY || problem !== undefined) {
        const message = problem === undefined ? 'is not allowed as a key' : `has a key that ${problem}`;
        this.findings.push({ rule: 'unknown-key', severity: 'error', message, path: here, onKey: true });
        continue;
      }
      const value = this.copy(map[key], here);
      if (value !== undefined) copy[key] = value;
    }
    return copy;
  }
}
