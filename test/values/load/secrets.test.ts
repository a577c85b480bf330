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
    // Of one kind, not all would be shown.
    ...located.map(({ severity, message, location }, index) => ({
      rule: `test-${String(index)}`,
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

  test('and hides nothing else that the contract knows', () => {
    const text =
      'platform:\n  sonar:\n    existingSecret: shown-a\n    secretKeys:\n      tokenKey: shown-b\n    baseUri: https://shown-c:8080/\n' +
      '  veracode:\n    apiKeyId: shown-d\n' +
      '  extraVolumes:\n    - name: shown-e\n      secret:\n        secretName: shown-f\n    - name: shown-g\n' +
      '  podLabels: {team: shown-h}\n  resources:\n    limits: {cpu: shown-i}\n  image: {repository: shown-j}\n';
    const report = reportOf(text);
    for (const letter of 'abcdefghij') expect(report).toContain(`shown-${letter}`);
    expect(report).not.toContain('********');
  });

  test.each([
    [
      'an unknown key, whatever it is called',
      'pat: HUSH\npem: HUSH\nbindPw: HUSH\nplatform:\n  license: HUSH\n  sonar: {pat: HUSH}\n',
    ],
    ['a map below an unknown key', 'pat:\n  HUSH: HUSH\n  - HUSH\n'],
    [
      'a key whose colon was forgotten',
      'platform:\n  database:\n    host: x\n    password HUSH\n    username: y\n',
    ],
    ['a key with an equals sign', 'platform:\n  database:\n    password=HUSH\n    username: y\n'],
    ['a secret behind an exclamation mark', 'platform:\n  database:\n    password: !HUSH\n    host: x\n'],
    ['a secret behind an ampersand', 'platform:\n  database:\n    password: &HUSH\n    host: x\n'],
    ['a secret behind an asterisk', 'platform:\n  database:\n    password: *HUSH\n    host: x\n'],
    ['a secret behind a hash', 'platform:\n  database:\n    password: #HUSH\n    host: x\n'],
    ['a secret in a comment of its own', 'platform:\n  database:\n    password:\n    # HUSH\n    host: x\n'],
    ['a secret as a list', 'platform:\n  database:\n    password:\n    - HUSH\n    host: x\n'],
    [
      'a secret as a key behind a question mark',
      'platform:\n  database:\n    password:\n      ? HUSH\n    host: x\n',
    ],
    ['a secret as an explicit key', 'platform:\n  database:\n    ? HUSH\n    host: x\n'],
    [
      'a secret that a comma cuts in two',
      'platform:\n  database: {password: HUSH,HUSH, host: x,\n    HUSH, username: y}\n',
    ],
    ['a secret that a brace cuts in two', 'platform:\n  database: {password: HUSH}HUSH, host: x}\n'],
    ['a proxy without a scheme', 'global:\n  pixee:\n    httpProxy: "user:HUSH@proxy:8080"\n'],
    ['a password with an at sign', 'global:\n  pixee:\n    httpProxy: http://user:p@ssHUSH@proxy\n'],
    [
      'a key in the query of an endpoint',
      'global:\n  pixee:\n    objectStore:\n      endpoint: https://host/?api-key=HUSH\n',
    ],
    ['a user in any address', 'platform:\n  database:\n    host: postgres://u:HUSH@host/db\n'],
    ['a token in any text', 'platform:\n  gitAuthorUsername: ghp_HUSH\n  gitBranchPrefix: Bearer HUSH\n'],
    ['the value of a variable', 'platform:\n  extraEnv:\n    - name: X\n      value: HUSH\n'],
    ['an annotation', 'platform:\n  podAnnotations:\n    x: HUSH\n'],
    ['an argument', 'analysis:\n  args: [HUSH, --HUSH]\n'],
    ['a text in the place of a section with secrets', 'platform:\n  database: HUSH\n'],
    [
      'an anchor that stands for a secret elsewhere',
      'platform:\n  gitBranchPrefix: &a HUSH\n  sonar:\n    token: *a\n',
    ],
    [
      'a map that is merged where its keys are secret',
      'platform:\n  podLabels: &a {password: HUSH}\n  database:\n    <<: *a\n',
    ],
  ])('not even of %s', (_, text) => {
    expect(reportOf(text)).not.toContain('HUSH');
  });

  test('nor a path of a key that may be a part of a secret', () => {
    const text = 'platform:\n  database: {password: a,HUSH, host: x}\n';
    const { sources } = load({ 'values.yaml': text });
    const finding = locate(sources, {
      rule: 'x',
      severity: 'error',
      message: '',
      path: ['platform', 'database', 'HUSH'],
    });
    expect(finding.path).toEqual(['platform', 'database', '********']);
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

describe('of a flag, only the keys are shown', () => {
  test.each<[Partial<LoadInputs>, string]>([
    [{ set: ['platform.sonar.token=HUSH'] }, '--set platform.sonar.token=…'],
    [{ set: ['platform.replicaCount=two'] }, '--set platform.replicaCount=…'],
    [
      { setString: ['platform.replicaCount=1,platform.sonar.token=HUSH,b=HUSH'] },
      '--set-string platform.replicaCount=…,platform.sonar.token=…',
    ],
    [{ set: ['platform.sonar.tokn=HUSH'] }, '--set platform.sonar.tokn=…'],
    [{ set: ['a=1,b=HUSH'] }, '--set a=…'],
    [{ set: ['platform.extraEnv[0].value=HUSH'] }, '--set platform.extraEnv[0].value=…'],
    [{ setJson: ['platform.sonar={"token":"HUSH"}'] }, '--set-json platform.sonar=…'],
    [{ setJson: ['{"platform":{"sonar":{"token":"HUSH"}}}'] }, '--set-json {…}'],
    [{ set: ['global.pixee.httpProxy=http://me:HUSH@proxy'] }, '--set global.pixee.httpProxy=…'],
  ])('%j', (flags, shown) => {
    const names = load({}, flags).sources.map(({ name }) => name);
    expect(names).toContain(shown);
  });

  test.each<[Partial<LoadInputs>, string]>([
    [{ set: ['password=HUSH,HUSH'] }, '--set password=…'],
    [{ set: ['password={HUSH'] }, '--set password=…'],
    [{ set: ['HUSH'] }, '--set …'],
    [{ setJson: ['a={token: HUSH}'] }, '--set-json a=…'],
    [{ setJson: ['{"a": {token: HUSH}'] }, '--set-json {…}'],
    [{ setFile: ['platform.github.appPrivateKey=HUSH'] }, '--set-file platform.github.appPrivateKey=…'],
    [{ set: ['a=1', 'a.password=HUSH'] }, '--set a.password=…'],
  ])('%j, though it is broken', (flags, shown) => {
    const { findings } = load({}, flags);
    expect(findings[0]?.location?.source).toBe(shown);
    expect(reportText(findings)).not.toContain('HUSH');
  });

  test('and of an address in the place of a key, nothing', () => {
    const { sources } = load({}, { set: ['http://me:HUSH@proxy/?a=b'] });
    const finding = locate(sources, {
      rule: 'x',
      severity: 'error',
      message: '',
      path: ['http://me:HUSH@proxy/?a'],
    });
    expect(JSON.stringify(finding)).not.toContain('HUSH');
  });

  test('and of what a comma in a secret cuts off, none', () => {
    const { sources } = load({}, { set: ['platform.sonar.token=a,HUSH=b,platform.replicaCount=1'] });
    const shown = (path: string[]) =>
      locate(sources, { rule: 'x', severity: 'error', message: '', path }).path;
    expect(shown(['HUSH'])).toEqual(['********']);
    expect(shown(['platform', 'replicaCount'])).toEqual(['platform', 'replicaCount']);
  });
});
