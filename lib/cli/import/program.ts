import type { AnyClass } from '../../../constructs/from-values/composition';

/** Text, number, truth or nothing, as it stands in code. */
export interface Literal {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
}

/** A list of expressions. */
export interface List {
  readonly kind: 'list';
  readonly items: readonly Expression[];
}

/** One member of an object. */
export interface Member {
  readonly key: string;
  readonly value: Expression;
  /** Lines of comments above it. */
  readonly comments: string[];
  /** Whether it is not written, because it changes nothing. */
  isLeftOut: boolean;
}

/** An object literal. */
export interface ObjectLiteral {
  readonly kind: 'object';
  readonly members: readonly Member[];
}

/** What an earlier call gave. */
export interface Made {
  readonly kind: 'made';
  readonly call: Call;
}

/** A property of what an earlier call gave. */
export interface Property {
  readonly kind: 'property';
  readonly of: Expression;
  readonly name: string;
  /** Whether its type says that it may be missing. */
  readonly optional: boolean;
}

/** The app that all is made in. */
export interface AppRoot {
  readonly kind: 'app';
}

/** A constructor, a factory of a class, or a method of an object, with its arguments. */
export interface Call {
  readonly kind: 'call';
  /** The class of a constructor or factory. @default - a method is called */
  readonly type?: AnyClass;
  /** What a method is called on. @default - `type` */
  readonly on?: Expression;
  /** Name of the factory or method. @default - the constructor is called */
  readonly method?: string;
  readonly args: readonly Expression[];
  /** The id of a construct, of which its variable gets its name. @default - it is none */
  readonly id?: string;
}

/** Something that can be written as TypeScript, and be done at once. */
export type Expression = Literal | List | ObjectLiteral | Made | Property | AppRoot | Call;

/** A statement of the app. */
export interface Statement {
  readonly call: Call;
  /** Lines of comments above it. */
  readonly comments: string[];
}

/** The calls of an app, in their order. */
export type Program = readonly Statement[];

/** What cannot be written as code: where in the constructs it is, and why. */
export class Inexpressible extends Error {
  public constructor(
    /** Id of the construct, or name of the method. */
    public readonly owner: string,
    /** Path in its props. */
    public readonly path: readonly string[],
    message: string,
  ) {
    super(message);
    this.name = 'Inexpressible';
  }
}

/** The members that are written. */
export function writtenMembers({ members }: ObjectLiteral): readonly Member[] {
  return members.filter((member) => !member.isLeftOut && !isHollow(member.value));
}

/** The arguments that are written: props that say nothing are not. */
export function writtenArguments({ args }: Call): readonly Expression[] {
  const last = args.at(-1);
  return last !== undefined && isEmptyObject(last) ? args.slice(0, -1) : args;
}

/** Whether an object has no member that is written. */
export function isEmptyObject(expression: Expression): boolean {
  return expression.kind === 'object' && writtenMembers(expression).length === 0;
}

/** Whether all that an object said was left out. */
function isHollow(expression: Expression): boolean {
  return expression.kind === 'object' && expression.members.length > 0 && isEmptyObject(expression);
}

/** All members of the objects in an expression, the outer ones first. */
export function* membersOf(expression: Expression): Iterable<Member> {
  if (expression.kind === 'list') for (const item of expression.items) yield* membersOf(item);
  else if (expression.kind === 'call') for (const one of expression.args) yield* membersOf(one);
  else if (expression.kind === 'object')
    for (const member of expression.members) {
      yield member;
      yield* membersOf(member.value);
    }
}
