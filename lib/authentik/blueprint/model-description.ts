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
  | 'object';

/** What is known of one attribute of a model. */
export interface AttributeDescription {
  readonly type: AttributeType;
  /** Whether an object cannot be made without it. @default false */
  readonly required?: boolean;
  /** The first release that knows it. @default - all do */
  readonly since?: AuthentikVersion;
  /** The last release that knows it. @default - all do */
  readonly until?: AuthentikVersion;
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

/** What is known of one model. */
export interface ModelDescription {
  /** The attributes by which Authentik finds the object again. */
  readonly identifiedBy: readonly string[];
  readonly attributes: Readonly<Record<string, AttributeDescription>>;
}
