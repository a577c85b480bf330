import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describeBug } from './bug-report';
import type { Command } from './command';
import { commands } from './commands';
import { ExitCode } from './exit-code';
import { commandHelp, globalOptions, programHelp } from './help';
import { refuseIdle } from './flag-effect';
import type * as helmCommands from './helm-commands';
import { type Io, OutputFailed, prose, widthOf } from './io';
import { withChoices } from './list-choices';
import { loadAction } from './load-action';
import type { OptionTable } from './option-table';
import { choiceProblem, parseOptions } from './parse-options';
import { isAssignment, shownValue, shownWord } from './shown-word';
import { PROGRAM } from './program';
import { UsageError } from './usage-error';
import { versionText } from './version';
import { didYouMean } from './did-you-mean';

/** Runs one command line, without the name of the program, and returns its exit code. Never throws. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (error instanceof UsageError) return fail(usageText(error, io), ExitCode.usage, io);
    return fail(
      error instanceof OutputFailed ? `error: ${error.message}\n` : describeBug(error, io.env),
      ExitCode.problems,
      io,
    );
  }
}

/** Says what is wrong, if there is still anybody to say it to. */
async function fail(text: string, code: number, io: Io): Promise<number> {
  await io.stderr.write(text).catch(() => undefined);
  return code;
}

async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const [first, ...rest] = argv;
  if (first === undefined) {
    await io.stderr.write(programHelp(widthOf(io.stderr, io.env)));
    return ExitCode.usage;
  }
  if (first === '--help' || first === '-h' || first === 'help') return help(rest, io);
  if (first === '--version' || first === 'version') {
    await io.stdout.write(versionText());
    return ExitCode.ok;
  }
  const command = findCommand(first);
  if (asksForHelp(rest)) return help([command.name], io);
  const table: OptionTable = { ...command.options, ...globalOptions };
  const read = parseOptions(command.name, table, rest);
  const words = takeArguments(command, read.positionals);
  refuseLoose(command, read, io);
  refuseIdle({ ...read, command: command.name, table, arguments: command.arguments ?? [], words });
  return loadAction(command.name)({ options: read.options, arguments: words, io });
}

async function help([name]: readonly string[], io: Io): Promise<number> {
  const wanted = name === undefined || name.startsWith('-') ? undefined : findCommand(name);
  const width = widthOf(io.stdout, io.env);
  await io.stdout.write(wanted === undefined ? programHelp(width) : commandHelp(wanted, width));
  return ExitCode.ok;
}

/** Help is given whatever else is on the line. */
function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end === -1 ? argv : argv.slice(0, end)).some((word) => word === '--help' || word === '-h');
}

function findCommand(name: string): Command {
  const found = commands.find((command) => command.name === name);
  if (found !== undefined) return found;
  if (name.startsWith('-')) {
    throw new UsageError(
      `the command must come first, got ${shownWord(name) === undefined ? 'a flag' : `the flag ${name}`}`,
    );
  }
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- nobody else needs them
  const instead = (require('./helm-commands') as typeof helmCommands).HELM_COMMANDS.get(name);
  if (instead !== undefined) throw new UsageError(`${name} is a command of helm; here: ${instead}`);
  const names = commands.map((command) => command.name);
  throw new UsageError(`unknown command${spaced(shownWord(name))}${didYouMean(name, names)}`);
}

function takeArguments(command: Command, positionals: readonly string[]): readonly string[] {
  const { arguments: wanted = [] } = command;
  const missing = wanted.slice(positionals.length).find(({ optional = false }) => !optional);
  if (missing !== undefined) {
    throw new UsageError(
      `${command.name} needs ${missing.placeholder}: ${withChoices(missing.help, missing.choices)}`,
      command.name,
    );
  }
  const wrong = wanted.flatMap(({ placeholder, choices }, index) => {
    const word = positionals[index];
    return (word === undefined ? undefined : choiceProblem(placeholder, word, choices)) ?? [];
  });
  if (wrong.length > 0) throw new UsageError(wrong, command.name);
  const surplus = positionals[wanted.length];
  if (surplus === undefined || wanted.at(-1)?.multiple === true) return positionals;
  const takesValues = Object.hasOwn(command.options, 'values');
  const shown = takesValues ? shownValue(surplus) : shownWord(surplus);
  throw new UsageError(
    `unexpected argument${spaced(shown)}${takesValues ? remedyFor(surplus) : ''}`,
    command.name,
  );
}

/** A word behind `--set` may be the rest of a secret that a blank has cut in two, unless there is something of that name. */
function refuseLoose(command: Command, { positionals, behind }: LooseWords, io: Io): void {
  for (const [index, { isManifests, placeholder }] of (command.arguments ?? []).entries()) {
    const word = positionals[index];
    const flag = behind[index];
    if (isManifests !== true || word === undefined || existsSync(resolve(io.cwd, word))) continue;
    if (isAssignment(word))
      throw new UsageError(`unexpected argument${spaced(shownWord(word))}${remedyFor(word)}`, command.name);
    if (flag === undefined || word === '-' || word.startsWith('git:') || shownValue(word) !== undefined)
      continue;
    throw new UsageError(
      `what stands behind the value of ${flag} is no ${placeholder}: nothing is called so; if it belongs to the value, put both in quotes`,
      command.name,
    );
  }
}

type LooseWords = Pick<ReturnType<typeof parseOptions>, 'positionals' | 'behind'>;

/** What a word that is no flag was meant as. */
function remedyFor(word: string): string {
  if (isAssignment(word)) return '; values are set as --set key=value';
  return shownWord(word) !== undefined && /\.(ya?ml|json)$/.test(word)
    ? `; values files are given as -f ${word}`
    : '';
}

function spaced(text: string | undefined): string {
  return text === undefined ? '' : ` ${text}`;
}

function usageText({ problems, command }: UsageError, { stderr, env }: Io): string {
  const target = command === undefined ? PROGRAM : `${PROGRAM} ${command}`;
  const said = problems.map((problem) => prose('error: ', problem, stderr, env, 2)).join('');
  return `${said}Run "${target} --help" for help.\n`;
}
