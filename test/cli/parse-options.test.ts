import type { OptionTable } from '../../lib/cli/option-table';
import { parseOptions } from '../../lib/cli/parse-options';
import { UsageError } from '../../lib/cli/usage-error';

const table = {
  values: { type: 'string', short: 'f', placeholder: 'FILE', multiple: true, help: 'files' },
  namespace: { type: 'string', short: 'n', placeholder: 'NAME', default: 'pixee', help: 'namespace' },
  output: { type: 'string', short: 'o', placeholder: 'DIR', help: 'folder' },
  format: { type: 'string', choices: ['text', 'json'], default: 'text', help: 'format' },
  strict: { type: 'boolean', help: 'strict' },
} as const satisfies OptionTable;

const NOTHING = { values: [], namespace: 'pixee', output: undefined, format: 'text', strict: false };

function caught(action: () => unknown): unknown {
  try {
    action();
    return undefined;
  } catch (error) {
    return error;
  }
}

function options(...argv: readonly string[]) {
  return parseOptions('synth', table, argv).options;
}

describe('parseOptions', () => {
  test('gives defaults, empty lists and false for what is not given', () => {
    expect(options()).toEqual(NOTHING);
  });

  test('reads every spelling of a value', () => {
    const values = ['a', 'b', 'c', 'd', 'e=f', '-'];
    expect(options('-f', 'a', '-fb', '-f=c', '--values', 'd', '--values=e=f', '-f', '-')).toEqual({
      ...NOTHING,
      values,
    });
  });

  test('keeps the order of a repeated flag, and the last value of another', () => {
    expect(options('-n', 'a', '-f', 'x', '--namespace=b', '-f', 'y')).toEqual({
      ...NOTHING,
      values: ['x', 'y'],
      namespace: 'b',
    });
  });

  test('takes a value that begins with a dash when it is attached', () => {
    expect(options('--output=-x').output).toBe('-x');
  });

  test('keeps an empty value apart from none', () => {
    expect(options('-o', '').output).toBe('');
  });

  test('returns what is no flag, after -- everything', () => {
    expect(parseOptions('synth', table, ['a', '--strict', 'b', '--', '--strict']).positionals).toEqual([
      'a',
      'b',
      '--strict',
    ]);
  });

  test.each(['__proto__', 'constructor', 'toString'])('fails for --%s like for any unknown flag', (name) => {
    expect(() => options(`--${name}`)).toThrow(/^unknown flag/);
    expect(() => options(`--${name}=x`)).toThrow(/^unknown flag/);
  });

  test('fails for the negation of a flag', () => {
    expect(() => options('--no-strict')).toThrow('unknown flag --no-strict');
  });

  test('says all that is wrong at once, and the same only once', () => {
    const argv = ['--nonsense', '-xyz', '--strict=1', '--format', 'yaml', '--nonsense', 'word', '-n', '-f'];
    const error = caught(() => options(...argv));
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).problems).toEqual([
      'unknown flag --nonsense',
      'unknown flag -x',
      '--strict takes no value',
      '--format must be text or json, got "yaml"',
      '-n needs a value, but the flag -f follows; write -n-f if that is the value',
    ]);
  });

  test('types the options by the table', () => {
    const read = options();
    const values: readonly string[] = read.values;
    const format: 'text' | 'json' = read.format;
    const strict: boolean = read.strict;
    // @ts-expect-error a flag without a default may be missing
    const output: string = read.output;
    expect([values, format, strict, output]).toHaveLength(4);
  });
});
