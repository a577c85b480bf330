import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneIn } from './runs';
import type { InstallOptions } from './synthesize';

/** The folder of the golden scenarios. */
export const GOLDEN = join(__dirname, '..', 'golden');

/** One typical installation, with the manifests that it must give. */
export interface Scenario extends InstallOptions {
  readonly name: string;
  readonly folder: string;
  /** Its values file. */
  readonly valuesFile: string;
  /** The file with the manifests, as the command writes them. */
  readonly manifestsFile: string;
}

/** Every scenario, by name. */
export function scenarios(): readonly Scenario[] {
  return readdirSync(GOLDEN)
    .sort()
    .map((name) => {
      const folder = join(GOLDEN, name);
      return {
        name,
        folder,
        valuesFile: join(folder, 'values.yaml'),
        manifestsFile: join(folder, 'manifests.yaml'),
        ...readOptions(join(folder, 'options.json')),
      };
    });
}

/** Those that have the most in them are tried always. */
const LARGE = /^(?:everything-set|embedded-everything|dual-stack-edge)$/;

/** One in so many scenarios, and those that have the most in them; all in `npm run test:long`. */
export function someScenarios(step: number, first = 0): readonly Scenario[] {
  const all = scenarios();
  const others = all.filter(({ name }) => !LARGE.test(name));
  const chosen = new Set([...all.filter(({ name }) => LARGE.test(name)), ...oneIn(step, others, first)]);
  return all.filter((scenario) => chosen.has(scenario));
}

function readOptions(file: string): InstallOptions {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as InstallOptions) : {};
}
