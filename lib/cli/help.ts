import type { Argument, Command } from './command';
import { commands } from './commands';
import { withChoices } from './list-choices';
import type { OptionSpec, OptionTable } from './option-table';
import { PROGRAM } from './program';
import { WIDTH, wrap } from '../base/wrap';

/** Flags that every command takes. */
export const globalOptions = {
  help: { type: 'boolean', short: 'h', help: 'Show this help' },
} as const satisfies OptionTable;

/** Two columns of a list: a name and what it means. */
type Row = readonly [name: string, meaning: string];

/** The help of the program as a whole. */
export function programHelp(columns?: number): string {
  return text(
    ...wrap(
      'Turns the values.yaml of the Pixee Enterprise Server Helm chart into plain, checked Kubernetes manifests.',
      0,
      columns,
    ),
    '',
    'Usage:',
    `  ${PROGRAM} COMMAND [flags]`,
    ...section(
      'Commands',
      commands.map(({ name, summary }) => [name, summary]),
      columns,
    ),
    ...section(
      'Flags',
      flagRows({
        ...globalOptions,
        version: { type: 'boolean', help: 'Show the version of the program and of what it is built on' },
      }),
      columns,
    ),
    '',
    ...wrap('Exit codes: 0 all is well, 1 problems were found, 2 the command line is wrong.', 0, columns),
    `Run "${PROGRAM} COMMAND --help" for more about a command.`,
  );
}

/** The help of one command. */
export function commandHelp(command: Command, columns?: number): string {
  const { name, description, examples, arguments: words = [], flags, options } = command;
  const takesValues = Object.hasOwn(options, 'values');
  const shared = Object.fromEntries(Object.entries(options).filter(([key]) => !Object.hasOwn(flags, key)));
  const sections: readonly (readonly [string, readonly Row[]])[] = [
    ['Arguments', words.map(({ placeholder, help, choices }) => [placeholder, withChoices(help, choices)])],
    ['Flags', flagRows(flags)],
    ['Flags for values', flagRows(shared)],
    ['Other flags', flagRows(globalOptions)],
  ];
  const width = Math.max(...sections.flatMap(([, rows]) => rows.map(([left]) => left.length)));
  return text(
    ...wrap(description, 0, columns),
    '',
    'Usage:',
    `  ${[PROGRAM, name, ...words.map(printArgument)].join(' ')}${takesValues ? ' -f FILE' : ''} [flags]`,
    '',
    'Examples:',
    ...examples.flatMap((example, index) => [
      ...(index === 0 ? [] : ['']),
      `  # ${example.title}`,
      `  ${example.command}`,
    ]),
    ...sections.flatMap(([title, rows]) => section(title, rows, columns, width)),
  );
}

function printArgument({ placeholder, optional = false }: Argument): string {
  return optional ? `[${placeholder}]` : placeholder;
}

function section(
  title: string,
  rows: readonly Row[],
  columns: number | undefined,
  width = Math.max(...rows.map(([name]) => name.length)),
): string[] {
  if (rows.length === 0) return [];
  return ['', `${title}:`, ...rows.flatMap(([name, meaning]) => listEntry(name, meaning, width, columns))];
}

function listEntry(name: string, meaning: string, width: number, columns = WIDTH): string[] {
  // In a narrow terminal the meaning stands below a long name, not squeezed beside it.
  if (columns - width - 5 < 30)
    return [`  ${name}`, ...wrap(meaning, 10, columns).map((line) => `          ${line}`)];
  return wrap(meaning, width + 5, columns).map(
    (line, index) => `  ${(index === 0 ? name : '').padEnd(width)}   ${line}`,
  );
}

function flagRows(table: OptionTable): Row[] {
  return Object.entries(table).map(([name, spec]) => {
    const short = spec.short === undefined ? '    ' : `-${spec.short}, `;
    return [`${short}--${name} ${spec.placeholder ?? ''}`.trimEnd(), meaningOf(spec)];
  });
}

function meaningOf({ help, choices, default: fallback, effect }: OptionSpec): string {
  const actions = effect?.actions?.join(', ');
  const text = withChoices(actions === undefined ? help : `${actions}: ${lowered(help)}`, choices);
  return fallback === undefined ? text : `${text} (default: ${fallback})`;
}

function lowered(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function text(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
