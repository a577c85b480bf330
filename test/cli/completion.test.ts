import { execFileSync } from 'node:child_process';
import { rotationTable } from '../../lib/cli/rotate/table';
import { commands } from '../../lib/cli/commands';
import { cli } from './run-cli';

const scripts = new Map<string, string>();

beforeAll(async () => {
  for (const shell of ['bash', 'zsh', 'fish']) scripts.set(shell, (await cli(['completion', shell])).stdout);
});

const script = (shell: string): string => scripts.get(shell) ?? '';

/** What bash offers for the last of these words. */
function completed(...words: readonly string[]): readonly string[] {
  const line = words.map((word) => `'${word}'`).join(' ');
  const ask = `COMP_WORDS=(cdk8s-pixee ${line}); COMP_CWORD=${String(words.length)}; _cdk8s_pixee; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const output = execFileSync('bash', ['--norc'], { input: `${script('bash')}\n${ask}\n`, encoding: 'utf8' });
  return output.split('\n').filter((word) => word !== '');
}

describe('completion for bash', () => {
  test.each([
    ['a command', ['rot'], ['rotate']],
    ['a flag', ['diff', '--fail'], ['--fail-on']],
    ['a choice', ['synth', '--layout', ''], ['single', 'component', 'resource']],
    ['a value path after --set', ['synth', '--set', 'platform.rep'], ['platform.replicaCount=']],
    ['a value path after explain', ['explain', 'platform.replica'], ['platform.replicaCount']],
    ['a secret', ['rotate', 'platform.scm.gitlab.t'], ['platform.scm.gitlab.token']],
    ['a shell', ['completion', 'f'], ['fish']],
    ['a choice behind =', ['synth', '--layout', '=', 'co'], ['component']],
    ['all choices behind =', ['synth', '--layout', '='], ['single', 'component', 'resource']],
    ['a value path behind =', ['synth', '--set', '=', 'platform.rep'], ['platform.replicaCount=']],
    ['an item of a list', ['diff', 'a', 'b', '--fail-on', 'data-loss,ref'], ['data-loss,refused']],
    ['a second value path', ['synth', '--set', 'a,platform.rep'], ['a,platform.replicaCount=']],
    ['a file of any flag that names one', ['synth', '--profile', 'package.js'], ['package.json']],
    ['a folder', ['synth', '-o', 'exampl'], ['examples']],
  ] as const)('knows %s', (_what, words, expected) => {
    expect(completed(...words)).toEqual(expected);
  });

  test('offers every command, and items of lists as --set takes them', () => {
    expect(completed('')).toEqual(expect.arrayContaining(commands.map(({ name }) => name)));
    expect(completed('synth', '--set', 'platform.ingress.hosts[0].h')).toEqual([
      'platform.ingress.hosts[0].host=',
    ]);
  });
});

test.each(['bash', 'zsh', 'fish'])('the script for %s names every command, flag and secret', (shell) => {
  const text = script(shell);
  for (const { name, options } of commands) {
    expect(text).toContain(name);
    for (const flag of Object.keys(options))
      expect(text).toContain(shell === 'fish' ? `-l ${flag} ` : `--${flag}`);
  }
  for (const path of Object.keys(rotationTable)) expect(text).toContain(path);
});

test('fish offers more of a list behind its comma', () => {
  expect(script('fish')).toMatch(
    /-l fail-on -x -a '\(__fish_complete_list , "string split .* refused .*"\)'/,
  );
  expect(script('fish')).toContain("-l set -x -a '(__fish_complete_list , __cdk8s_pixee_values)='");
});

test('an unknown shell is a wrong usage', async () => {
  const { code, stderr } = await cli(['completion', 'bsh']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('did you mean bash?')]);
  expect((await cli(['completion'])).code).toBe(2);
});
