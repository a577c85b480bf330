import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { textOf } from '../../base/text-of';
import { parseFieldPath, type Step } from './field-path';

/** An entry of `ignore`: an object, or a field of objects. */
interface Ignored {
  readonly kind: string;
  /** A name, in which `*` is any text. */
  readonly name: string;
  /** @default - the object as a whole */
  readonly path: readonly Step[];
}

/** Reads an entry: `Kind/name`, or `Kind/name path`. @throws Error that says what was expected */
export function parseIgnored(entry: string): Ignored {
  const [, kind, name, path] = /^([A-Za-z]+)\/(\S+)(?:\s+(\S.*))?$/.exec(entry.trim()) ?? [];
  if (kind === undefined || name === undefined)
    throw new Error(`ignore has Kind/name, or Kind/name and the path of a field, not ${entry}`);
  return { kind, name, path: path === undefined ? [] : parseFieldPath(path) };
}

/** Whether an object is left out as a whole. */
export function leavesOut(ignore: readonly string[], kind: string, name: string): boolean {
  return ignore.map(parseIgnored).some((one) => one.path.length === 0 && isOf(one, kind, name));
}

/** An object without the fields that are left out; `undefined` when it is left out itself. */
export function withoutIgnored(body: PlainObject, ignore: readonly string[]): PlainObject | undefined {
  const kind = String(body.kind);
  const name = textOf(isPlainObject(body.metadata) ? body.metadata.name : undefined);
  if (leavesOut(ignore, kind, name)) return undefined;
  return ignore
    .map(parseIgnored)
    .filter((one) => isOf(one, kind, name))
    .reduce<PlainObject>((left, { path }) => without(left, path) as PlainObject, body);
}

function isOf(ignored: Ignored, kind: string, name: string): boolean {
  return ignored.kind === kind && matches(ignored.name, name);
}

function matches(pattern: string, name: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(name);
}

function without(value: unknown, [step, ...rest]: readonly Step[]): unknown {
  if (step === undefined) return value;
  if (step.kind === 'key' && isPlainObject(value)) {
    if (!Object.hasOwn(value, step.name)) return value;
    const { [step.name]: below, ...others } = value;
    return rest.length === 0 ? others : { ...others, [step.name]: without(below, rest) };
  }
  if (step.kind === 'item' && Array.isArray(value)) {
    return value.flatMap((item: unknown, index) =>
      isItem(item, index, step.name) ? (rest.length === 0 ? [] : [without(item, rest)]) : [item],
    );
  }
  return value;
}

/** Whether an item is the one of that name, or of that other field or place. */
function isItem(item: unknown, index: number, step: string): boolean {
  if (step === '*' || step === `#${String(index)}`) return true;
  const [, field = 'name', text] = /^(?:([A-Za-z]+)=)?(.+)$/s.exec(step) ?? [];
  return isPlainObject(item) && item[field] === text;
}
