import fc from 'fast-check';
import schema from '../values.schema.json';
import { mergeValues } from '../lib/base/merge';
import { contractKeys, samplesOf } from '../lib/values/samples/samples';
import { command } from './support/command';
import { runs } from './support/runs';
import { brokenValues, sampledValues } from './support/sampled-values';
import { concretePath, withValue } from '../lib/values/samples/value-at';

/** What the command says when it has run into something that nobody foresaw. */
const BUG = /[Tt]his is a bug|\n +at |TypeError|RangeError|ReferenceError/;

interface Verdict {
  readonly code: number;
  readonly said: string;
}

async function verdict(name: string, values: unknown): Promise<Verdict> {
  const { code, stderr, stdout } = await command(
    [name, '-f', '-', ...(name === 'synth' ? ['--stdout'] : [])],
    {
      stdin: JSON.stringify(values),
    },
  );
  return { code, said: name === 'synth' ? stderr : stdout + stderr };
}

/** What both commands say otherwise of values, or the bug that one has come upon. */
async function disagreement(values: unknown): Promise<string | undefined> {
  const [validated, synthesized] = [await verdict('validate', values), await verdict('synth', values)];
  const said = validated.said + synthesized.said;
  if (BUG.test(said)) return `a bug in ${said.slice(0, 2000)}`;
  if (validated.code === synthesized.code) return undefined;
  return `validate ${String(validated.code)}, synth ${String(synthesized.code)}: ${said.slice(0, 2000)}`;
}

async function agree(values: unknown): Promise<void> {
  expect({ values, wrong: await disagreement(values) }).toEqual({ values, wrong: undefined });
}

const STRIDE = runs(1571, 23, 1);

describe('validate and synth never disagree', () => {
  test.each([
    ['values made of samples', sampledValues, runs(3, 200, 1000)],
    ['broken values', brokenValues, runs(10, 600, 3000)],
  ])('about %s', async (_, values, numRuns) => {
    await fc.assert(fc.asyncProperty(values as fc.Arbitrary<unknown>, agree), {
      numRuns,
      endOnFailure: true,
    });
  });

  /** What may stand anywhere by mistake. */
  const NASTY: readonly unknown[] = [
    '', ' ', 'x', 'a b', '\n', '../../etc', '-', '[', '%', '*', '1', 'é', 'x'.repeat(3000), '\ud800', '\u0000',
    null, true, 0, -1, 1.5, 1e21, [], {}, [[]], [{}], ['a'], [null], { a: 'b' }, { a: null }, { toString: 1 },
    [{ toString: 1 }], { '\ud800': 1 }, { hasOwnProperty: 1, length: -1 }, [{ name: '' }], { name: '' },
  ]; // prettier-ignore

  const sections = new Set<string>();
  for (const { path } of contractKeys(schema))
    for (let length = 1; length <= path.length; length += 1) sections.add(path.slice(0, length).join('\0'));
  const cases = [...sections].flatMap((place) => NASTY.map((value) => [place.split('\0'), value] as const));

  // All 93,000 take a quarter of an hour. A stride without a factor in common with the number of slips brings some of them to each place.
  const sampled = cases.filter((_, index) => index % STRIDE === 0);

  test('every slip comes up', () => {
    expect(new Set(sampled.map(([, value]) => value)).size).toBe(NASTY.length);
  });

  test(`about ${String(sampled.length)} slips, at each place of the contract`, async () => {
    const disagreements: string[] = [];
    for (const [path, value] of sampled) {
      const [sample] = samplesOf(path);
      const base = { global: { pixee: { domain: 'pixee.example.com' } } };
      const around: object =
        sample === undefined ? base : mergeValues<object>(base, withValue(sample.given, path, sample.value));
      const wrong = await disagreement(withValue(around, concretePath(path), value));
      if (wrong !== undefined) disagreements.push(`${path.join('.')}: ${JSON.stringify(value)}: ${wrong}`);
      if (disagreements.length === 20) break;
    }
    expect(disagreements).toEqual([]);
  }, 3_600_000);

  test.each([
    ['a required field of a wrong type', { platform: { hostAliases: [{ ip: '10.0.0.1', hostnames: 'a' }] } }],
    [
      'an empty key of a Secret',
      { platform: { sonar: { existingSecret: 'a', secretKeys: { tokenKey: '' } } } },
    ],
    ['an empty name of a pull secret', { platform: { image: { pullSecrets: [{ name: '' }] } } }],
    ['an empty name of a bucket', { seaweedfs: { s3: { createBuckets: [{ name: '' }] } } }],
    ['half a character', { platform: { gitBranchPrefix: '\ud800' } }],
    [
      'blanks in a path',
      { global: { pixee: { access: { oidc: { client: { provider: 'embedded', basePath: 'a b' } } } } } },
    ],
    [
      'months',
      {
        global: { pixee: { localMetrics: { enabled: true } } },
        'victoria-metrics-single': { server: { retentionPeriod: '1' } },
      },
    ],
    [
      'a name that is too long',
      {
        authentik: {
          enabled: true,
          authentik: { secret_key: 'k'.repeat(50), postgresql: { name: 'x'.repeat(3000), password: 'p' } },
        },
      },
    ],
    ['maps where text belongs', { global: { pixee: { noProxy: [{ toString: 1 }] } } }],
  ])('about %s', async (_, values) => {
    await agree(mergeValues<object>({ global: { pixee: { domain: 'pixee.example.com' } } }, values));
  });
});
