import type { TroubleshootOutcome } from '../../lib/kubernetes/custom-resources/index';

/** A good result. */
export function pass(message: string, when?: string): TroubleshootOutcome {
  return { pass: { ...condition(when), message } };
}

/** A result to look at. */
export function warn(message: string, when?: string): TroubleshootOutcome {
  return { warn: { ...condition(when), message } };
}

/** A bad result. */
export function fail(message: string, when?: string): TroubleshootOutcome {
  return { fail: { ...condition(when), message } };
}

function condition(when: string | undefined): { readonly when?: string } {
  return when === undefined ? {} : { when };
}
