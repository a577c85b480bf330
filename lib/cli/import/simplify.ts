import { defaults } from '../../generated/defaults';
import { type Expression, isEmptyObject, type Member, membersOf, type Program } from './program';

/**
 * Leaves out what changes nothing: defaults that values were merged with, and what says "none". It is tried, not believed: `same` runs
 * the program and looks whether its objects are what they were.
 */
export function simplify(program: Program, same: () => boolean): void {
  leaveOut(
    program.flatMap(({ call }) => [...membersOf(call)]).filter((member) => isCandidate(member)),
    same,
  );
}

/** All at once, else in halves. */
function leaveOut(members: readonly Member[], same: () => boolean): void {
  if (members.length === 0) return;
  for (const member of members) member.isLeftOut = true;
  if (same()) return;
  for (const member of members) member.isLeftOut = false;
  if (members.length === 1) return;
  const half = Math.ceil(members.length / 2);
  leaveOut(members.slice(0, half), same);
  leaveOut(members.slice(half), same);
}

/** What somebody said something about was meant. */
function isCandidate({ key, value, comments }: Member): boolean {
  if (comments.length > 0) return false;
  if (value.kind === 'literal') return value.value === false || knownDefaults().has(entry(key, value.value));
  if (value.kind === 'list') return value.items.length === 0 || isDefaultList(key, value.items);
  return isEmptyObject(value);
}

function isDefaultList(key: string, items: readonly Expression[]): boolean {
  const literals = items.flatMap((item) => (item.kind === 'literal' ? [item.value] : []));
  return literals.length === items.length && knownDefaults().has(entry(key, literals));
}

let known: ReadonlySet<string> | undefined;

/** Every default of the contract, by its key as props have it. */
function knownDefaults(): ReadonlySet<string> {
  known ??= new Set(entriesOf(defaults));
  return known;
}

function* entriesOf(tree: object): Iterable<string> {
  for (const [key, value] of Object.entries(tree) as [string, unknown][]) {
    yield entry(key, value);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) yield* entriesOf(value);
  }
}

function entry(key: string, value: unknown): string {
  return `${key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())}=${JSON.stringify(value)}`;
}
