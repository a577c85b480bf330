import { parseArgs } from 'node:util';
import type * as helmFlags from './helm-flags';
import type { Options, OptionSpec, OptionTable } from './option-table';
import { listChoices } from './list-choices';
import { shownWord } from './shown-word';
import { UsageError } from './usage-error';
import { didYouMean } from './did-you-mean';

/** A command line, read. */
export interface ParsedArguments<T extends OptionTable> {
  readonly options: Options<T>;
  /** The flags that were given, by their long names. */
  readonly given: ReadonlySet<string>;
  /** What is no flag and no flag's value. */
  readonly positionals: readonly string[];
  /** For each of them, the `--set` or kin that it stands behind: a blank may have cut it off that flag's value. */
  readonly behind: readonly (string | undefined)[];
}

/**
 * Reads the arguments of a command by its table of flags.
 *
 * @throws UsageError for everything that the table does not allow
 */
export function parseOptions<T extends OptionTable>(
  command: string,
  table: T,
  argv: readonly string[],
): ParsedArguments<T> {
  // Not strict, because strict mode's messages name neither the nearest flag nor the allowed values; the tokens tell all.
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(Object.entries(table).map(([name, spec]) => [name, flagOf(spec)])),
    strict: false,
    tokens: true,
  });
  const positionals: string[] = [];
  const behind: (string | undefined)[] = [];
  const given = new Set<string>();
  let setter: string | undefined;
  const options = emptyOptions(table);
  // by word: letters behind one dash are flags each, of which the first says enough
  const problems = new Map<number, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') {
      positionals.push(token.value);
      behind.push(setter);
    }
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(table, token.name) ? table[token.name] : undefined;
    setter = /^set(?:-|$)/.test(token.name) ? token.rawName : undefined;
    if (spec === undefined) {
      if (!problems.has(token.index)) problems.set(token.index, unknownFlag(token.rawName, table));
      continue;
    }
    given.add(token.name);
    const wrong = problemOf(token.rawName, token.value, token.inlineValue === true, spec);
    if (wrong !== undefined) problems.set(token.index, wrong);
    const value =
      spec.type === 'boolean' ? true : textOf(token.rawName, token.value ?? '', token.inlineValue);
    options[token.name] = spec.multiple === true ? [...(options[token.name] as string[]), value] : value;
  }
  if (problems.size > 0) throw new UsageError([...new Set(problems.values())], command);
  return { options: options as Options<T>, given, positionals, behind };
}

/** `parseArgs` takes no `undefined`. */
function flagOf({ type, short }: OptionSpec): { readonly type: OptionSpec['type']; readonly short?: string } {
  return short === undefined ? { type } : { type, short };
}

function emptyOptions(table: OptionTable): Record<string, unknown> {
  return Object.fromEntries(Object.entries(table).map(([name, spec]) => [name, emptyValue(spec)]));
}

function emptyValue({ type, multiple, default: fallback }: OptionSpec): unknown {
  if (type === 'boolean') return false;
  return multiple === true ? [] : fallback;
}

/** What is wrong with the value of a flag, if anything is. */
function problemOf(
  flag: string,
  value: string | undefined,
  inline: boolean,
  spec: OptionSpec,
): string | undefined {
  if (spec.type === 'boolean') return value === undefined ? undefined : `${flag} takes no value`;
  if (value === undefined) return `${flag} needs a value: ${flag} ${spec.placeholder ?? ''}`;
  if (!inline && value.startsWith('-') && value !== '-') {
    const shown = shownWord(value);
    const inlineForm = `${flag}${flag.startsWith('--') ? '=' : ''}${shown ?? '…'}`;
    return `${flag} needs a value, but ${shown === undefined ? 'a flag' : `the flag ${shown}`} follows; write ${inlineForm} if that is the value`;
  }
  const text = textOf(flag, value, inline);
  const words = spec.isList === true ? text.split(',').map((word) => word.trim()) : [text];
  return words
    .map((word) => choiceProblem(flag, word, spec.choices))
    .find((problem) => problem !== undefined);
}

/** The value that was meant: `-f=FILE` is read as kubectl and helm read it. */
function textOf(flag: string, value: string, inline: boolean | undefined): string {
  return inline === true && !flag.startsWith('--') ? value.replace(/^=/, '') : value;
}

/**
 * Holds a word against the only ones allowed.
 *
 * @param name the flag or argument that it was given for
 * @returns what is wrong, with the nearest one, if anything is
 */
export function choiceProblem(
  name: string,
  word: string,
  choices: readonly string[] | undefined,
): string | undefined {
  if (choices === undefined || choices.includes(word)) return undefined;
  const got = shownWord(word);
  return `${name} must be ${listChoices(choices)}${got === undefined ? '' : `, got ${got}`}${didYouMean(word, choices)}`;
}

/** Only who makes the mistake loads the answers. */
function answerTo(flag: string): string | undefined {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- most command lines are right
  return (require('./helm-flags') as typeof helmFlags).HELM_FLAGS.get(flag);
}

function unknownFlag(flag: string, table: OptionTable): string {
  const helm = Object.hasOwn(table, 'values') ? answerTo(flag.replace(/^--/, '')) : undefined;
  if (helm !== undefined) return `${flag} is a flag of helm; here: ${helm}`;
  return `unknown flag${shownWord(flag) === undefined ? '' : ` ${flag}`}${didYouMean(flag.replace(/^-+/, ''), Object.keys(table), '--')}`;
}
