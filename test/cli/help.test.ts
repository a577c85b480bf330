import { commands } from '../../lib/cli/commands';
import { isNamed } from '../../lib/cli/list-choices';
import { QUESTIONS, type Question } from '../../lib/cli/init/questions';
import { cli } from './run-cli';

describe('help', () => {
  test('of the program', async () => {
    const { code, stdout, stderr } = await cli(['--help']);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatchSnapshot();
  });

  test.each(commands.map(({ name }) => name))('of %s', async (name) => {
    const { code, stdout, stderr } = await cli([name, '--help']);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatchSnapshot();
  });

  test.each(['', ...commands.map(({ name }) => name)])('fits in 100 columns (%s)', async (name) => {
    const { stdout } = await cli([...(name === '' ? [] : [name]), '--help']);
    expect(stdout.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });

  test.each(commands)(
    'names every closed choice: $name',
    async ({ name, options, arguments: words = [] }) => {
      const { stdout } = await cli([name, '--help'], { env: { COLUMNS: '100' } });
      const text = stdout.slice(stdout.indexOf('Examples:')).replace(/\s+/g, ' ');
      const questions: readonly Question[] = name === 'init' ? QUESTIONS : [];
      for (const { choices = [] } of [...Object.values(options), ...words, ...questions])
        expect(choices.filter((choice) => !isNamed(choice, text))).toEqual([]);
    },
  );

  // What is printed, or written, is of another kind for each command; what they have in common is how it is said.
  const OWN_TEXTS: Readonly<Record<string, RegExp>> = {
    format: /^(?:How .+ (?:is|are) printed|What is printed)/,
    profile: /^Profile of the vendor's chart, as `chart learn` wrote it: /,
    all: /^(?:Tell of every value below the key as well|Also what every pod has)/,
    output: /^(?:Folder|File|The profile) (?:to write|of the app)/,
  };

  test('says the same of flags of the same name', () => {
    const texts = new Map<string, Set<string>>();
    for (const { options } of commands)
      for (const [name, { help, short = '', placeholder = '' }] of Object.entries(options))
        texts.set(name, (texts.get(name) ?? new Set()).add(`-${short} ${placeholder} ${help}`));
    const differing = [...texts].filter(([name, all]) => all.size > 1 && !Object.hasOwn(OWN_TEXTS, name));
    expect(differing.map(([name, all]) => [name, ...all])).toEqual([]);
    for (const { options } of commands)
      for (const [name, pattern] of Object.entries(OWN_TEXTS)) {
        const spec = options[name];
        if (spec !== undefined) expect(spec.help).toMatch(pattern);
      }
  });

  test('is the same by every way to ask for it', async () => {
    const { stdout } = await cli(['synth', '--help']);
    for (const argv of [
      ['synth', '-h'],
      ['help', 'synth'],
      ['--help', 'synth'],
      ['synth', '--nonsense', '-h'],
    ]) {
      expect(await cli(argv)).toEqual({ code: 0, stdout, stderr: '' });
    }
    const program = await cli(['--help']);
    for (const argv of [['-h'], ['help'], ['help', '--help']]) expect(await cli(argv)).toEqual(program);
  });

  test('goes to standard error with exit code 2 when no command is given', async () => {
    const { stdout: help } = await cli(['--help']);
    expect(await cli([])).toEqual({ code: 2, stdout: '', stderr: help });
  });

  test('of an unknown command is a wrong usage', async () => {
    expect((await cli(['help', 'sinth'])).code).toBe(2);
  });
});

describe('version', () => {
  test('names the program and what it is built on', async () => {
    const { code, stdout, stderr } = await cli(['--version']);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatch(
      /^cdk8s-pixee \d+\.\d+\.\d+\ncdk8s 2\.\d+\.\d+\nconstructs 10\.\d+\.\d+\ncdk8s-plus-28 2\.\d+\.\d+ .*1\.28.*\n$/,
    );
    expect(await cli(['version'])).toEqual({ code, stdout, stderr });
  });
});
