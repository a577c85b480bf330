import type { Values } from '../../lib/values/contract/values';
import { describeChange } from './describe-change';
import { measure } from './measure';
import type { Sample } from '../../lib/values/samples/samples';

/** What a sample does to the manifests. */
export interface Change {
  readonly hasEffect: boolean;
  /** The objects and fields that differ, in a few lines. */
  readonly lines: readonly string[];
}

const known = new WeakMap<Values, Map<string, Change>>();

/**
 * Tries a sample, once however often it is asked for.
 *
 * @throws Error when its manifests cannot be made
 */
export function changeBy(sample: Sample): Change {
  const changes = known.get(sample.given) ?? new Map<string, Change>();
  known.set(sample.given, changes);
  const id = `${sample.key} ${JSON.stringify(sample.path)}`;
  const change = changes.get(id) ?? find(sample);
  changes.set(id, change);
  return change;
}

function find(sample: Sample): Change {
  const measured = measure(sample);
  return {
    hasEffect: JSON.stringify(measured.before) !== JSON.stringify(measured.after),
    lines: describeChange(measured),
  };
}
