import { synthesize } from '../support/synthesize';
import { withValue } from '../support/value-at';
import type { Values } from '../../lib/values/values';
import type { Sample } from './samples';

/** The finished objects without and with a sample. */
export interface Measured {
  readonly before: readonly Record<string, unknown>[];
  readonly after: readonly Record<string, unknown>[];
}

/** Stands in for the release name wherever it shows. */
export const RELEASE = 'any-release';

const known = new WeakMap<Values, readonly Record<string, unknown>[]>();

/** Renders the manifests without and with a sample. */
export function measure({ given, path, value }: Sample): Measured {
  const before = known.get(given) ?? render(given);
  known.set(given, before);
  return { before, after: render(withValue(given, path, value)) };
}

function render(values: Values): readonly Record<string, unknown>[] {
  return synthesize(values, { releaseName: RELEASE, namespace: 'any-namespace' }).objects;
}
