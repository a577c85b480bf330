import fc from 'fast-check';
import type { Finding } from '../../../lib/findings/finding';
import { reportText } from '../../../lib/findings/report-text';
import type { LoadInputs } from '../../../lib/values/load/load';
import { locate } from '../../../lib/values/load/locate';
import { runs } from '../../support/runs';
import { load } from './memory-io';

/** The report over a text with a finding for every line of it, so that every line is shown. */
function reportOf(text: string, flags: Partial<LoadInputs> = {}): string {
  const { sources, findings, values } = load({ 'values.yaml': text }, flags);
  const paths = pathsOf(values, []);
  const located = paths.flatMap((path) =>
    [true, false].map((onKey) =>
      locate(sources, {
        rule: 'test',
        severity: 'error',
        message: 'is wrong',
        path,
        onKey,
      } satisfies Finding),
    ),
  );
  // Paths are printed, but are no part of this test: keys are no secrets.
  return reportText([
    ...findings,
    ...located.map(({ rule, severity, message, location }) => ({
      rule,
      severity,
      message,
      ...(location && { location }),
    })),
  ]);
}

function pathsOf(value: unknown, path: (string | number)[]): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const children = Array.isArray(value)
    ? value.map((child, at) => [at, child] as const)
    : Object.entries(value);
  return [path, ...children.flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

describe('a frame never shows a secret', () => {
  test.each([
    ['of the contract', 'platform:\n  sonar:\n    token: HUSH\n    baseUri: x\n'],
    [
      'of the contract, under a key that does not look like one',
      'global:\n  pixee:\n    ai:\n      openai: {key: HUSH, enabled: true}\n',
    ],
    [
      'of the contract that is a map by mistake',
      'platform:\n  sonar:\n    token:\n      HUSH: HUSH\n      name: HUSH\n',
    ],
    ['in braces or brackets', 'platform:\n  sonar: {token: {HUSH}, webhookSecret: [HUSH]}\n'],
    [
      'that begins like an alias, a tag or an anchor',
      'a:\n  password: *HUSH\n  token: !HUSH x\n  secret: &HUSH HUSH\n  tokn: !HUSH &HUSH HUSH\n',
    ],
    ['that a comment cuts off', 'password: HUSH #HUSH\nb: 1\n'],
    ['in quotes', 'password: "HUSH\\n"\ntoken: \'HUSH\'\nsecret: "a\n  HUSH\n  b"\n'],
    ['of several lines', 'apiKey: |\n  HUSH\n\n  HUSH\ntoken: >-\n  HUSH\n  HUSH\nsecret: HUSH\n  HUSH\n'],
    ['that is a number', 'password: 4711\nb: 1\n'],
    [
      'under a misspelt key',
      'platform:\n  sonar:\n    tokn: HUSH\n    tokne: HUSH\n    webhokSecret: HUSH\n  github:\n    appPrivatKey: HUSH\n',
    ],
    [
      'under a misspelt section',
      'platfrom:\n  sonra:\n    token: HUSH\nglobl:\n  ai:\n    opnai:\n      key: HUSH\n',
    ],
    [
      'behind an alias',
      'x: &a HUSH\ny: &b {c: HUSH}\nplatform:\n  sonar:\n    token: *a\n    webhookSecret: *b\n',
    ],
    ['behind a merge key', 'x: &a {key: HUSH}\nglobal:\n  pixee:\n    ai:\n      openai:\n        <<: *a\n'],
    [
      'in an environment variable',
      'extraEnv:\n  - name: MY_TOKEN\n    value: HUSH\n  - {value: HUSH, name: DB_PASSWORD}\nenv:\n  API_KEY: HUSH\n',
    ],
    ['in a comment', '# password: HUSH\na: 1 # token: HUSH\n'],
    [
      'in the arguments of a program',
      'args: [--token=HUSH, "--password=HUSH"]\nurl: jdbc:x?user=a&password=HUSH\n',
    ],
    ['in the address of a proxy', 'httpProxy: http://user:HUSH@proxy:3128\nb: 1\n'],
    [
      'that is a private key',
      'ca: |\n  -----BEGIN RSA PRIVATE KEY-----\n  HUSH\n  -----END RSA PRIVATE KEY-----\nb: "-----BEGIN PRIVATE KEY-----\\nHUSH\\n-----END PRIVATE KEY-----\\n"\n',
    ],
    [
      'in a file that is no YAML',
      'platform:\n  sonar:\n    token: HUSH\n    x: @y\n    webhookSecret: "HUSH"\n',
    ],
    ['that makes the file no YAML', 'password: @HUSH\nsecret: HUSH: HUSH\ntoken: "HUSH\n'],
    ['with a tab before it', 'a:\n\ttoken: HUSH\n'],
    ['without a blank behind the colon', 'a:\n  password:HUSH\n  b: 1\n'],
    [
      'whose lines are not indented',
      'a:\n  appPrivateKey: |\n-----BEGIN RSA PRIVATE KEY-----\nHUSH\n-----END RSA PRIVATE KEY-----\n  b: @1\n',
    ],
    ['whose later lines are not indented', 'a:\n  usersJson: x\nHUSH\nHUSH\n  b: @1\n'],
    ['with an open quote', 'a:\n  token: "HUSH\nb: HUSH\nHUSH: c\n'],
    ['in broken braces', 'sonar: {token: HUSH, baseUri: [x}\n'],
    ['on the line after its key', 'a:\n  token:\n    HUSH\n  b: @1\n'],
    ['in the value of a variable in a broken file', 'env:\n  - name: X\n    value: HUSH\n  - @y\n'],
    ['in another document', 'a: 1\n---\ntoken: HUSH\nb: 1\n'],
    ['in JSON', '{"password": "HUSH", "a": {"token":"HUSH"},\n"b": @1}\n'],
    ['in a file with wrong characters', 'token: HUSH\u0007\nb: 1\n'],
    ['in a file that is not read to its end', `token: HUSH\n${'a: 1\n'.repeat(30)}`],
  ])('%s', (_, text) => {
    const report = reportOf(text);
    expect(report).not.toMatch(/HUSH|4711/);
    expect(report).toContain('********');
  });

  test('and hides nothing else', () => {
    const text =
      'platform:\n  sonar:\n    existingSecret: shown-a\n    secretKeys:\n      tokenKey: shown-b\n  image:\n    pullSecrets: [shown-c]\n' +
      '  veracode:\n    apiKeyId: shown-d\n  serviceAccount:\n    automountServiceAccountToken: false\n' +
      '  volumes:\n    - name: shown-e\n      secret:\n        secretName: shown-f\n    - name: shown-g\n  url: https://host:8080/shown-h\n';
    const report = reportOf(text);
    for (const letter of 'abcdefgh') expect(report).toContain(`shown-${letter}`);
    expect(report).not.toContain('********');
  });

  test('whatever is wrong with the file', () => {
    const before = fc.constantFrom(
      'a: 1',
      'b:',
      '  c: "x',
      '- d',
      '? e',
      ': f',
      '  {g',
      ']',
      '"',
      "'",
      '# h',
      '---',
      'i: |',
      '\tj: k',
      '',
    );
    const secret = fc.constantFrom(
      ...[
        'token: HUSH',
        '  password: "HUSH"',
        '- secret: HUSH',
        'apiKey: |\n  HUSH',
        '    webhookSecret: >-\n     HUSH',
      ],
      ...[
        '{token: HUSH}',
        'x: {password: HUSH, y: z}',
        'token:\n   HUSH',
        "secret: 'HUSH",
        '"apiKey":"HUSH"',
        '# token: HUSH',
      ],
    );
    const line = fc.oneof({ weight: 3, arbitrary: before }, secret);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        expect(reportOf(lines.join('\n'))).not.toContain('HUSH');
      }),
      { numRuns: runs(200, 1000) },
    );
  });
});

describe('a flag is shown without its secrets', () => {
  test.each<[Partial<LoadInputs>, string]>([
    [{ set: ['platform.sonar.token=HUSH'] }, '--set platform.sonar.token=********'],
    [
      { setString: ['a=1,platform.sonar.token=HUSH,b=HUSH'] },
      '--set-string a=1,platform.sonar.token=********',
    ],
    [{ set: ['platform.sonar.tokn=HUSH'] }, '--set platform.sonar.tokn=********'],
    [{ set: ['platform.extraEnv[0].value=HUSH'] }, '--set platform.extraEnv[0].value=********'],
    [
      { set: ['platform.github={HUSH}', 'global.pixee.ai.openai.key=HUSH'] },
      '--set global.pixee.ai.openai.key=********',
    ],
    [{ setJson: ['platform.sonar={"token":"HUSH"}'] }, '--set-json platform.sonar=********'],
    [{ setJson: ['global.pixee.ai={"openai":{"key":"HUSH"}}'] }, '--set-json global.pixee.ai=********'],
    [{ setJson: ['{"platform":{"sonar":{"token":"HUSH"}}}'] }, '--set-json ********'],
    [
      { set: ['global.pixee.httpProxy=http://me:HUSH@proxy'] },
      '--set global.pixee.httpProxy=http://********@proxy',
    ],
    [{ set: ['platform.replicaCount=two'] }, '--set platform.replicaCount=two'],
    [{ set: ['platform.sonar.existingSecret=name'] }, '--set platform.sonar.existingSecret=name'],
  ])('%j', (flags, shown) => {
    const names = load({}, flags).sources.map(({ name }) => name);
    expect(names).toContain(shown);
  });

  test.each<[Partial<LoadInputs>, string]>([
    [{ set: ['password=HUSH,HUSH'] }, '--set password=********'],
    [{ set: ['password={HUSH'] }, '--set password=********'],
    [{ setJson: ['a={token: HUSH}'] }, '--set-json a=********'],
    [{ setJson: ['{"a": {token: HUSH}'] }, '--set-json ********'],
    [
      { setFile: ['platform.github.appPrivateKey=HUSH'] },
      '--set-file platform.github.appPrivateKey=********',
    ],
    [{ set: ['a=1', 'a.password=HUSH'] }, '--set a.password=********'],
  ])('%j, though it is broken', (flags, shown) => {
    const { findings } = load({}, flags);
    expect(findings[0]?.location?.source).toBe(shown);
    expect(reportText(findings)).not.toContain('HUSH');
  });

  test('the file that a flag names is no secret', () => {
    const { sources } = load(
      { 'key.pem': 'HUSH' },
      { files: [], setFile: ['platform.github.appPrivateKey=key.pem'] },
    );
    expect(sources[0]?.name).toBe('--set-file platform.github.appPrivateKey=key.pem');
  });
});
