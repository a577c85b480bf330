import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commands } from '../../lib/cli/commands';
import { cli, folderWith, MINIMAL } from '../cli/run-cli';

const ROOT = join(__dirname, '..', '..');

const pages = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => join('docs', name))].filter(
  (name) => name.endsWith('.md'),
);

/** Lines of a shell in which the command is called, with continued lines joined. */
function calls(text: string): readonly string[] {
  return text
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .flatMap((line) => [
      ...line.matchAll(/(?:^|[|;&(]\s*|npx (?:--no-install )?)cdk8s-pixee ([a-z][^|;#>)`]*)/g),
    ])
    .map(([, rest = '']) => rest.trim());
}

const ofPages = pages.flatMap((page) =>
  [...readFileSync(join(ROOT, page), 'utf8').matchAll(/^```(?:sh|bash|shell)\n([\s\S]*?)^```$/gm)]
    .flatMap(([, code = '']) => calls(code))
    .map((line) => ({ from: page, line })),
);
const ofHelp = commands.flatMap(({ name, examples }) =>
  examples.flatMap(({ command }) => calls(command)).map((line) => ({ from: `the help of ${name}`, line })),
);
const lines = [...new Map([...ofPages, ...ofHelp].map((one) => [one.line, one])).values()];

/** Words as a shell parts them; what it would fill in becomes a word. */
function words(line: string): readonly string[] {
  const found = line.match(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g) ?? [];
  return found.map((word) =>
    word.replace(/["']/g, '').replace('$ISSUER', 'https://oidc.example.com/id/1').replace(/\$\w+/g, 'main'),
  );
}

/** Files that a reader of the line has: values for every name of values. */
function folderFor(argv: readonly string[]): string {
  const cwd = folderWith();
  for (const word of argv.filter((one) => /values.*\.ya?ml$|production\.yaml$/.test(one))) {
    mkdirSync(join(cwd, dirname(word)), { recursive: true });
    writeFileSync(join(cwd, word), MINIMAL);
  }
  return cwd;
}

test('there are many', () => {
  expect(lines.length).toBeGreaterThan(60);
});

test.each(lines)('$line ($from) is a command line that there is', async ({ line }) => {
  const argv = words(line);
  const { code, stderr } = await cli(argv, { cwd: folderFor(argv) });
  // What a line needs besides values may be missing here; what may not be is a flag, a choice or an argument that there is none of.
  expect(stderr).not.toMatch(
    /unknown (?:flag|command)|must be .+, got|needs a value|has (?:no|an) effect|unexpected argument|needs [A-Z]+/,
  );
  if (needsOnlyValues(argv))
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
});

/** Whether a line reads nothing but values: no argument, no other file, and no judgement of what they are. */
function needsOnlyValues([name = '', ...rest]: readonly string[]): boolean {
  // asks somebody at a terminal for the rest
  if (name === 'init' && rest.length === 0) return false;
  const command = commands.find((one) => one.name === name);
  const takesWords = (command?.arguments ?? []).some(({ optional = false }) => !optional);
  return !takesWords && !rest.some((word) => /^--(?:strict|set|set-file|lock|profile)\b/.test(word));
}
