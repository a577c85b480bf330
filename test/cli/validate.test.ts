import { cli, MINIMAL } from './run-cli';

/** What a test reads of a finding in JSON. */
interface Found {
  readonly rule: string;
  readonly path?: string;
}

const BROKEN = 'global:\n  pixee:\n    domain: https://pixee.example.com\nplatform:\n  replicaCount: two\n';

function validate(stdin: string, ...argv: readonly string[]) {
  return cli(['validate', '-f', '-', ...argv], { stdin });
}

describe('validate', () => {
  test('says on standard output that values are valid, with their warnings', async () => {
    const { code, stdout, stderr } = await validate(MINIMAL);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^warning\[/m);
    expect(stdout).toMatch(/\nvalid: \d+ objects checked\n$/);
  });

  test('says what is wrong, and where', async () => {
    const { code, stdout, stderr } = await validate(BROKEN);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^error\[.*\]: global\.pixee\.domain /m);
    expect(stdout).toContain('<stdin>:3:13');
    expect(stdout).toContain('<stdin>:5:17');
    expect(stdout).toMatch(/\n2 errors, \d+ warnings?\nnot valid\n$/);
  });

  test('prints errors only with --quiet, and those before warnings without', async () => {
    const { stdout } = await validate(BROKEN, '--quiet');
    expect(stdout).not.toContain('warning');
    expect(stdout).toMatch(/\n2 errors\nnot valid\n$/);
    const all = (await validate(BROKEN)).stdout;
    expect(all.lastIndexOf('error[')).toBeLessThan(all.indexOf('warning['));
  });

  test('counts what is acknowledged, which --strict lets pass', async () => {
    const given = JSON.parse((await validate(MINIMAL, '--format', 'json')).stdout) as Found[];
    const rules = [...new Set(given.map(({ rule }) => rule))];
    const flag = `cdk8s.acknowledge=${JSON.stringify(rules)}`;
    const { code, stdout } = await validate(MINIMAL, '--strict', '--set-json', flag);
    expect(stdout).toMatch(/^\d+ acknowledged warnings?: [\w, -]+$/m);
    expect(stdout).not.toContain('warning[');
    expect(code).toBe(0);
  });

  test('an acknowledgement of nothing is a warning', async () => {
    const { stdout } = await validate(MINIMAL, '--set-json', 'cdk8s.acknowledge=["no-such-rule"]');
    expect(stdout).toContain(
      'warning[acknowledge]: `no-such-rule` is acknowledged, but there is no rule of that name',
    );
  });

  test('fails for warnings with --strict only', async () => {
    const { code, stdout } = await validate(MINIMAL, '--strict');
    expect(code).toBe(1);
    expect(stdout).toMatch(/\nnot valid, because of --strict\n$/);
  });

  test('prints nothing but JSON with --format json', async () => {
    const { code, stdout, stderr } = await validate(BROKEN, '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          severity: 'error',
          path: 'platform.replicaCount',
          source: '<stdin>',
          line: 5,
          column: 17,
        }),
      ]),
    );
    expect(stderr).toMatch(/^2 errors, \d+ warnings?\n$/);
    expect(JSON.parse((await validate('a: b', '--format', 'json')).stdout)).not.toEqual([]);
  });

  test('prints annotations with --format github', async () => {
    const argv = [
      'validate',
      '-f',
      'test/fixtures/docs/refused/aws-database-at-the-root.yaml',
      '--format',
      'github',
    ];
    const { code, stdout } = await cli(argv, { cwd: `${__dirname}/../..` });
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^::error file=test\/fixtures\/docs\/refused\/aws-database-at-the-root\.yaml,line=4,col=1,/m,
    );
    expect(stdout).not.toMatch(/^(?!::)./m);
  });

  test('names the flag for what a flag has set', async () => {
    const { stdout } = await validate(MINIMAL, '--set', 'platform.replicaCount=two');
    expect(stdout).toContain('--set platform.replicaCount=…');
  });

  test('allows unmapped keys of upstream charts when asked to', async () => {
    const values = `${MINIMAL}authentik:\n  server:\n    metrics:\n      serviceMonitor:\n        enabled: true\n`;
    const refused = await validate(values);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('error[unmapped-key]');
    const allowed = await validate(values, '--allow-unmapped');
    expect(allowed.code).toBe(0);
    expect(allowed.stdout).toContain('warning[unmapped-key]');
  });

  test('agrees with synth', async () => {
    for (const values of [MINIMAL, BROKEN, '']) {
      const { code } = await cli(['synth', '-f', '-', '--stdout'], { stdin: values });
      expect((await validate(values)).code).toBe(code);
    }
  });

  test('says when no values are given at all', async () => {
    const { code, stdout } = await cli(['validate']);
    expect(code).toBe(1);
    expect(stdout).toContain(
      'warning[no-values]: no values are given\n  help: name a values file, such as `-f values.yaml`',
    );
    expect((await validate('')).stdout).not.toContain('no-values');
  });

  test('does not complain of missing values when a source could not be read', async () => {
    const { code, stdout } = await cli([
      'validate',
      '-f',
      'nowhere.yaml',
      '--set',
      'platform.replicaCount=two',
      '--format',
      'json',
    ]);
    expect(code).toBe(1);
    const rules = (JSON.parse(stdout) as Found[]).map(({ rule, path }) => [rule, path]);
    expect(rules.sort()).toEqual([
      ['file-unreadable', undefined],
      ['wrong-type', 'platform.replicaCount'],
    ]);
  });
});
