import { addTo } from '../../base/group-by';
import type { Call, Expression, Program } from './program';

/** The variable of each call; calls that are written where they are used have none, and those that nobody uses are missing. */
export type Names = ReadonlyMap<Call, string | typeof IN_PLACE>;

const IN_PLACE = Symbol('in place');

/** Words that no variable may be called. */
const RESERVED = new Set(
  'app arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield'.split(
    ' ',
  ),
);

/** Whether a call is written where it is used, and makes no statement. */
export function inlined(names: Names, call: Call): boolean {
  return names.get(call) === IN_PLACE;
}

/** Finds a name for every call that others use. What is no construct and used by what comes next is written there. */
export function namesOf(program: Program): Names {
  const uses = new Map<Call, number[]>();
  program.forEach(({ call }, index) => {
    for (const used of usedBy(call)) addTo(uses, used, index);
  });
  const names = new Map<Call, string | typeof IN_PLACE>();
  const taken = new Set<string>(RESERVED);
  const last = program.length - 1;
  // From the end: what stands between a call and its only use must be written there as well.
  for (let index = last; index >= 0; index -= 1) {
    const call = program[index]?.call;
    const users = call === undefined ? undefined : uses.get(call);
    if (call === undefined || users === undefined || isConstruct(call)) continue;
    const [user = 0, ...more] = users;
    const between = program.slice(index + 1, user);
    if (more.length === 0 && between.every((one) => names.get(one.call) === IN_PLACE))
      names.set(call, IN_PLACE);
  }
  program.forEach(({ call }, index) => {
    if (names.has(call) || (index > 0 && !uses.has(call))) return;
    const name = free(index === 0 ? 'release' : camelCase(call.id ?? 'made'), taken);
    taken.add(name);
    names.set(call, name);
  });
  return names;
}

function free(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let number = 2; ; number += 1) {
    const next = `${name}${String(number)}`;
    if (!taken.has(next)) return next;
  }
}

/** `forward-auth-pixee.example.com` → `forwardAuthPixeeExampleCom` */
function camelCase(id: string): string {
  const [first = '', ...rest] = id.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const name = [
    `${first.slice(0, 1).toLowerCase()}${first.slice(1)}`,
    ...rest.map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`),
  ].join('');
  return /^[a-z]/.test(name) ? name : `part${name}`;
}

/** A construct has a place in the tree from the moment it is made. */
function isConstruct({ args }: Call): boolean {
  const [scope] = args;
  return scope?.kind === 'app' || (scope?.kind === 'made' && isConstruct(scope.call));
}

function* usedBy(expression: Expression): Iterable<Call> {
  switch (expression.kind) {
    case 'made':
      yield expression.call;
      break;
    case 'property':
      yield* usedBy(expression.of);
      break;
    case 'list':
      for (const item of expression.items) yield* usedBy(item);
      break;
    case 'object':
      for (const { value } of expression.members) yield* usedBy(value);
      break;
    case 'call':
      if (expression.on !== undefined) yield* usedBy(expression.on);
      for (const one of expression.args) yield* usedBy(one);
      break;
    default:
  }
}
