/** One flag of a command: how it is read and what the help says about it. */
export interface OptionSpec {
  /** `boolean` flags take no value. */
  readonly type: 'string' | 'boolean';
  /** One letter. @default - only the long form */
  readonly short?: string;
  /** What the value is called in the help. @default - nothing, as for a boolean */
  readonly placeholder?: string;
  /** What it does, without a full stop; the help adds choices and default. */
  readonly help: string;
  /** May be given several times. @default - the last one counts */
  readonly multiple?: true;
  /** The only values allowed; where the flag is a list, the only words of it. @default - any */
  readonly choices?: readonly string[];
  /** Whether each value is a list of words, separated by commas. @default false */
  readonly isList?: true;
  /** The value when the flag is not given. @default - none */
  readonly default?: string;
  /** When it changes anything; given at another time, it is refused. @default - always */
  readonly effect?: FlagEffect;
}

/** When a flag changes anything. Flags are named without their dashes, arguments by their placeholder. */
export interface FlagEffect {
  /** The actions of the command that it is for. @default - all */
  readonly actions?: readonly string[];
  /** Flags and arguments beside which it changes nothing. @default - none */
  readonly notWith?: readonly string[];
  /** Flags of which at least one must be given. @default - none */
  readonly needs?: readonly string[];
  /** Values of other flags, given or by default, with which alone it changes anything. @default - all */
  readonly only?: Readonly<Record<string, readonly string[]>>;
}

/** The same flags, each of which has no effect in one more case. */
export function withEffect<T extends OptionTable>(table: T, effect: FlagEffect): T {
  return Object.fromEntries(
    Object.entries(table).map(([name, spec]) => [name, { ...spec, effect: { ...effect, ...spec.effect } }]),
  ) as unknown as T;
}

/** The same flags without some of them. */
export function without<T extends OptionTable, K extends keyof T>(
  table: T,
  ...names: readonly K[]
): Omit<T, K> {
  return Object.fromEntries(
    Object.entries(table).filter(([name]) => !names.some((one) => one === name)),
  ) as unknown as Omit<T, K>;
}

/** The flags of a command by their long names: both its parser and its help are made from them. */
export type OptionTable = Readonly<Record<string, OptionSpec>>;

/** The flags of a command once they are read. */
export type Options<T extends OptionTable> = { readonly [Name in keyof T]: OptionValue<T[Name]> };

type OptionValue<S extends OptionSpec> = S extends { readonly type: 'boolean' }
  ? boolean
  : S extends { readonly multiple: true }
    ? readonly string[]
    : S extends { readonly choices: readonly (infer Choice)[]; readonly default: string }
      ? Choice
      : S extends { readonly default: string }
        ? string
        : string | undefined;
