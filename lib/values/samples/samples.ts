import { mergeValues } from '../../base/merge';
import type { ValuePath } from '../../findings/finding';
import type { Values } from '../contract/values';
import { type DocumentedKey, leafPaths, type SchemaNode } from '../schema/walk';
import { concretePath, valueAt } from './value-at';
import type { SampleGroup } from './sample-group';
import { AI } from './ai';
import { ANALYSIS } from './analysis';
import { AUTHENTIK_SAMPLES } from './authentik';
import { FEDERATION_SAMPLES } from './authentik-federation';
import { CDK8S } from './cdk8s';
import { GATEWAY } from './gateway';
import { CLUSTER_FIT } from './cluster-fit';
import { COMPANIONS } from './companions';
import { GLOBAL } from './global';
import { INTEGRATIONS } from './integrations';
import { MONITORING } from './monitoring';
import { OBSERVABILITY } from './observability';
import { PLATFORM } from './platform';
import { SERVICES } from './services';
import { SIGN_IN } from './sign-in';
import { STORES } from './stores';

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
  ...GATEWAY,
  ...SERVICES,
  ...CLUSTER_FIT,
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
