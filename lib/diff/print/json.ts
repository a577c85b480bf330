import { printableLines } from '../../findings/printable';
import type { DiffResult } from '../diff';
import { shownPath } from './show-value';

/**
 * Differences for programs. Fields are named, their values are not printed: they could be secret. Keys may be added, never
 * renamed.
 */
export function diffJson({ changes, counts }: DiffResult): string {
  const list = changes.map(({ kind, namespace, name, consequence, fields, type, messages }) => ({
    kind,
    namespace,
    name,
    consequence,
    fields: fields.map((field) => shownPath(field, { kind })),
    change: type,
    messages,
  }));
  return `${printableLines(JSON.stringify({ changes: list, counts }, null, 2))}\n`;
}
