import type { PlainObject } from '../../base/plain-object';
import type { Finding, ValuePath } from '../../findings/finding';
import { cloneData } from '../prepare/copy';
import { getAt, isBlank, pathOf, removeAt, setAt } from '../prepare/paths';

/** Turns one oddity of the contract into the one spelling that the constructs read. */
export type Normalizer = (normalization: Normalization) => void;

/** A value that was moved to the place of its usual spelling. */
export interface Move {
  readonly from: ValuePath;
  readonly to: ValuePath;
}

/** Values on their way to one spelling, with what is said about it. */
export class Normalization {
  public readonly findings: Finding[] = [];
  public readonly moves: Move[] = [];

  /** @param values changed in place */
  public constructor(public readonly values: PlainObject) {}

  /** The value at a place such as `platform.service.type`. */
  public get(place: string): unknown {
    return getAt(this.values, pathOf(place));
  }

  /** Replaces the value at a place. */
  public set(place: string, value: unknown): void {
    setAt(this.values, pathOf(place), value);
  }

  /** Removes a place, and the sections around it that are empty without it. */
  public remove(place: string): void {
    removeAt(this.values, pathOf(place));
  }

  /** Remembers that what stands at `to` was written at `from`. */
  public moved(from: ValuePath, to: ValuePath): void {
    this.moves.push({ from, to });
  }

  /**
   * Moves a value from its second spelling to the usual one. Two different values are a mistake; an empty one gives way.
   */
  public move(from: string, to: string): void {
    const value = this.get(from);
    if (value === undefined) return;
    const present = this.get(to);
    this.remove(from);
    if (isBlank(present) && !(isBlank(value) && present !== undefined)) {
      if (setAt(this.values, pathOf(to), value)) this.moved(pathOf(from), pathOf(to));
    } else if (!isBlank(value) && JSON.stringify(present) !== JSON.stringify(value)) {
      this.report({
        rule: 'conflicting-spellings',
        message: `and \`${to}\` are two spellings of one value, but their values differ`,
        remedy: `remove \`${from}\``,
        path: pathOf(from),
        onKey: true,
      });
    }
  }

  /** Adds a finding, an error unless it says otherwise. */
  public report(finding: Omit<Finding, 'severity'> & Partial<Pick<Finding, 'severity'>>): void {
    this.findings.push({ severity: 'error', ...finding });
  }
}

/** Applies normalizers to a copy of the values. */
export function normalize(values: PlainObject, normalizers: readonly Normalizer[]): Normalization {
  const normalization = new Normalization(cloneData(values));
  for (const normalizer of normalizers) normalizer(normalization);
  return normalization;
}
