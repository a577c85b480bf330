import { linesOf } from '../prepare/lines';

const outside = {
  platform: { database: { embedded: false, host: 'a.b', username: 'u', existingSecret: 's' } },
  global: { pixee: { objectStore: { embedded: false, endpoint: 'https://a.b', credentialType: 'default' } } },
};
const lines = (values: Record<string, unknown>, releaseName?: string) =>
  linesOf('component-name', values, { releaseName });

test('is silent about the default', () => {
  expect(lines({})).toEqual([]);
});

test('the longest release name works where nothing is embedded', () => {
  expect(lines(outside, 'r'.repeat(53))).toEqual([]);
});

test('fails where names of the embedded database would become too long', () => {
  const [line] = lines({}, 'r'.repeat(40));
  expect(line).toBe(
    `the release name "${'r'.repeat(40)}" makes the name "${'r'.repeat(40)}-postgresql" of postgresql, which has 51 characters, at most 50 are allowed; choose another release name or set \`cloudnative-pg.fullnameOverride\``,
  );
});

test('fails when two components would share a name', () => {
  expect(lines(outside, 'platform-analysis')).toEqual([
    'the release name "platform-analysis" makes the name "platform-analysis" of analysis, which names platform too; choose another release name or set `analysis.fullnameOverride`',
  ]);
});

test('names the override that does it', () => {
  const values = {
    platform: { ...outside.platform, nameOverride: 'n'.repeat(60) },
    global: outside.global,
    analysis: { fullnameOverride: `pixee-${'n'.repeat(60)}` },
  };
  expect(lines(values, 'pixee')).toEqual([
    expect.stringMatching(
      /^platform\.nameOverride makes the name "pixee-n+" of platform, which has 66 characters, at most 63 are allowed; choose another name, or set `platform\.fullnameOverride`$/,
    ),
    expect.stringMatching(
      /^analysis\.fullnameOverride makes the name "pixee-n+" of analysis, which names platform too; choose another name$/,
    ),
  ]);
});

test('looks at what is deployed alone', () => {
  const release = 'r'.repeat(45);
  expect(lines(outside, release)).toEqual([]);
  const metrics = {
    ...outside,
    global: { pixee: { ...outside.global.pixee, localMetrics: { enabled: true } } },
  };
  // A StatefulSet has room for 52 characters.
  expect(lines(metrics, release)).toEqual([
    expect.stringContaining('-metrics" of metrics, which has 60 characters with -server behind it'),
    expect.stringContaining('-victoria-logs-single" of victoria-logs-single'),
    expect.stringContaining('-traces" of traces'),
  ]);
  const without = { ...metrics, 'victoria-logs-single': { server: { enabled: false } } };
  expect(lines(without, 'r'.repeat(30))).toEqual([]);
  expect(lines(metrics, 'r'.repeat(30))).toEqual([
    expect.stringContaining(
      'choose another release name or set `victoria-logs-single.server.fullnameOverride`',
    ),
  ]);
});

test('says nothing more about a release name that is wrong by itself', () => {
  expect(lines({}, 'r'.repeat(60))).toEqual([]);
});
