import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readValues } from './read-values';

const GOLDEN = join(__dirname, '..', 'golden');

/** The values of all golden scenarios. */
export function readScenarioValues(): readonly { readonly name: string; readonly values: unknown }[] {
  return readdirSync(GOLDEN).map((name) => ({ name, values: readValues(join(GOLDEN, name, 'values.yaml')) }));
}
