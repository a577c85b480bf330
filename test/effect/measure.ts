import type { Values } from '../../lib/values/contract/values';
import { synthesize } from '../support/synthesize';
import { withValue } from '../../lib/values/samples/value-at';
import type { Sample } from '../../lib/values/samples/samples';

/** The finished objects without and with a sample. */
export interface Measured {
  readonly before: readonly Record<string, unknown>[];
  readonly after: readonly Record<string, unknown>[];
}

/** Stands in for the release name wherever it shows. */
export const RELEASE = 'any-release';

const known = new WeakMap<Values, readonly Record<string, unknown>[]>();

/** Keys that are about the support bundle itself. */
const SUPPORT = /^(?:cdk8s\.supportBundle|global\.pixee\.(?:utility|runPodTimeout))(?:\.|$)/;

/**
 * Renders the manifests without and with a sample. The support bundle follows from all the others, so it proves no effect of
 * a key that is not its own.
 */
export function measure({ given, key, path, value }: Sample): Measured {
  const before = known.get(given) ?? render(given);
  known.set(given, before);
  const after = render(withValue(given, path, value));
  if (SUPPORT.test(key)) return { before, after };
  return { before: before.filter(isNoBundle), after: after.filter(isNoBundle) };
}

function isNoBundle({ metadata }: Record<string, unknown>): boolean {
  return (metadata as { readonly name?: string }).name !== `${RELEASE}-support-bundle`;
}

function render(values: Values): readonly Record<string, unknown>[] {
  return synthesize(values, { releaseName: RELEASE, namespace: 'any-namespace' }).objects;
}
