import { mergeValues } from '../../lib/base/merge';
import type { ValuePath } from '../../lib/findings/finding';
import type { Values } from '../../lib/values/contract/values';
import { type DocumentedKey, leafPaths, type SchemaNode } from '../../lib/values/schema/walk';
import { concretePath, valueAt } from '../support/value-at';
import type { SampleGroup } from './sample-group';
import { AI } from './samples/ai';
import { ANALYSIS } from './samples/analysis';
import { AUTHENTIK_SAMPLES } from './samples/authentik';
import { FEDERATION_SAMPLES } from './samples/authentik-federation';
import { CDK8S } from './samples/cdk8s';
import { COMPANIONS } from './samples/companions';
import { GLOBAL } from './samples/global';
import { INTEGRATIONS } from './samples/integrations';
import { MONITORING } from './samples/monitoring';
import { OBSERVABILITY } from './samples/observability';
import { PLATFORM } from './samples/platform';
import { SIGN_IN } from './samples/sign-in';
import { STORES } from './samples/stores';

/** The samples of every key of the values contract. */
export const sampleGroups: readonly SampleGroup[] = [
  ...GLOBAL,
  ...PLATFORM,
  ...INTEGRATIONS,
  ...ANALYSIS,
  ...SIGN_IN,
  ...AUTHENTIK_SAMPLES,
  ...FEDERATION_SAMPLES,
  ...AI,
  ...STORES,
  ...COMPANIONS,
  ...OBSERVABILITY,
  ...MONITORING,
  ...CDK8S,
];

/** What every installation has. */
const MINIMAL: Values = { global: { pixee: { domain: 'pixee.example.com' } } };

/** One value to try. */
export interface Sample {
  /** Where it goes, as the contract documents it: `*` for any list item. */
  readonly key: string;
  /** Where it goes in real values. */
  readonly path: ValuePath;
  /** Values without which it has nothing to do, the required ones included. */
  readonly given: Values;
  readonly value: unknown;
}

const installations = sampleGroups.map(({ given, set }) => ({
  given: mergeValues<Values>(MINIMAL, given),
  set,
}));

/** The samples of one key; a key may have several, for different surroundings. */
export function samplesOf(path: readonly string[]): readonly Sample[] {
  const key = path.join('.');
  const concrete = concretePath(path);
  return installations.flatMap(({ given, set }) => {
    const value = valueAt(set, concrete);
    return value === undefined || !hasItems(given, concrete) ? [] : [{ key, path: concrete, given, value }];
  });
}

/** Whether the list items that a path goes through are there: a field alone makes no item. */
function hasItems(values: Values, path: ValuePath): boolean {
  return path.every(
    (part, index) => typeof part === 'string' || valueAt(values, path.slice(0, index + 1)) !== undefined,
  );
}

/** Every key of the contract that holds a value of its own, each once: both branches of a union may have it. */
export function contractKeys(schema: SchemaNode): readonly DocumentedKey[] {
  const keys = new Map(leafPaths(schema).map((key) => [key.path.join('.'), key]));
  return [...keys.values()];
}
