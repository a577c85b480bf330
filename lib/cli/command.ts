import type { CommandName } from './command-name';
import type { Io } from './io';
import type { Options, OptionTable } from './option-table';

/** A word of the command line that is no flag. */
export interface Argument {
  readonly placeholder: string;
  /** What it is, without a full stop. */
  readonly help: string;
  /** Whether there may be more than one. @default - one at most */
  readonly multiple?: true;
}

/** An example of the help. */
export interface Example {
  readonly title: string;
  readonly command: string;
}

/** What a command does, once its arguments are read; the result is the exit code. */
export type Action<T extends OptionTable> = (input: ActionInput<T>) => Promise<number>;

/** What an action is given. */
export interface ActionInput<T extends OptionTable> {
  readonly options: Options<T>;
  /** The argument. @default - not given, or the command takes none */
  readonly argument?: string;
  /** All arguments, of a command that takes several. */
  readonly positionals: readonly string[];
  readonly io: Io;
}

/** How a command is called. What it does is in `actions/`, which is loaded only when it runs: the help is quick. */
export interface Command<T extends OptionTable = OptionTable> {
  readonly name: CommandName;
  /** One line for the list of commands, without a full stop. */
  readonly summary: string;
  /** What the help of the command begins with. */
  readonly description: string;
  readonly examples: readonly Example[];
  /** The optional argument it takes. @default - none */
  readonly argument?: Argument;
  /** Flags of its own. */
  readonly flags: OptionTable;
  /** All flags: its own and those it shares with others. */
  readonly options: T;
}
