import { isPlainObject, type PlainObject } from '../base/plain-object';
import type { ExpectedObject } from '../check/expected-object';
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

/** The talk after a synthesis. */
export function printSummary({ result, namespace, expected, next = [] }: SynthSummary): string {
  return [
    result,
    ...(expected.length === 0
      ? []
      : [`These must be in namespace ${namespace} before the pods can start:`, ...expectedLines(expected)]),
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

function expectedLines(expected: readonly ExpectedObject[]): string[] {
  const rows = expected.map(({ kind, name, keys = [], purpose = '' }) => [
    `${kind}/${name}`,
    keys.length === 0 ? '' : `with ${keys.length === 1 ? 'key' : 'keys'} ${keys.join(', ')}`,
    purpose,
  ]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    printable(row.map((cell, column) => `  ${cell.padEnd(widths[column] ?? 0)}`).join('')).trimEnd(),
  );
}

/** `1 object`, `2 objects`. */
export function count(number: number, what: string): string {
  return `${String(number)} ${what}${number === 1 ? '' : 's'}`;
}
