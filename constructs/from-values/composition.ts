import type { Construct } from 'constructs';
import { Release } from '../../lib/core/release/release';

/** A class of constructs, or of what constructs are given, as a value. */
export type AnyClass = abstract new (...args: never[]) => object;

/** A construct that was made by its constructor. */
export interface MadeStep {
  readonly type: AnyClass;
  readonly scope: Construct;
  readonly id: string;
  readonly props: unknown;
  readonly made: Construct;
}

/** A factory of a class, or a method of what was made before, that was called. */
export interface CalledStep {
  /** The class, or the object. */
  readonly on: object;
  readonly method: string;
  readonly args: readonly unknown[];
  /** What it gave. */
  readonly made: unknown;
}

/** One thing that an app would do to make the same. */
export type Step = MadeStep | CalledStep;

/** What was done, by release. Props hold credentials, so that nothing keeps them where printing a construct shows them. */
const steps = new WeakMap<Release, Step[]>();

/** All that was done for a release, in that order. */
export function stepsOf(release: Release): readonly Step[] {
  return steps.get(release) ?? [];
}

/** Remembers what was done already. */
export function remember(release: Release, step: Step): void {
  const known = steps.get(release);
  if (known === undefined) steps.set(release, [step]);
  else known.push(step);
}

/** Makes a construct, as `new` does, and remembers it. */
export function make<Made extends Construct, Props>(
  type: new (scope: Construct, id: string, props: Props) => Made,
  scope: Construct,
  id: string,
  props: NoInfer<Props>,
): Made {
  const made = new type(scope, id, props);
  remember(Release.of(scope), { type, scope, id, props, made });
  return made;
}

type Arguments<Member> = Member extends (...args: infer Args) => unknown ? Args : never;
type Result<Member> = Member extends (...args: never[]) => infer Given ? Given : never;

/** Calls a factory of a class, or a method of what was made before, and remembers it. */
export function call<On extends object, Method extends keyof On & string>(
  scope: Construct,
  on: On,
  method: Method,
  ...args: Arguments<On[Method]>
): Result<On[Method]> {
  const made = (on[method] as (...given: readonly unknown[]) => unknown).call(on, ...args) as Result<
    On[Method]
  >;
  remember(Release.of(scope), { on, method, args, made });
  return made;
}
