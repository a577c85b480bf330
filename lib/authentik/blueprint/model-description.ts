import type { AuthentikVersion } from '../version';

/** What an attribute holds; any attribute may also be a tag that gives such a value. */
export type AttributeType =
  | 'text'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'reference'
  | 'secret'
  | 'secret-map'
  | 'map'
  | 'choice'
  | 'list'
  | 'object'
  | 'any';

/** From when to when releases know something. */
export interface KnownReleases {
  /** The first release that knows it. @default - all do */
  readonly since?: AuthentikVersion;
  /** The last release that knows it. @default - all do */
  readonly until?: AuthentikVersion;
}

/** What is known of one attribute of a model. */
export interface AttributeDescription extends KnownReleases {
  readonly type: AttributeType;
  /** Whether an object cannot be made without it. @default false */
  readonly required?: boolean;
  /** Whether it may be null. @default false */
  readonly nullable?: boolean;
  /** Whether a text may be empty. @default false */
  readonly blank?: boolean;
  /** Whether it holds a secret. @default false */
  readonly secret?: boolean;
  /** The least that a number may be. @default - any */
  readonly minimum?: number;
  /** The most that a number may be. @default - any */
  readonly maximum?: number;
  /** How long a text may be. @default - as long as it likes */
  readonly maxLength?: number;
  /** What a text must match, as a regular expression. @default - anything */
  readonly pattern?: string;
  /** What a choice can be. @default - it is no choice */
  readonly choices?: readonly string[];
  /** The first release that knows a choice, for those that not all know. @default - all know all */
  readonly choicesSince?: Readonly<Record<string, AuthentikVersion>>;
  /** The last release that knows a choice. @default - all know all */
  readonly choicesUntil?: Readonly<Record<string, AuthentikVersion>>;
  /** The models that a reference, or the references of a list, may lead to. @default - any */
  readonly references?: readonly string[];
  /** What the items of a list are. @default - it is no list */
  readonly items?: AttributeDescription;
  /** The fields of an object. @default - it is no object with known fields */
  readonly fields?: Readonly<Record<string, AttributeDescription>>;
}

/** What is known of one model by its interface. */
export interface ModelDescription {
  /** The attributes by which Authentik finds the object again. */
  readonly identifiedBy: readonly string[];
  readonly attributes: Readonly<Record<string, AttributeDescription>>;
}
