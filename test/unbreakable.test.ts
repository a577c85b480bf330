import fc from 'fast-check';
import schema from '../values.schema.json';
import { mergeValues } from '../lib/base/merge';
import { contractKeys, samplesOf } from '../lib/values/samples/samples';
import { command } from './support/command';
import { oneIn, runs } from './support/runs';
import { brokenValues, sampledValues } from './support/sampled-values';
import { concretePath, withValue } from '../lib/values/samples/value-at';
import { workOf } from './support/work';

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

const STRIDE = runs(395, 3);

describe('validate and synth never disagree', () => {
  test.each([
    ['values made of samples', sampledValues, runs(10, 500)],
    ['broken values', brokenValues, runs(20, 1500)],
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

  // All 86,000 take twelve minutes of a processor, a third of them is in the long form. A fixed stride, without a factor in common with the number of slips, brings some of them to each place.
  const sampled = cases.filter((_, index) => index % STRIDE === 1);

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

/** Texts of a size: twice the size must not be more than twice the work, with some allowance for sorting. */
const TEXTS: readonly (readonly [string, (size: number) => string])[] = [
  ['unknown keys', (size) => repeat(size, (index) => `k${String(index)}: 1\n`)],
  ['unknown keys on one line', (size) => `platform: {${repeat(size, (index) => `k${String(index)}: 1,`)}}\n`],
  ['one key again and again', (size) => 'a: 1\n'.repeat(size)],
  ['aliases of one anchor', (size) => `x: &a {b: c}\nfoo:\n${'  - *a\n'.repeat(size)}`],
  ['aliases of as many anchors', (size) => repeat(size, (index) => `k${String(index)}: &a${String(index)} y\nl${String(index)}: *a${String(index)}\n`)],
  ['merge keys', (size) => `x: &a {b: c}\nplatform:\n${'  <<: *a\n'.repeat(size)}`],
  ['secrets and a syntax error', (size) => `${'token: abc\n'.repeat(size)}foo: [\n`],
  ['syntax errors', (size) => 'a: b: c\n'.repeat(size)],
  ['open quotes', (size) => "a: 'b\n".repeat(size)],
  ['dashes', (size) => '- '.repeat(size)],
  ['brackets', (size) => `a: ${'['.repeat(size)}`],
  ['question marks', (size) => '? '.repeat(size)],
  ['anchors on anchors', (size) => `a: ${'&a '.repeat(size)}x\n`],
  ['comments', (size) => `${'# password: x\n'.repeat(size)}foo: [`],
  ['newlines in a text', (size) => `platform:\n  gitCommitMessagePrefix: "x${'\\n'.repeat(size)}y"\n`],
  ['labels', (size) => `platform:\n  podLabels:\n${repeat(size, (index) => `    k${String(index)}: v\n`)}`],
  ['wrong labels', (size) => `platform:\n  podLabels:\n${repeat(size, (index) => `    k${String(index)}: "-"\n`)}`],
  ['host aliases', (size) => `platform:\n  hostAliases:\n${'  - {ip: 10.0.0.1, hostnames: [a]}\n'.repeat(size)}`],
  ['wrong host aliases', (size) => `platform:\n  hostAliases:\n${'  - {ip: x, hostnames: 1}\n'.repeat(size)}`],
  ['variables', (size) => `platform:\n  extraEnv:\n${repeat(size, (index) => `  - {name: A${String(index)}, value: x}\n`)}`],
  ['variables of one Secret', (size) => `platform:\n  extraEnv:\n${repeat(size, (index) => `  - {name: A${String(index)}, valueFrom: {secretKeyRef: {name: a, key: k${String(index)}}}}\n`)}`],
  ['variables of as many Secrets', (size) => `platform:\n  extraEnv:\n${repeat(size, (index) => `  - {name: A${String(index)}, valueFrom: {secretKeyRef: {name: s${String(index)}, key: k}}}\n`)}`],
  ['wrong variables', (size) => `platform:\n  extraEnv:\n${repeat(size, (index) => `  - {name: "${String(index)} ", valu: x}\n`)}`],
  ['volumes', (size) => `platform:\n  extraVolumes:\n${repeat(size, (index) => `  - {name: v${String(index)}, emptyDir: {}}\n`)}`],
  ['annotations', (size) => `platform:\n  podAnnotations:\n${repeat(size, (index) => `    k${String(index)}: v\n`)}`],
  ['acknowledgements', (size) => `cdk8s: {acknowledge: [${repeat(size, (index) => `a${String(index)},`)}]}\n`],
  ['pull secrets', (size) => `platform: {imagePullSecrets: [${repeat(size, (index) => `{name: s${String(index)}},`)}]}\n`],
  ['percent signs', (size) => 'a: %\n'.repeat(size)],
  ['tags', (size) => repeat(size, (index) => `k${String(index)}: !t x\n`)],
  ['hosts', (size) => `platform:\n  ingress:\n    enabled: true\n    hosts:\n${repeat(size, (index) => `    - {host: h${String(index)}.example.com, paths: [{path: /, pathType: Prefix}]}\n`)}`],
]; // prettier-ignore

function repeat(size: number, line: (index: number) => string): string {
  return Array.from({ length: size }, (_, index) => line(index)).join('');
}

describe('work grows with the size of a file, not with its square', () => {
  const size = runs(500, 4000);

  test.each(oneIn(2, TEXTS))(
    '%s',
    async (_, text) => {
      const work = (length: number) =>
        workOf(() =>
          command(['validate', '-f', '-'], {
            stdin: `global: {pixee: {domain: a.example.com}}\n${text(length)}`,
          }),
        );
      await work(2 * size); // what is done only once, also what only much of it asks for
      const [nothing, once, twice] = [await work(1), await work(size), await work(2 * size)];
      // What one file more or less costs beside its size is no growth.
      expect((twice - nothing) / Math.max(once - nothing, nothing / 10)).toBeLessThan(2.6);
    },
    600_000,
  );
});
