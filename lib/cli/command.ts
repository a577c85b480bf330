import type { CommandName } from './command-name';
import type { Io } from './io';
import type { Options, OptionTable } from './option-table';

/** A word of the command line that is no flag. */
export interface Argument {
  readonly placeholder: string;
  /** What it is, without a full stop. */
  readonly help: string;
  /** The only words allowed. @default - any */
  readonly choices?: readonly string[];
  /** May be left out. @default false */
  readonly optional?: boolean;
  /** Whether it is what is read as manifests: a file, a folder, `-` or `git:REF:PATH`. @default false */
  readonly isManifests?: boolean;
  /** Whether several may be given; only the last argument can be so. @default false */
  readonly multiple?: boolean;
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
  /** The words of the command line that are no flags, in their order; those that are optional may be missing. */
  readonly arguments: readonly string[];
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
  /** The arguments it takes. @default - none */
  readonly arguments?: readonly Argument[];
  /** Flags of its own. */
  readonly flags: OptionTable;
  /** All flags: its own and those it shares with others. */
  readonly options: T;
}
