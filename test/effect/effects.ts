import type { SchemaNode } from '../../lib/values/schema/walk';
import schema from '../../values.schema.json';
import { changeBy } from './change';
import { contractKeys, samplesOf } from '../../lib/values/samples/samples';

/** What a value touches, by its key: the objects and fields that its first sample changes. */
export interface Effects {
  readonly [key: string]: readonly string[];
}

/**
 * Tries a sample of every key of the contract, or of those that are asked for. A key without a working sample gets no lines: that is for the effect test
 * to complain about, not a reason to have no library.
 */
export function effects(
  paths: readonly (readonly string[])[] = contractKeys(schema as SchemaNode).map(({ path }) => path),
): Effects {
  const entries = paths.map((path): [string, readonly string[]] => [path.join('.'), touched(path)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function touched(path: readonly string[]): readonly string[] {
  const [sample] = samplesOf(path);
  if (sample === undefined) return [];
  try {
    return changeBy(sample).lines;
  } catch {
    return [];
  }
}
