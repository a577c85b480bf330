import { isPlainObject, type PlainObject } from '../../base/plain-object';
import type { Finding } from '../../findings/finding';
import { typoOf } from '../../findings/suggest';
import type { Values } from '../contract/values';
import { knownKeys, type SchemaNode } from '../schema/walk';
import { knownMistake, USUAL_PLACES } from './known-mistakes';

/** Keys at the root that are the user's own: what anchors are kept under, and the schema that an editor reads. */
const OWN_KEY = /^(?:x-.*|\$schema)$/s;

/** Name of the chart, under which an umbrella chart has all of its values. */
const CHART = 'pixee-enterprise-server';

/** All keys of the root, so that good values need no schema. */
const SECTIONS: Readonly<Record<keyof Values, true>> = {
  global: true,
  platform: true,
  analysis: true,
  oidc: true,
  authentik: true,
  'cloudnative-pg': true,
  seaweedfs: true,
  superset: true,
  replicated: true,
  'victoria-metrics-single': true,
  'victoria-logs-single': true,
  victoriatraces: true,
  cdk8s: true,
};

/** Takes the user's own keys out of the root. */
export function removeOwnKeys(values: PlainObject): void {
  for (const key of Object.keys(values)) if (OWN_KEY.test(key)) Reflect.deleteProperty(values, key);
}

/**
 * Takes keys of others out of `global`, which all charts of an umbrella share. What is nearly a key of ours stays, and so does what
 * belongs elsewhere for sure: that is a mistake.
 */
export function removeForeignGlobals(schema: SchemaNode, values: PlainObject): void {
  const { global } = values;
  if (!isPlainObject(global)) return;
  const known = knownKeys(schema, ['global']);
  for (const key of Object.keys(global)) {
    const isOurs = known.includes(key) || typoOf(key, known) !== undefined;
    const isMisplaced =
      knownMistake(['global', key]) !== undefined ||
      (Object.hasOwn(USUAL_PLACES, key) && USUAL_PLACES[key]?.[0] === 'global');
    if (!isOurs && !isMisplaced) Reflect.deleteProperty(global, key);
  }
}

/** What is said about values that lie under one key, as in those of an umbrella chart. */
export function umbrellaFinding(values: PlainObject): Finding | undefined {
  if (Object.keys(values).every((key) => Object.hasOwn(SECTIONS, key))) return undefined;
  const known: readonly string[] = Object.keys(SECTIONS);
  const own = Object.keys(values).filter((key) => known.includes(key) && key !== 'global');
  const key = Object.keys(values).find(
    (one) => !known.includes(one) && isOfProduct(values[one], known, one === CHART),
  );
  if (key === undefined || own.length > 0) return undefined;
  return {
    rule: 'umbrella-values',
    severity: 'error',
    message: 'holds the values: this is a file of an umbrella chart',
    remedy: `read it with \`--values-key ${key}\`, which also merges the umbrella's \`global\` in; in TypeScript, \`loadValues({ valuesKey: '${key}' })\``,
    path: [key],
    onKey: true,
  };
}

function isOfProduct(section: unknown, known: readonly string[], isNamed: boolean): boolean {
  if (!isPlainObject(section)) return false;
  const keys = Object.keys(section);
  return isNamed || (keys.length > 0 && keys.every((key) => known.includes(key)));
}
