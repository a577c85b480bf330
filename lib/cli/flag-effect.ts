import type { Argument } from './command';
import type { FlagEffect, OptionTable } from './option-table';
import { UsageError } from './usage-error';

/** A command line that was read. */
export interface GivenFlags {
  readonly command: string;
  readonly table: OptionTable;
  /** The flags that were given, without their dashes. */
  readonly given: ReadonlySet<string>;
  /** What all flags stand at. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The arguments of the command, and what was given for them. */
  readonly arguments: readonly Argument[];
  readonly words: readonly string[];
}

/**
 * Refuses flags that change nothing beside what else is given: whoever gave them meant something.
 *
 * @throws UsageError for all of them
 */
export function refuseIdle(read: GivenFlags): void {
  const idle = [...read.given].flatMap((name) => {
    const { effect } = read.table[name] ?? {};
    const why = effect === undefined ? undefined : idleBecause(effect, read);
    return why === undefined ? [] : [`--${name} has ${why}`];
  });
  if (idle.length > 0) throw new UsageError(idle, read.command);
}

/** Why a flag has no effect: the end of a sentence that begins with it. */
function idleBecause(effect: FlagEffect, read: GivenFlags): string | undefined {
  const { actions, notWith = [], needs = [], only = {} } = effect;
  const action = actionOf(read);
  if (actions !== undefined && action !== undefined && !actions.includes(action))
    return `no effect on \`${read.command} ${action}\`, only on ${actions.join(' and ')}`;
  const other = notWith.find((name) => isGiven(name, read));
  if (other !== undefined) return `no effect beside ${shown(other, read)}`;
  if (needs.length > 0 && !needs.some((name) => read.given.has(name)))
    return `an effect only together with ${needs.map((name) => `--${name}`).join(' or ')}`;
  for (const [name, values] of Object.entries(only)) {
    if (values.includes(String(read.options[name]))) continue;
    return `an effect only with ${values.map((value) => `--${name} ${value}`).join(' or ')}`;
  }
  return undefined;
}

function actionOf({ arguments: [first], words: [word] }: GivenFlags): string | undefined {
  return first?.choices?.find((choice) => choice === word);
}

function isGiven(name: string, read: GivenFlags): boolean {
  if (read.given.has(name)) return true;
  const index = read.arguments.findIndex(({ placeholder }) => placeholder === name);
  return index !== -1 && read.words[index] !== undefined;
}

function shown(name: string, { table }: GivenFlags): string {
  return Object.hasOwn(table, name) ? `--${name}` : name;
}
