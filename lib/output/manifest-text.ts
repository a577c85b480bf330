import { printable } from '../findings/printable';
import { isPlainObject } from '../base/plain-object';
import { identify } from './identity';
import { stringifyDocuments } from './yaml';

/**
 * The YAML text of manifests as our own writer prints it. A Secret is preceded by a comment with the names of its keys, because what
 * stands behind them is base64, in which a review sees neither what came nor what went.
 */
export function manifestText(objects: readonly object[]): string {
  return objects.map((object) => keyComment(object) + stringifyDocuments([object])).join('---\n');
}

/** Whether an object is a Secret with something in it. */
export function isFilledSecret(object: object): boolean {
  return secretKeys(object).length > 0;
}

function keyComment(object: object): string {
  const keys = secretKeys(object);
  return keys.length === 0 ? '' : `# Keys of the Secret: ${keys.map(printable).join(', ')}\n`;
}

function secretKeys(object: object): readonly string[] {
  const { group, kind } = identify(object);
  if (group !== '' || kind !== 'Secret') return [];
  const { data, stringData } = object as { readonly data?: unknown; readonly stringData?: unknown };
  const keys = [data, stringData].flatMap((map) => (isPlainObject(map) ? Object.keys(map) : []));
  return [...new Set(keys)].sort();
}
