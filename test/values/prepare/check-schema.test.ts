import { linesOf } from './lines';

const wrongType = (values: Record<string, unknown>) => linesOf('wrong-type', values);

test.each<[string, Record<string, unknown>, string]>([
  [
    'text for a number',
    { platform: { replicaCount: 'two' } },
    'platform.replicaCount must be a whole number, got "two"',
  ],
  [
    'text for a switch',
    { authentik: { enabled: 'yes' } },
    'authentik.enabled must be true or false, got "yes"; write true without quotes',
  ],
  [
    'a number that YAML has changed',
    { platform: { image: { tag: 1.1 } } },
    'platform.image.tag must be text, got the number 1.1; put it in quotes, with every digit as it is meant, such as "1.10"',
  ],
  [
    'a word that YAML has changed',
    { platform: { podAnnotations: { a: true } } },
    'platform.podAnnotations.a must be text, got the boolean true; put it in quotes as it is meant; without quotes YAML reads yes, no, on and off as booleans too',
  ],
  [
    'a list that is written as text',
    { platform: { sonar: { cweIds: [79, 89] } } },
    'platform.sonar.cweIds must be text, got a list; write "79,89"',
  ],
  [
    'a map for a list',
    { platform: { tolerations: { key: 'a' } } },
    'platform.tolerations must be a list of maps, got a map; start each item of the list with a dash (-)',
  ],
  [
    'one text for a list',
    { analysis: { args: '-v' } },
    'analysis.args must be a list of texts, got text (hidden)',
  ],
  [
    'a list for a section',
    { platform: { service: [{ port: 80 }] } },
    'platform.service must be a map, got a list; write its keys without a dash (-) in front',
  ],
  [
    'a switch for a section',
    { platform: { ingress: true } },
    'platform.ingress must be a map, got the boolean true; write the value as `platform.ingress.enabled`',
  ],
  [
    'a name for a section',
    { platform: { serviceAccount: 'own' } },
    'platform.serviceAccount must be a map, got "own"; write the value as `platform.serviceAccount.name`',
  ],
  [
    'nothing that a union allows',
    { platform: { image: { pullSecrets: 'own' } } },
    'platform.image.pullSecrets must be a list of maps with name or {} or "{}", got "own"; write [{ name: "own" }]',
  ],
])('%s', (_, values, line) => {
  expect(wrongType(values)).toEqual([line]);
});

test('a choice lists what is allowed, and the nearest', () => {
  expect(linesOf('not-allowed', { global: { pixee: { protocol: 'htps' } } })).toEqual([
    'global.pixee.protocol must be one of "http", "https", got "htps"; write https',
  ]);
});

test.each([
  [{ platform: { replicaCount: -1 } }, 'platform.replicaCount must be at least 0, got -1'],
  [
    { platform: { database: { port: '70000' } } },
    'platform.database.port must be between 1 and 65535, got 70000',
  ],
])('a range tells its ends: %j', (values, line) => {
  expect(linesOf('out-of-range', values)).toEqual([line]);
});

test('patterns are told in words', () => {
  expect(linesOf('pattern', { platform: { image: { digest: 'abc' }, github: { appId: 'my-app' } } })).toEqual(
    [
      'platform.image.digest must be sha256: and 64 hexadecimal digits, got "abc"',
      'platform.github.appId must be digits alone, got "my-app"',
    ],
  );
});

test('a missing key is told at its map', () => {
  expect(linesOf('missing-key', { platform: { hostAliases: [{ ip: '10.0.0.1' }] } })).toEqual([
    'platform.hostAliases[0] has no `hostnames`, which it must have',
  ]);
});

test('null for a section is a mistake, null for a value is not', () => {
  expect(
    linesOf('null-section', { platform: null, analysis: { replicaCount: null, podLabels: null } }),
  ).toEqual([
    'platform is null, but a whole section of the product cannot be taken away; remove the key, or write {} to keep the defaults of the section',
  ]);
});

test('secrets are not shown, whatever is wrong with them', () => {
  expect(wrongType({ platform: { database: { password: 12.5 }, scm: 'hunter2' } })).toEqual([
    expect.stringMatching(/^platform\.database\.password must be text, got a number \(hidden\);/),
    'platform.scm must be a map, got text (hidden); its keys are azure, gitlab, bitbucket',
  ]);
});
