/** What a prop may be, as far as it can be seen at run time. One of the first eight says it. */
export interface PropType {
  /** A type that has a name. @default - one of the others */
  readonly type?: 'any' | 'string' | 'number' | 'boolean' | 'function' | 'object';
  /** The only values allowed. @default - any */
  readonly choices?: readonly (string | number | boolean)[];
  /** A list, and what is in it. @default - no list */
  readonly items?: PropType;
  /** A map, and what its values are. @default - no map */
  readonly values?: PropType;
  /** An interface of the table. @default - none */
  readonly props?: string;
  /** A class of the table, or an interface with methods. @default - none */
  readonly like?: string;
  /** A type of Kubernetes' own. @default - none */
  readonly kubernetes?: string;
  /** Any of these. @default - one type only */
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
  /** What its text matches. @default - any */
  readonly pattern?: string;
  /** The least it may be. @default - any */
  readonly minimum?: number;
  /** The most it may be. @default - any */
  readonly maximum?: number;
  /** It is a whole number. @default false */
  readonly integer?: boolean;
  /** It is a section of the values, of which others read other keys. @default false */
  readonly open?: boolean;
  /** An object of this kind, made elsewhere, may stand there: of cdk8s-plus, or any other with `kind` and `name`. @default - none may */
  readonly reference?: string;
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
  readonly interfaces: Readonly<Record<string, PropMembers>>;
  /** What every instance of a class has. */
  readonly classes: Readonly<Record<string, readonly string[]>>;
}
