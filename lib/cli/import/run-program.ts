import { App } from 'cdk8s';
import { PixeeRelease } from '../../../constructs/pixee-release';
import { type Call, type Expression, type Program, writtenArguments, writtenMembers } from './program';

type Target = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

/**
 * Does what a program says, in an app of its own: it gives what the program gives once it is TypeScript, but says nothing of what is
 * amiss. Most runs are trials of what may be left out; what is said of the values is said by `validate`, and of the app when it runs.
 */
export function runProgram(program: Program): PixeeRelease {
  const app = new App();
  const made = new Map<Call, unknown>();
  const evaluate = (expression: Expression): unknown => {
    switch (expression.kind) {
      case 'app':
        return app;
      case 'literal':
        return expression.value;
      case 'list':
        return expression.items.map(evaluate);
      case 'object':
        return Object.fromEntries(writtenMembers(expression).map(({ key, value }) => [key, evaluate(value)]));
      case 'made':
        return made.get(expression.call);
      case 'property':
        return (evaluate(expression.of) as Readonly<Record<string, unknown>>)[expression.name];
      case 'call':
        return run(expression);
    }
  };
  const run = (call: Call): unknown => {
    const { type, on, method } = call;
    const given = writtenArguments(call).map(evaluate);
    if (type === PixeeRelease) given[2] = { ...(given[2] as object | undefined), silent: true };
    if (method === undefined) return new (type as unknown as new (...all: unknown[]) => object)(...given);
    const target = (on === undefined ? type : evaluate(on)) as Target;
    return target[method]?.(...given);
  };
  for (const { call } of program) made.set(call, run(call));
  return made.get(program[0]?.call as Call) as PixeeRelease;
}
