/** What a prop may be, as far as it can be seen at run time. One of the first eight says it. */
export interface PropType {
  readonly type?: 'any' | 'string' | 'number' | 'boolean' | 'function';
  /** The only values allowed. */
  readonly choices?: readonly (string | number | boolean)[];
  /** A list, and what is in it. */
  readonly items?: PropType;
  /** A map, and what its values are. */
  readonly values?: PropType;
  /** An interface of the table. */
  readonly props?: string;
  /** A class of the table, or an interface with methods. */
  readonly like?: string;
  /** A type of Kubernetes' own. */
  readonly kubernetes?: string;
  /** Any of these. */
  readonly anyOf?: readonly PropType[];
  /** Null may stand there, as in a values file, where it takes a default away. @default false */
  readonly nullable?: boolean;
}

/** One member of an interface. */
export interface PropMember extends PropType {
  /** It has to be given. @default false */
  readonly required?: boolean;
  /** The format of its texts and numbers. @default - none */
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly integer?: boolean;
  /** It is a section of the values, of which others read other keys. @default false */
  readonly open?: boolean;
  /** Its value is never shown. @default false */
  readonly secret?: boolean;
}

/** An interface: its members by name. */
export type PropMembers = Readonly<Record<string, PropMember>>;

/** A constructor or factory. */
export interface PropsEntry {
  /** The interface of its props. */
  readonly props: string;
  /** Which of the parameters the props are. */
  readonly at: number;
  readonly parameters: readonly string[];
  /** Where it is written. */
  readonly file: string;
}

/** The props of all exported classes. */
export interface PropsTable {
  /** What constructors and factories take: `Platform`, `Database.external`. */
  readonly entries: Readonly<Record<string, PropsEntry>>;
  readonly interfaces: Readonly<Record<string, PropMembers>>;
  /** What every instance of a class has. */
  readonly classes: Readonly<Record<string, readonly string[]>>;
}
