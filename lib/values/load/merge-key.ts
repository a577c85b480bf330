import { isScalar } from 'yaml';

const MERGE_TAG = 'tag:yaml.org,2002:merge';

/** True for the key `<<`, which merges its value into the map; in quotes it is a key like any other. */
export function isMergeKey(key: unknown): boolean {
  if (!isScalar(key) || key.value !== '<<') return false;
  return key.tag === undefined ? key.type === 'PLAIN' : key.tag === MERGE_TAG;
}
