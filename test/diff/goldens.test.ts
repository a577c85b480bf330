import type { PlainObject } from '../../lib/base/plain-object';
import { CONSEQUENCES } from '../../lib/diff/consequence';
import { diffObjects } from '../../lib/diff/diff';
import { diffGithub } from '../../lib/diff/print/github';
import { diffJson } from '../../lib/diff/print/json';
import { diffMarkdown } from '../../lib/diff/print/markdown';
import { diffText } from '../../lib/diff/print/text';
import { SecretGuess } from '../../lib/findings/secret-keys';
import { secretPaths } from '../../lib/generated/secret-paths';
import { oneIn } from '../support/runs';
import { scenarios } from '../support/scenarios';
import { manifestsIn } from '../support/shared/manifests';

const guess = new SecretGuess(secretPaths);
const all = scenarios();

function objectsOf({ manifestsFile }: (typeof all)[number]): readonly PlainObject[] {
  return manifestsIn(manifestsFile) as readonly PlainObject[];
}

/** Every text that the Secrets of a scenario hold, as far as it is long enough to be recognized. */
function secretsOf(objects: readonly PlainObject[]): readonly string[] {
  return objects
    .filter(({ kind }) => kind === 'Secret')
    .filter(({ metadata }) => !JSON.stringify(metadata).includes('support-bundle'))
    .flatMap(({ stringData = {}, data = {} }) => [
      ...Object.values(stringData as object),
      ...Object.values(data as object).map((text) => Buffer.from(String(text), 'base64').toString()),
    ])
    .map(String)
    .filter((text) => text.length > 11);
}

describe('every golden scenario', () => {
  const pairs = all.map(
    (scenario, index) => [scenario.name, scenario, all[(index + 1) % all.length]] as const,
  );
  it.each(oneIn(5, pairs))('%s against its neighbour', (_name, scenario, neighbour) => {
    const before = objectsOf(scenario);
    const after = neighbour === undefined ? [] : objectsOf(neighbour);
    const result = diffObjects(before, after, 'pixee-enterprise-server');
    expect(result.changes.length).toBeGreaterThan(0);
    const total = CONSEQUENCES.reduce((sum, consequence) => sum + result.counts[consequence], 0);
    expect(total).toBe(result.changes.length);
    const texts = [
      diffText(result, { guess }),
      diffMarkdown(result, guess),
      diffJson(result),
      diffGithub(result),
    ];
    for (const secret of [...secretsOf(before), ...secretsOf(after)]) {
      for (const text of texts) expect(text.includes(secret)).toBe(false);
    }
  });

  it.each(oneIn(5, pairs, 1))('%s against itself', (_name, scenario) => {
    const objects = objectsOf(scenario);
    expect(diffObjects(objects, [...objects].reverse(), 'x').changes).toEqual([]);
  });
});
