/** A key of a map, or the index of a list item. */
export type PathPart = string | number;

/** One step of the way from a value to a text. */
export interface TransformCall {
  readonly name: string;
  readonly args: readonly string[];
}

/** A hole: a value, what is done with it, and what stands there without it. */
export interface Reference {
  /** `.` for the item of the innermost `forEach`, `^` for that of the one around it, `$` for facts of the release. */
  readonly scope: 'values' | 'item' | 'outer' | 'release';
  readonly path: readonly PathPart[];
  readonly transforms: readonly TransformCall[];
  /** What stands there when the value is missing (`??`), or missing or empty (`?:`). @default - nothing */
  readonly fallback?: { readonly of: 'missing' | 'empty'; readonly value: Scalar };
}

/** What YAML knows besides maps and lists. */
export type Scalar = string | number | boolean | null;

/** Text with holes. */
export type Template = readonly (string | Reference)[];

/** What a statement is about: a value, or what becomes of it, such as the port of an address. */
export interface Subject extends Pick<Reference, 'scope' | 'path'> {
  /** @default - the value itself is meant */
  readonly transforms?: readonly TransformCall[];
}

/** A statement about one value. */
export interface Atom {
  readonly reference: Subject;
  readonly test: 'truthy' | 'given' | 'equals' | 'above' | 'contains';
  /** What it is compared with. @default - nothing is compared */
  readonly operand?: Scalar;
  /** What a missing value counts as. @default - as nothing */
  readonly missing?: Scalar;
  readonly negated: boolean;
}

/** An OR of ANDs; no alternative at all is never true, an empty one always. */
export type Condition = readonly (readonly Atom[])[];

/** What a case gives. */
export type Value =
  | { readonly type: 'template'; readonly template: Template }
  | { readonly type: 'constant'; readonly value: unknown }
  | {
      readonly type: 'copy';
      readonly from: Reference;
      /** What the user's value is merged over. @default - nothing */
      readonly over?: unknown;
    };

/** One possibility of a leaf. */
export interface Case {
  /** @default - always */
  readonly when?: Condition;
  readonly value: Value;
}

/** How a text is built from what is in it. */
export type Encoding =
  | { readonly as: 'base64' | 'json' | 'lines' }
  | { readonly as: 'pretty'; readonly indent: number }
  | { readonly as: 'join'; readonly separator: string };

/** A part of a manifest that is made from values. */
export interface Node {
  /** When it is there, given that what it stands in is there. @default - always */
  readonly when?: Condition;
  readonly body: Body;
}

/** What a node is. */
export type Body =
  | { readonly type: 'cases'; readonly cases: readonly Case[] }
  | { readonly type: 'map'; readonly fields: readonly Field[]; readonly spreads: readonly Spread[] }
  | { readonly type: 'list'; readonly slots: readonly Slot[] }
  | { readonly type: 'encoded'; readonly encoding: Encoding; readonly content: Node };

/** One key of a map. */
export interface Field {
  readonly key: string;
  readonly node: Node;
}

/** All keys of a map of the values, among the fixed ones. */
export interface Spread {
  readonly from: Reference;
  /** @default - always */
  readonly when?: Condition;
}

/** One item of a list, or one for each item of a list of the values. */
export interface Slot {
  /** Tells the items apart; only for readers. */
  readonly key: string;
  /** The list or map whose every item makes one of these. @default - a single item */
  readonly forEach?: Reference;
  /** Whether each makes a list of items, which stand in this one. @default false */
  readonly flat?: true;
  readonly node: Node;
}

/** An object of the chart. */
export interface ProfileObject {
  /** Tells the objects apart, and names them for readers: `Deployment/platform`. */
  readonly id: string;
  readonly component: string;
  /** The list or map whose every item makes one of these. @default - a single object */
  readonly forEach?: Reference;
  readonly node: Node;
  /** The template of the chart that makes it. @default - not known */
  readonly sources?: string;
  /** A hand edit, which a new learning keeps. @default false */
  readonly pinned?: boolean;
}

/** What is known of a chart. */
export interface ProfileModel {
  readonly chart: { readonly name: string; readonly version: string };
  /** The name of a component's chart, by the section of its values; the root is the empty section. */
  readonly names: Readonly<Record<string, string>>;
  /** Keys of the values that the chart knows and our contract does not. @default - none */
  readonly chartKeys?: readonly string[];
  readonly objects: readonly ProfileObject[];
}
