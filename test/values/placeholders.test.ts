import { isPlainObject } from '../../lib/base/plain-object';
import { cli } from '../cli/run-cli';
import type { ValuePath } from '../../lib/findings/finding';
import { prepareValues } from '../../lib/values/prepare';
import { readScenarioValues } from '../support/scenario-values';
import { runs } from '../support/runs';

const DOMAIN = { pixee: { domain: 'pixee.example.com' } };

describe('what a tool fills in later', () => {
  test.each(['<path:kv/data/pixee#domain>', '${DOMAIN}', 'ref+vault://kv/pixee#/domain'])(
    'is taken as it is where text belongs: %s',
    (text) => {
      const { findings, values } = prepareValues({
        global: { pixee: { domain: text, objectStore: { username: 'a', password: text } } },
        platform: { scm: { gitlab: { baseUri: text, token: text } } },
      });
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(values.global?.pixee?.domain).toBe(text);
    },
  );

  test('is refused where a number does', () => {
    const { findings } = prepareValues({ global: DOMAIN, platform: { replicaCount: '${REPLICAS}' } });
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'wrong-type',
        path: ['platform', 'replicaCount'],
        remedy: expect.stringMatching(
          /^a placeholder is filled in only when the manifests are made/,
        ) as unknown,
      }),
    );
  });

  test('is refused where there is a choice', () => {
    const { findings } = prepareValues({ global: DOMAIN, cdk8s: { hardening: '${HARDENING}' } });
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'not-allowed',
        remedy: expect.stringMatching(/^a placeholder is filled in/) as unknown,
      }),
    );
  });

  test('stands in a Secret where tools find it', async () => {
    const { stdout } = await cli(['synth', '-f', '-', '--stdout'], {
      stdin:
        'global: {pixee: {domain: pixee.example.com, objectStore: {username: id, password: "${OBJECTS}"}}}\n',
    });
    expect(stdout).toContain('stringData:\n  password: ${OBJECTS}\n');
    expect(stdout).toContain('data:\n  username: aWQ=\n');
  });
});

test('a value that SOPS has encrypted is an error', () => {
  const { findings } = prepareValues({
    global: {
      pixee: { ...DOMAIN.pixee, objectStore: { password: 'ENC[AES256_GCM,data:a,iv:b,tag:c,type:str]' } },
    },
  });
  expect(findings).toContainEqual(
    expect.objectContaining({
      rule: 'encrypted-value',
      path: ['global', 'pixee', 'objectStore', 'password'],
    }),
  );
});

/** Every text of the golden values, one after the other, as a placeholder: refused with a finding or taken, never a fault of ours. */
describe('a placeholder in the place of any text', () => {
  const all = readScenarioValues().flatMap(({ name, values }) =>
    textsOf(values, []).map((path) => ({ name, values, path })),
  );
  const step = Math.max(1, Math.floor(all.length / runs(12, all.length)));
  const some = all.filter((_, index) => index % step === 0);

  test.each(some)('$name $path', async ({ values, path }) => {
    const { code, stderr } = await cli(['validate', '-f', '-'], {
      stdin: JSON.stringify(replaced(values, path)),
    });
    expect(stderr).not.toContain('cannot handle');
    expect([0, 1]).toContain(code);
  });
});

function textsOf(value: unknown, path: ValuePath): ValuePath[] {
  if (typeof value === 'string') return [path];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOf(item, [...path, index]));
  return isPlainObject(value)
    ? Object.entries(value).flatMap(([key, below]) => textsOf(below, [...path, key]))
    : [];
}

function replaced(value: unknown, [part, ...rest]: ValuePath): unknown {
  if (part === undefined) return '${PLACEHOLDER}';
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === part ? replaced(item, rest) : item));
  return isPlainObject(value) ? { ...value, [part]: replaced(value[part], rest) } : value;
}
