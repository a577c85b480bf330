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
  /** The only values allowed. @default - any */
  readonly choices?: readonly string[];
  /** The value when the flag is not given. @default - none */
  readonly default?: string;
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
