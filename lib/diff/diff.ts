import type { PlainObject } from '../base/plain-object';
import { type ObjectChange, objectOf, type Sides } from './change';
import { compareObjects } from './compare';
import { type Consequence, CONSEQUENCES, gravity } from './consequence';
import { type DiffObject, diffObject, identityOf } from './diff-object';
import type { FieldChange } from './field-change';
import { matchObjects, type Pair } from './match';
import { ObjectSet } from './object-set';
import type { Effect } from './rule';
import { rules } from './rules';

/** One consequence of what becomes of one object. */
export interface Difference {
  readonly kind: string;
  /** Empty for what lives outside any namespace. */
  readonly namespace: string;
  readonly name: string;
  readonly type: ObjectChange['type'];
  readonly consequence: Consequence;
  /** What happens, one sentence for each cause, without full stops. */
  readonly messages: readonly string[];
  /** The fields that cause it; none when the object comes or goes as a whole. */
  readonly fields: readonly FieldChange[];
}

/** How many consequences of each kind there are. */
export type ConsequenceCounts = Readonly<Record<Consequence, number>>;

/** What becomes of all objects. */
export interface DiffResult {
  /** The objects with the gravest consequences first; all consequences of one stand together, again the gravest first. */
  readonly changes: readonly Difference[];
  readonly counts: ConsequenceCounts;
}

/** Compares two sets of objects and tells what it does to a running installation to go from the first to the second. */
export function diffObjects(
  before: readonly PlainObject[],
  after: readonly PlainObject[],
  namespace: string,
): DiffResult {
  // one object that stands on both sides is looked at once
  const read = new Map<PlainObject, DiffObject>();
  const readOnce = (object: PlainObject): DiffObject => {
    const found = read.get(object) ?? diffObject(object, namespace);
    read.set(object, found);
    return found;
  };
  const old = before.map(readOnce);
  const now = after.map(readOnce);
  const changed = matchObjects(old, now).flatMap(changeOf);
  const byObject = new Map<string, ObjectChange>();
  for (const change of changed) {
    if (change.type !== 'added') byObject.set(identityOf(change.before), change);
    if (change.type !== 'removed') byObject.set(identityOf(change.after), change);
  }
  const sides: Sides = {
    before: new ObjectSet(old),
    after: new ObjectSet(now),
    changeOf: (object: DiffObject) => byObject.get(identityOf(object)),
  };
  const groups = changed.map((change) => judge(change, sides));
  const changes = groups
    .map((group) => ({ group, rank: Math.min(...group.map(({ consequence }) => gravity(consequence))) }))
    .sort((a, b) => a.rank - b.rank)
    .flatMap(({ group }) => group);
  return { changes, counts: countConsequences(changes) };
}

function changeOf({ before, after }: Pair): readonly ObjectChange[] {
  if (before === undefined) return after === undefined ? [] : [{ type: 'added', after }];
  if (after === undefined) return [{ type: 'removed', before }];
  if (before === after) return [];
  const fields = compareObjects(before, after);
  return fields.length === 0 ? [] : [{ type: 'changed', before, after, fields }];
}

/** All consequences of one change, each once, the gravest first. */
function judge(change: ObjectChange, sides: Sides): readonly Difference[] {
  const effects = rules.flatMap((rule) => rule.judge(change, sides));
  const fields = change.type === 'changed' ? change.fields : [];
  const told = new Set(effects.flatMap((effect) => effect.fields ?? []));
  const rest = fields.filter((field) => !told.has(field));
  const wholly = effects.some((effect) => effect.fields === undefined);
  if ((rest.length > 0 && !wholly) || effects.length === 0) {
    effects.push({ consequence: 'none', message: nothing(change), fields: rest });
  }
  const { kind, namespace, name } = objectOf(change);
  return CONSEQUENCES.flatMap((consequence) => {
    const same = effects.filter((effect) => effect.consequence === consequence);
    if (same.length === 0) return [];
    const messages = [...new Set(same.map(({ message }) => message))];
    const causes = unique(same.flatMap((effect) => effect.fields ?? fields));
    return [{ kind, namespace, name, type: change.type, consequence, messages, fields: causes }];
  });
}

function nothing({ type }: ObjectChange): string {
  if (type === 'added') return 'is made';
  return type === 'removed' ? 'goes when what is gone is pruned' : 'changes in place';
}

function unique(fields: readonly FieldChange[]): readonly FieldChange[] {
  return [...new Set(fields)];
}

/** How many of each there are. */
export function countConsequences(changes: readonly Difference[]): ConsequenceCounts {
  const counts = Object.fromEntries(CONSEQUENCES.map((consequence) => [consequence, 0])) as Record<
    Consequence,
    number
  >;
  for (const { consequence } of changes) counts[consequence] += 1;
  return counts;
}

export type { Effect };
