/** How bad a finding is: an error stops synthesis, a warning does so only under `--strict`. */
export type Severity = 'error' | 'warning';

/** Where in the values something stands: keys and list indices from the root, `['platform', 'ingress', 'hosts', 0, 'host']`. */
export type ValuePath = readonly (string | number)[];

/** The place a value came from: a position in a file, or a command line flag. */
export interface Location {
  /** File name as the user gave it (`-` is shown as `<stdin>`), or the flag as it was typed, secret values masked. */
  readonly source: string;
  /** Line in the file, from 1. @default - the source is a flag */
  readonly line?: number;
  /** Column in the line, from 1. @default - the source is a flag */
  readonly column?: number;
  /** The lines around the place with a marker under it, secret values masked. @default - no frame */
  readonly frame?: string;
}

/** One problem, told so that its reader can act: where, what was got, what is allowed, what to do. */
export interface Finding {
  /** Stable name of the rule, kebab-case, such as `unknown-key`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What was got and what is allowed. Never contains a secret value. */
  readonly message: string;
  /** What to do about it. @default - the message says it all */
  readonly remedy?: string;
  /** Path of the construct it is about: `pixee/platform`. @default - about values or objects, not about a construct */
  readonly construct?: string;
  /** The value it is about, or the prop: `['props', 'database']`. @default - not about one value */
  readonly path?: ValuePath;
  /** True when the key itself is wrong, not its value: the location is then the key's. @default false */
  readonly onKey?: boolean;
  /** The field of the object that it is about: `spec.replicas`. @default - about the object as a whole, or about none */
  readonly field?: string;
  /** The Kubernetes object it is about, as `Kind/name`. @default - about values, not about objects */
  readonly object?: string;
  /** True for a warning that the user has acknowledged: it is only counted. @default false */
  readonly acknowledged?: boolean;
  /** Where the value came from; filled in by the loader. @default - unknown, for example in the TypeScript API */
  readonly location?: Location;
}
