import { isPlainObject, type PlainObject } from '../base/plain-object';
import type { ExpectedObject } from '../check/expected-object';
import { tableLines } from '../base/table';
import { wrapBehind } from '../base/wrap';
import { printable } from '../findings/printable';

/** What is told after manifests were made. */
export interface SynthSummary {
  /** What was made: `12 objects to manifests (1 file)`. */
  readonly result: string;
  readonly namespace: string;
  /** Objects that others must have made. */
  readonly expected: readonly ExpectedObject[];
  /** The next steps, each a command. @default - none is told */
  readonly next?: readonly string[];
}

/** The talk after a synthesis, in lines of a width; without one, each object has one line. */
export function printSummary(
  { result, namespace, expected, next = [] }: SynthSummary,
  width?: number,
): string {
  return [
    result,
    ...(expected.length === 0
      ? []
      : [
          wrapBehind('', `These must be in namespace ${namespace} before the pods can start:`, width),
          ...expectedLines(expected, width),
        ]),
    ...(next.length === 0 ? [] : ['Next:', ...next.map((step) => `  ${step}`)]),
    '',
  ].join('\n');
}

/** Leaves out what the manifests hold themselves, and the account that every namespace has. */
export function missingObjects(
  expected: readonly ExpectedObject[],
  objects: readonly PlainObject[],
): readonly ExpectedObject[] {
  const rendered = new Set(objects.map(({ kind, metadata }) => `${String(kind)}/${nameOf(metadata)}`));
  return expected.filter(
    ({ kind, name }) =>
      !rendered.has(`${kind}/${name}`) && !(kind === 'ServiceAccount' && name === 'default'),
  );
}

function nameOf(metadata: unknown): string {
  return isPlainObject(metadata) ? String(metadata.name) : '';
}

function expectedLines(expected: readonly ExpectedObject[], width: number | undefined): string[] {
  const rows = expected.map(({ kind, name, keys = [], purpose = '' }) => [
    printable(`${kind}/${name}`),
    printable(keys.length === 0 ? '' : `with ${keys.length === 1 ? 'key' : 'keys'} ${keys.join(', ')}`),
    printable(purpose),
  ]);
  return tableLines(rows, width, 2);
}

/** `1 object`, `2 objects`. */
export function count(number: number, what: string): string {
  return `${String(number)} ${what}${number === 1 ? '' : 's'}`;
}
