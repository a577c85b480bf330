import { commands } from '../../lib/cli/commands';
import { hasColor, proseWidth, widthOf } from '../../lib/cli/io';
import { cli, folderWith, MINIMAL } from './run-cli';

const terminal = { isTerminal: true, write: () => Promise.resolve() };
const pipe = { ...terminal, isTerminal: false };

describe('colours', () => {
  test.each([
    ['at a terminal', terminal, {}, true],
    ['not in a pipe', pipe, {}, false],
    ['not where NO_COLOR is set', terminal, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['in a pipe where FORCE_COLOR is set', pipe, { FORCE_COLOR: '1' }, true],
    ['not where FORCE_COLOR is 0', terminal, { FORCE_COLOR: '0' }, false],
    ['not at a dumb terminal', terminal, { TERM: 'dumb' }, false],
    ['as ever where FORCE_COLOR is empty', pipe, { FORCE_COLOR: '' }, false],
  ])('%s', (_, output, env, expected) => {
    expect(hasColor(output, env)).toBe(expected);
  });
});

describe('the width of help', () => {
  test.each([
    ['a wide terminal', { ...terminal, columns: 200 }, {}, 100],
    ['one of 80 columns', { ...terminal, columns: 80 }, {}, 80],
    ['a very narrow one', { ...terminal, columns: 20 }, {}, 60],
    ['a pipe', pipe, {}, 100],
    ['COLUMNS', pipe, { COLUMNS: '72' }, 72],
    ['COLUMNS that is no number', { ...terminal, columns: 80 }, { COLUMNS: 'wide' }, 80],
  ])('goes by %s', (_, output, env, expected) => {
    expect(widthOf(output, env)).toBe(expected);
  });

  test.each(['', ...commands.map(({ name }) => name)])('fits in 60 and in 80 columns (%s)', async (name) => {
    for (const columns of [60, 80]) {
      const argv = name === '' ? ['--help'] : [name, '--help'];
      const { stdout } = await cli(argv, { env: { COLUMNS: String(columns) } });
      // examples are there to be copied
      const [before = '', after = ''] = stdout.split(/\nExamples:\n[^]*?\n(?=Arguments:|Flags)/);
      const usage = /\n {2}cdk8s-pixee [^\n]*/;
      const long = `${before.replace(usage, '')}\n${after}`
        .split('\n')
        .filter((line) => line.length > columns);
      expect(long).toEqual([]);
    }
  });
});

describe('the width of findings', () => {
  test.each([
    ['at a terminal its own', { ...terminal, columns: 80 }, {}, 80],
    ['at a wide one that of help', { ...terminal, columns: 200 }, {}, 100],
    ['none in a pipe', pipe, {}, undefined],
    ['that of COLUMNS in a pipe', pipe, { COLUMNS: '72' }, 72],
    ['none for COLUMNS that is no number', pipe, { COLUMNS: 'wide' }, undefined],
  ])('is %s', (_, output, env, expected) => {
    expect(proseWidth(output, env)).toBe(expected);
  });

  const cwd = folderWith({
    'values.yaml':
      'global:\n  pixee:\n    domain: https://a.example.com\nplatform:\n  ingress:\n    enabled: true\n',
  });
  const validate = (env: Readonly<Record<string, string>>) =>
    cli(['validate', '-f', 'values.yaml'], { cwd, env });

  test('keeps what is said within 60 columns, but for what is there to be copied', async () => {
    const { stdout } = await validate({ COLUMNS: '60' });
    const prose = stdout.split('\n').filter((line) => !/^ +(?:-->|\d* \|)/.test(line));
    const long = prose.filter(
      (line) => line.length > 60 && !/^(?:[a-z]+\[[a-z-]+\]: \S+|\s*`[^`]+`\S*)$/.test(line),
    );
    expect(long).toEqual([]);
    expect(prose.filter((line) => line.split('`').length % 2 === 0)).toEqual([]);
  });

  test('changes no word', async () => {
    const texts = [await validate({ COLUMNS: '60' }), await validate({})].map(({ stdout }) => stdout);
    const [narrow, piped] = texts.map((text) => text.replaceAll(/\s+/g, ' '));
    expect(narrow).toBe(piped);
    expect(texts[1]).toMatch(/^ {2}help: .{80,}$/m);
  });
});

describe('flags of helm', () => {
  test.each(['wait', 'install', 'create-namespace', 'kube-context=a', 'atomic'])(
    '--%s is answered',
    async (flag) => {
      const { code, stderr } = await cli(['synth', '-f', 'values.yaml', `--${flag}`]);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^error: --[a-z-]+ is a flag of helm; here: .+\n/);
    },
  );

  test('are unknown where no values are read', async () => {
    expect((await cli(['completion', 'bash', '--wait'])).stderr).toContain('unknown flag --wait');
  });
});

describe('synth', () => {
  const cwd = folderWith({ 'values.yaml': MINIMAL });
  const synth = (...argv: readonly string[]) => cli(['synth', '-f', 'values.yaml', '-q', ...argv], { cwd });

  test('--show-only prints the objects that are named, whatever the case', async () => {
    const { code, stdout } = await synth('--show-only', 'service/pixee-enterprise-server-platform');
    expect(code).toBe(0);
    expect(stdout.match(/^kind: .*$/gm)).toEqual(['kind: Service']);
  });

  test('--show-only says what was meant', async () => {
    expect(await synth('--show-only', 'Service/pixee-enterprise-server-platfrm')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('did you mean Service/pixee-enterprise-server-platform?') as unknown,
    });
  });

  test('--dry-run writes nothing', async () => {
    const { code, stderr } = await synth('--dry-run');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^Would write \d+ objects in 1 file to manifests\. Nothing was written\.\n/);
    expect(stderr).not.toContain('Next:');
    expect(await synth('-o', 'manifests')).toMatchObject({
      stderr: expect.stringMatching(/^Wrote /) as unknown,
    });
  });

  test.each([
    ['--stdout', '--dry-run'],
    ['--stdout', '--layout=resource'],
    ['--show-only=Service/a', '--output=a'],
  ])('%s and %s cannot both be given', async (one, other) => {
    const { code, stderr } = await synth(one, other);
    expect(code).toBe(2);
    expect(stderr).toContain('has no effect beside');
  });
});

describe('explain', () => {
  test('--format json tells of a value what programs ask', async () => {
    const { stdout } = await cli(['explain', 'platform.replicaCount', '--format', 'json']);
    expect(JSON.parse(stdout)).toEqual([
      {
        path: 'platform.replicaCount',
        type: 'integer',
        allowed: expect.any(String) as unknown,
        default: 1,
        description: expect.any(String) as unknown,
        changes: expect.arrayContaining(['  spec.replicas']) as unknown,
      },
    ]);
  });

  test('--format json without a key tells of the sections', async () => {
    const { stdout } = await cli(['explain', '--format', 'json']);
    const paths = (JSON.parse(stdout) as { readonly path: string }[]).map(({ path }) => path);
    expect(paths).toContain('platform');
    expect(paths.filter((path) => path.includes('.'))).toEqual([]);
  });

  test('--all has a line for every value below a key', async () => {
    const { stdout } = await cli(['explain', 'platform.ingress', '--all']);
    expect(stdout).toContain('platform.ingress.hosts[].host  (string');
    expect(stdout.split('\n').every((line) => line === '' || line.startsWith('platform.ingress'))).toBe(true);
    const all = await cli(['explain', '--all']);
    expect(all.stdout.split('\n').length).toBeGreaterThan(900);
  });
});
