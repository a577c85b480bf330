import { JsonPatch } from 'cdk8s';
import { isPlainObject, type PlainObject } from '../../base/plain-object';
import type { Finding, ValuePath } from '../../findings/finding';
import { suggest } from '../../findings/suggest';
import { printPath } from '../../findings/value-path';
import { sortObject } from '../../output/normalize';
import { mergePatch } from './merge-patch';
import type { NamedObjects } from './named-objects';
import type { JsonPatchStep, ObjectPatch, PatchTarget } from './object-patch';
import type { Origins } from './origins';

/** What tells objects apart, which a patch must leave as it is: others refer to it. */
const IDENTITY = ['apiVersion', 'kind', 'metadata.name', 'metadata.namespace'];

/** The patches of a release, and what is wrong with them. */
export class Patches {
  private readonly failures = new Map<string, Finding>();

  public constructor(
    private readonly patches: readonly ObjectPatch[],
    private readonly origins: Origins,
    private readonly named: NamedObjects,
  ) {}

  /** An object with all patches that are for it; it is left as it is by one that cannot be applied. */
  public apply(object: PlainObject): PlainObject {
    const label = labelOf(object);
    return this.patches.reduce<PlainObject>((before, patch, index) => {
      if (!matches(patch.target, label)) return before;
      try {
        const after = patched(before, patch);
        const changed = IDENTITY.find((field) => valueOf(before, field) !== valueOf(after, field));
        if (changed === undefined) {
          this.named.addPatch(before, after, printPath(this.pathOf(index)));
          return sortObject(after);
        }
        this.fail(index, label, `must not change ${changed}, by which other objects find ${label}`);
      } catch (error) {
        // The messages of the library show the whole object, which may be a Secret.
        const [first = ''] = (error instanceof Error ? error.message : '').split('\n');
        this.fail(index, label, `cannot be applied to ${label}: ${first}`);
      }
      return before;
    }, object);
  }

  /** Patches that match nothing or cannot be applied, given what is rendered as `Kind/name`. */
  public problems(rendered: readonly string[]): readonly Finding[] {
    const unused = this.patches.flatMap(({ target, merge, json6902 }, index): Finding[] => {
      const path = this.pathOf(index);
      if (merge === undefined && json6902 === undefined) {
        const remedy = 'say what to change, by `merge` or by `json6902`';
        return [{ rule: 'patch', severity: 'error', message: 'changes nothing', remedy, path }];
      }
      if (rendered.some((label) => matches(target, label))) return [];
      const wanted = `${target.kind}/${target.name}`;
      const nearest = suggest(wanted, rendered) ?? sameKind(target, rendered);
      return [
        {
          rule: 'patch-target',
          severity: 'error',
          message: `matches no object: there is no ${wanted}`,
          ...(nearest === undefined ? {} : { remedy: `did you mean ${nearest}?` }),
          path: [...path, 'target'],
        },
      ];
    });
    return [...unused, ...this.failures.values()];
  }

  /** The part of a patch that a place of an object, as `Kind/name`, comes from. */
  public originOf(label: string, path: ValuePath): ValuePath | undefined {
    for (const [index, { target, merge, json6902 = [] }] of [...this.patches.entries()].reverse()) {
      if (!matches(target, label)) continue;
      const step = json6902.findIndex((one) => isBelow(path, one));
      if (step !== -1) return [...this.pathOf(index), 'json6902', step];
      const depth = depthOf(merge, path);
      if (depth > 0) return [...this.pathOf(index), 'merge', ...path.slice(0, depth)];
    }
    return undefined;
  }

  private fail(index: number, label: string, message: string): void {
    const path = this.pathOf(index);
    this.failures.set(`${String(index)} ${label}`, { rule: 'patch', severity: 'error', message, path });
  }

  private pathOf(index: number): ValuePath {
    return this.origins.of(this.patches[index]) ?? ['props', 'patches', index];
  }
}

function patched(object: PlainObject, { merge, json6902 }: ObjectPatch): PlainObject {
  const merged = merge === undefined ? object : mergePatch(object, merge);
  let result: unknown = JSON.parse(JSON.stringify(merged)) as unknown;
  for (const [index, step] of (json6902 ?? []).entries()) {
    const needed = neededBy(step).find((pointer) => !hasPlace(result, pointer));
    if (needed !== undefined)
      throw new Error(`step ${String(index)} (${step.op}) needs ${needed}, which is not there`);
    result = JsonPatch.apply(result, toJsonPatch(step));
  }
  if (!isPlainObject(result)) throw new Error('nothing would be left of it');
  return result;
}

/** What must be there for a step; of `add`, what holds the place. The library passes over some of it without a word. */
function neededBy({ op, path, from = '' }: JsonPatchStep): readonly string[] {
  const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  switch (op) {
    case 'remove':
    case 'replace':
    case 'test':
      return [path];
    case 'add':
      return [parent];
    case 'move':
    case 'copy':
      return [from, parent];
  }
}

function hasPlace(root: unknown, pointer: string): boolean {
  if (pointer !== '' && !pointer.startsWith('/')) return false;
  let here = root;
  for (const part of partsOf(pointer)) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, part)) return false;
    here = (here as Readonly<Record<string, unknown>>)[part];
  }
  return true;
}

function partsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function toJsonPatch({ op, path, value, from = '' }: JsonPatchStep): JsonPatch {
  switch (op) {
    case 'add':
      return JsonPatch.add(path, value ?? null);
    case 'remove':
      return JsonPatch.remove(path);
    case 'replace':
      return JsonPatch.replace(path, value ?? null);
    case 'move':
      return JsonPatch.move(from, path);
    case 'copy':
      return JsonPatch.copy(from, path);
    case 'test':
      return JsonPatch.test(path, value ?? null);
  }
}

function matches({ kind, name }: PatchTarget, label: string): boolean {
  if (!label.startsWith(`${kind}/`)) return false;
  const actual = label.slice(kind.length + 1);
  const parts = name.split('*');
  if (parts.length === 1) return actual === name;
  const [first = '', ...rest] = parts;
  const last = rest.pop() ?? '';
  if (!actual.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const next = actual.indexOf(part, at);
    if (next === -1) return false;
    at = next + part.length;
  }
  return actual.length - last.length >= at && actual.endsWith(last);
}

function sameKind({ kind }: PatchTarget, rendered: readonly string[]): string | undefined {
  const [only, ...more] = rendered.filter((label) => label.startsWith(`${kind}/`));
  return more.length === 0 ? only : undefined;
}

function labelOf(object: PlainObject): string {
  return `${String(object['kind'])}/${String(valueOf(object, 'metadata.name'))}`;
}

function valueOf(object: unknown, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>((value, part) => (isPlainObject(value) ? value[part] : undefined), object);
}

/** Whether a place lies at or below what a step changes; `-` stands for the end of a list. */
function isBelow(path: ValuePath, { path: pointer }: JsonPatchStep): boolean {
  const parts = partsOf(pointer);
  return parts.length <= path.length && parts.every((part, at) => part === '-' || part === String(path[at]));
}

/** How far a merge patch follows a place, where it sets something at its end. */
function depthOf(merge: unknown, path: ValuePath): number {
  let here = merge;
  for (const [depth, part] of path.entries()) {
    if (!isPlainObject(here)) return here === undefined ? 0 : depth;
    if (!Object.hasOwn(here, part)) return 0;
    here = here[part];
  }
  return isPlainObject(here) ? 0 : path.length;
}
