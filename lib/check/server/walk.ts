import { type Place, pathTo } from '../../findings/place';
import { definitions, listKeys, type ObjectSchema } from '../../generated/kubernetes-schema';
import { resolveSchema, typeName } from '../schema/json-type';
import { duplicateProblems, TOLD_ELSEWHERE } from './duplicates';
import { Field, type Sink } from './field';
import type { Mirror, Surroundings } from './mirror';
import { mirrors } from './mirrors';

/** A field that is no scalar. */
interface Branch {
  readonly key: string;
  readonly schema: ObjectSchema;
  /** By which fields the items of a list are told apart. @default - it is no such list */
  readonly keys: readonly string[] | undefined;
}

/** The rules of a type. */
const BY_TYPE = new Map<string, Mirror[]>();
for (const one of mirrors) {
  const list = BY_TYPE.get(one.type);
  if (list === undefined) BY_TYPE.set(one.type, [one]);
  else list.push(one);
}

/** What custom resources hold only in part, because their operators fill it in. */
const GAPPY = new Set([
  'ObjectMeta',
  'PersistentVolumeClaimSpec',
  'PodSpec',
  'PodTemplateSpec',
  'ServiceSpec',
]);

/** Runs the rules over an object and all that is in it; the schema has taken out what has the wrong type. */
export function walk(definition: string, object: unknown, sink: Sink, surroundings: Surroundings): void {
  visitObject(definition, object, undefined);

  function visit(schema: ObjectSchema, value: unknown, place: Place | undefined): void {
    if (Array.isArray(value)) {
      const items = resolveSchema(schema).items ?? {};
      for (let key = 0; key < value.length; key++) visit(items, value[key], { parent: place, key });
    } else if (typeof value === 'object' && value !== null) visitObject(typeName(schema), value, place);
  }

  function visitObject(type: string, value: unknown, place: Place | undefined): void {
    const rules = BY_TYPE.get(type);
    if (rules !== undefined && !(surroundings.foreign === true && GAPPY.has(type))) {
      const field = fieldAt(sink, place);
      for (const rule of rules) rule.check(value as never, field, surroundings);
    }
    const fields = value as Readonly<Record<string, unknown>>;
    for (const { key, schema, keys } of branchesOf(type)) {
      const item = fields[key];
      // Types of what is not given are not read.
      if (item === undefined || (keys === undefined && !hasRules(schema))) continue;
      const at = { parent: place, key };
      if (keys !== undefined && Array.isArray(item)) {
        for (const { index, message } of duplicateProblems(keys, item))
          fieldAt(sink, { parent: at, key: index }).report(message);
      }
      visit(schema, item, at);
    }
  }
}

function fieldAt(sink: Sink, place: Place | undefined): Field {
  return new Field(sink, () => pathTo(place));
}

const BRANCHES = new Map<string, readonly Branch[]>();

/** The fields of a type below which there may be rules. */
function branchesOf(type: string): readonly Branch[] {
  const known = BRANCHES.get(type);
  if (known !== undefined) return known;
  const branches = Object.entries(definitions[type]?.properties ?? {}).flatMap(([key, schema]) =>
    innermost(schema).$ref === undefined && schema.type !== 'array'
      ? []
      : [{ key, schema, keys: keysOfList(type, key) }],
  );
  BRANCHES.set(type, branches);
  return branches;
}

/** By which fields the items of a list are told apart. */
function keysOfList(type: string, key: string): readonly string[] | undefined {
  const list = `${type}.${key}`;
  return TOLD_ELSEWHERE.has(list) ? undefined : listKeys[list];
}

const HAVE_RULES = new Map<string, boolean>();

/** Whether there are rules for what a field holds, or for anything in it: most have none. Maps hold scalars only. */
function hasRules(schema: ObjectSchema): boolean {
  const name = typeName(innermost(schema));
  if (name === '') return false;
  const known = HAVE_RULES.get(name);
  if (known !== undefined) return known;
  // a type that holds itself has rules only if something else in it has
  HAVE_RULES.set(name, false);
  const has =
    BY_TYPE.has(name) ||
    branchesOf(name).some((branch) => branch.keys !== undefined || hasRules(branch.schema));
  HAVE_RULES.set(name, has);
  return has;
}

/** What is in a list, or in lists in it. */
function innermost(schema: ObjectSchema): ObjectSchema {
  return schema.items === undefined ? schema : innermost(schema.items);
}
