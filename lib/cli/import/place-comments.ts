import { isScalar } from '../../base/text-of';
import type { ValuesComment } from './comments';
import { type Expression, type Member, type Program, type Statement } from './program';

/** Where something of a program can be commented. */
interface Spot {
  readonly statement: Statement;
  readonly member: Member;
  /** Id of the construct, and the keys down to the member. */
  readonly path: readonly string[];
}

/** Sections of values that are called otherwise in an app. */
const SECTIONS: Readonly<Record<string, string>> = {
  global: 'release',
  pixee: 'release',
  cdk8s: 'release',
  cloudnativepg: 'database',
  seaweedfs: 'objectstore',
  victoriametricssingle: 'metrics',
  victorialogssingle: 'logs',
  victoriatraces: 'traces',
  access: 'signin',
  client: 'signin',
};

/** Keys that are called otherwise in props. */
const KEYS: Readonly<Record<string, string>> = {
  id: 'clientid',
  secret: 'clientsecret',
  secretkey: 'secretkey',
  user: 'username',
  existingsecret: 'password',
  ingressclassname: 'classname',
};

/**
 * Puts the comments of values files where the same is said in the program: at the member, else at the statement of the section, with the
 * path of the value.
 *
 * @returns those that are about no part of it, for the head of the file
 */
export function placeComments(program: Program, comments: readonly ValuesComment[]): readonly string[] {
  const spots = program.flatMap((statement) => [
    ...spotsOf(statement.call, statement, [statement === program[0] ? 'release' : (statement.call.id ?? '')]),
  ]);
  const head: string[] = [];
  for (const { path, lines, value } of comments) {
    const spot = bestSpot(spots, path, value);
    if (spot !== undefined) spot.member.comments.push(...lines);
    else {
      const statement = path.length === 0 ? undefined : statementOf(program, path);
      const isSection = statement !== undefined && names(statement, program).has(last(path));
      const [first = '', ...more] = lines;
      const told = path.length === 0 || isSection ? lines : [`${path.join('.')}: ${first}`, ...more];
      if (statement === undefined) head.push(...(head.length > 0 ? [''] : []), ...told);
      else statement.comments.push(...told);
    }
  }
  return head;
}

function* spotsOf(expression: Expression, statement: Statement, path: readonly string[]): Iterable<Spot> {
  if (expression.kind === 'call') for (const one of expression.args) yield* spotsOf(one, statement, path);
  else if (expression.kind === 'list')
    for (const [index, item] of expression.items.entries())
      yield* spotsOf(item, statement, [...path, String(index)]);
  else if (expression.kind === 'object')
    for (const member of expression.members) {
      const here = [...path, member.key];
      yield { statement, member, path: here };
      yield* spotsOf(member.value, statement, here);
    }
}

/** The member with the longest end of the path in common, in the section that comes nearest. */
function bestSpot(spots: readonly Spot[], path: readonly string[], value: unknown): Spot | undefined {
  const wanted = path.map(plain);
  let best: Spot | undefined;
  let most = 1;
  for (const spot of spots) {
    if (!fits(spot.member.value, value)) continue;
    const score = scoreOf(wanted, spot.path.map(plain));
    if (score > most) [best, most] = [spot, score];
  }
  return best;
}

function scoreOf(wanted: readonly string[], path: readonly string[]): number {
  let common = 0;
  while (
    common < Math.min(wanted.length, path.length) &&
    isSameKey(wanted.at(-1 - common), path.at(-1 - common))
  )
    common += 1;
  if (common === 0) return 0;
  const above = wanted.slice(0, -common);
  return (
    common * 2 +
    path.filter((part) => above.some((key) => (SECTIONS[key] ?? key) === part || key === part)).length
  );
}

function isSameKey(key: string | undefined, prop: string | undefined): boolean {
  return key !== undefined && (key === prop || KEYS[key] === prop);
}

/** A text or number is found where it stands; a map or list, and a secret, where its key does. */
function fits(expression: Expression, value: unknown): boolean {
  if (expression.kind === 'literal')
    return typeof value !== 'object' && String(expression.value) === textOf(value);
  return (
    expression.kind === 'call' || (typeof value === 'object' && ['object', 'list'].includes(expression.kind))
  );
}

/** The statement of the nearest section that the path leads through. */
function statementOf(program: Program, path: readonly string[]): Statement | undefined {
  for (const key of [...path].reverse()) {
    const found = program.find((statement) => names(statement, program).has(plain(key)));
    if (found !== undefined) return found;
    const section = SECTIONS[plain(key)];
    const other = program.find(
      (statement) => section !== undefined && names(statement, program).has(section),
    );
    if (other !== undefined) return other;
  }
  return undefined;
}

function names(statement: Statement, program: Program): ReadonlySet<string> {
  return new Set([statement === program[0] ? 'release' : plain(statement.call.id ?? '')]);
}

function last(path: readonly string[]): string {
  const key = plain(path.at(-1) ?? '');
  return SECTIONS[key] ?? key;
}

function plain(key: string): string {
  return key.replace(/[-_.]/g, '').toLowerCase();
}

function textOf(value: unknown): string | undefined {
  return isScalar(value) ? String(value) : undefined;
}
