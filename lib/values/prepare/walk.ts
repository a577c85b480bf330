import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { isPodFragment } from '../../core/pod/fragments';
import type { ValuePath } from '../../findings/finding';
import { kubernetesType, resolveNode, type SchemaNode } from '../schema/walk';
import { hasPlaceholder } from '../../rules/placeholders';
import { coerce } from './coerce';
import { cloneData } from './copy';
import type { Violation } from './violation';

/** Longer texts match none of the contract's patterns. */
const MAX_PATTERN_LENGTH = 1000;

/** Values after the walk, and what is wrong with them. */
export interface Walked {
  /** The values, scalars that were meant to be of another type replaced. */
  readonly value: unknown;
  readonly violations: readonly Violation[];
}

/**
 * Compares values with the schema. It finds what the compiled validator finds, but knows the choices of a union and the
 * keys of a map, takes scalars as they were meant, and looks away from null, which removes a default.
 *
 * @param empty whether an empty text in the place of a required one counts as not given, which no schema says
 * @param written how a number was written, where that is not how numbers are printed
 */
export function walkValues(
  schema: SchemaNode,
  value: unknown,
  empty: 'counts' | 'missing' = 'counts',
  written: Written = () => undefined,
): Walked {
  const walker = new Walker(schema, empty === 'missing', written);
  return { value: walker.check(schema, value, []), violations: walker.violations };
}

class Walker {
  public readonly violations: Violation[] = [];

  public constructor(
    private readonly schema: SchemaNode,
    private readonly emptyIsMissing: boolean,
    private readonly written: Written,
  ) {}

  /** Checks one value and returns it, or what takes its place. */
  public check(node: SchemaNode, value: unknown, path: ValuePath, isWithinAlone = false): unknown {
    const resolved = resolveNode(this.schema, node);
    const alone = isWithinAlone || resolved.alone === true;
    if (resolved.anyOf !== undefined) return this.checkUnion(resolved, resolved.anyOf, value, path, alone);
    const allowed = resolved.enum ?? (resolved.const === undefined ? undefined : [resolved.const]);
    if (allowed !== undefined) {
      if (!allowed.includes(value)) this.violations.push({ problem: 'not-allowed', path, value, allowed });
      return value;
    }
    const types = typesOf(resolved);
    if (types.length === 0) return value;
    const isFitting = fits(value, types);
    const isRewritten = isFitting
      ? this.isAnotherText([resolved], value, path)
      : typeof value === 'number' && this.written(path) !== undefined;
    const fitting = isRewritten ? undefined : isFitting ? value : coerce(value, types);
    if (fitting === undefined) {
      this.violations.push({ problem: 'wrong-type', path, value, node: resolved });
      return value;
    }
    if (typeof fitting === 'string') this.checkText(resolved, fitting, path);
    if (typeof fitting === 'number') {
      this.checkNumber(resolved, fitting, path);
      // where a text may stand too, the number is read as one
      if (types.includes('string')) this.checkText(resolved, String(fitting), path);
    }
    if (Array.isArray(fitting)) return this.checkList(resolved, fitting, path, alone);
    return isPlainObject(fitting)
      ? this.checkMap(resolved, kubernetesType(node) !== undefined, fitting, path, alone)
      : fitting;
  }

  private checkText({ pattern }: SchemaNode, value: string, path: ValuePath): void {
    if (pattern === undefined || hasPlaceholder(value)) return;
    if (value.length > MAX_PATTERN_LENGTH || !new RegExp(pattern, 'u').test(value)) {
      this.violations.push({ problem: 'pattern', path, value, pattern });
    }
  }

  private checkNumber({ minimum, maximum }: SchemaNode, value: number, path: ValuePath): void {
    if ((minimum !== undefined && value < minimum) || (maximum !== undefined && value > maximum)) {
      this.violations.push({ problem: 'out-of-range', path, value, minimum, maximum });
    }
  }

  private checkList(
    { items }: SchemaNode,
    list: readonly unknown[],
    path: ValuePath,
    alone: boolean,
  ): unknown[] {
    return items === undefined
      ? [...list]
      : list.map((item, index) => this.check(items, item, [...path, index], alone));
  }

  private checkMap(
    node: SchemaNode,
    kubernetes: boolean,
    map: PlainObject,
    path: ValuePath,
    alone: boolean,
  ): PlainObject {
    const { properties = {}, additionalProperties, required = [] } = node;
    for (const key of Object.keys(map)) {
      const here = [...path, key];
      const child = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
      if (child === undefined || typeof child === 'boolean') {
        if (child === false) {
          const known = Object.keys(properties);
          this.violations.push({ problem: 'unknown-key', path: here, value: map[key], known, kubernetes });
        }
      } else if (map[key] !== null) map[key] = this.check(child, map[key], here, alone);
      else if (this.isSection(child)) this.removeSection(map, key, here);
      else if (!Object.hasOwn(properties, key) && !kubernetes && alone) Reflect.deleteProperty(map, key);
    }
    for (const key of required) {
      // Kubernetes' own types are judged by the rules of its API server.
      const isEmpty = this.emptyIsMissing && !kubernetes && map[key] === '';
      const isMissing = !Object.hasOwn(map, key) || map[key] === null || isEmpty;
      if (isMissing) this.violations.push({ problem: 'missing-key', path, key });
    }
    return map;
  }

  /**
   * A null in the place of a section takes away what earlier files say of it. Its defaults stay, unless the section is a part of a pod:
   * a component without an image or a Service would be none. A part of the product as a whole cannot be meant.
   */
  private removeSection(map: PlainObject, key: string, path: ValuePath): void {
    if (path.length === 1) this.violations.push({ problem: 'null-section', path });
    else if (!path.some((part) => isPodFragment(String(part)))) Reflect.deleteProperty(map, key);
  }

  /** A map that groups keys of the contract; Kubernetes' own types are values like others. */
  private isSection(node: SchemaNode): boolean {
    return kubernetesType(node) === undefined && resolveNode(this.schema, node).properties !== undefined;
  }

  /** Whether a text may stand there and a number does that would be printed in another way: an id such as `0x1F4` or `0123`. */
  private isAnotherText(choices: readonly SchemaNode[], value: unknown, path: ValuePath): boolean {
    if (typeof value !== 'number') return false;
    const isText = choices.some((choice) => typesOf(resolveNode(this.schema, choice)).includes('string'));
    const written = isText ? this.written(path) : undefined;
    return (
      written !== undefined &&
      (ODD_INTEGER.test(written) || (/e/i.test(written) && !AMOUNTS.has(path.at(-1))))
    );
  }

  /** The first choice that fits; else the list or map that comes nearest; else none of them. */
  private checkUnion(
    node: SchemaNode,
    choices: readonly SchemaNode[],
    value: unknown,
    path: ValuePath,
    alone: boolean,
  ): unknown {
    const trials = choices.map((choice) => {
      const trial = new Walker(this.schema, this.emptyIsMissing, this.written);
      const result = trial.check(choice, cloneData(value), path, alone);
      return { choice: resolveNode(this.schema, choice), result, violations: trial.violations };
    });
    const exact = trials.find(
      ({ choice, violations }) => violations.length === 0 && fits(value, typesOf(choice)),
    );
    const good = exact ?? trials.find(({ violations }) => violations.length === 0);
    if (good !== undefined && !this.isAnotherText(choices, value, path)) return good.result;
    const [nearest] = trials
      .filter(
        ({ choice }) => fits(value, typesOf(choice)) && (choice.items ?? choice.properties) !== undefined,
      )
      .sort((a, b) => badness(a.violations) - badness(b.violations));
    if (nearest === undefined) this.violations.push({ problem: 'wrong-type', path, value, node });
    else this.violations.push(...nearest.violations);
    return nearest?.result ?? value;
  }
}

/** Amounts, of which `1e3` is a spelling that Kubernetes knows. */
const AMOUNTS: ReadonlySet<unknown> = new Set(['cpu', 'memory', 'ephemeral-storage']);

/** How a number was written, where that is not how numbers are printed. */
export type Written = (path: ValuePath) => string | undefined;

/** Spellings of whole numbers that only programs read as numbers. */
const ODD_INTEGER = /^[-+]?0[xXoObB\d]|_/;

/** A wrong type says that another choice was meant, more than any number of wrong keys. */
function badness(violations: readonly Violation[]): number {
  return violations.reduce((sum, { problem }) => sum + (problem === 'wrong-type' ? 1000 : 1), 0);
}

/** The JSON types that a resolved node allows. */
export function typesOf(node: SchemaNode): readonly string[] {
  if (node.type === undefined) return [];
  return typeof node.type === 'string' ? [node.type] : node.type;
}

function fits(value: unknown, types: readonly string[]): boolean {
  if (typeof value === 'number') {
    return (
      Number.isFinite(value) &&
      (types.includes('number') || (types.includes('integer') && Number.isInteger(value)))
    );
  }
  if (value === null) return types.includes('null');
  if (Array.isArray(value)) return types.includes('array');
  return types.includes(typeof value);
}
