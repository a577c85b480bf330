import { isNamedObject } from '../../base/named-object';
import { isPlainObject } from '../../base/plain-object';
import { findViolations } from '../../check/schema/find-violations';
import { describeViolation } from '../../check/schema/describe-violation';
import type { ValuePath } from '../../findings/finding';
import type { Format } from '../../rules/formats/format';
import { innerPathFormat } from '../../rules/formats/absolute-path';
import { suggest } from '../../findings/suggest';
import { newestRelease } from '../../generated/kubernetes-schema';
import { propsTable } from '../../generated/props';
import { showProp, typeText } from './prop-text';
import type { PropProblem } from './prop-problem';
import { textProblem } from './prop-format';
import type { PropMember, PropMembers, PropType } from './props-table';

/** Checks an object against an interface of the table. */
export function walkProps(
  name: string,
  value: object,
  path: ValuePath,
  open = false,
): readonly PropProblem[] {
  const found: PropProblem[] = [];
  const members = propsTable.interfaces[name] ?? {};
  const given = value as Readonly<Record<string, unknown>>;
  if (!open) {
    for (const key of Object.keys(given)) {
      if (!Object.hasOwn(members, key) && given[key] !== undefined)
        found.push(unknownProp(members, key, path));
    }
  }
  for (const key of Object.keys(members)) {
    const member = members[key];
    const item = given[key];
    // Of most interfaces, most members are not given.
    if (member === undefined || (item === undefined && member.required !== true)) continue;
    for (const problem of walkMember(member, item, [...path, key])) found.push(problem);
  }
  return found;
}

function unknownProp(members: PropMembers, key: string, path: ValuePath): PropProblem {
  const known = Object.keys(members);
  const nearest = suggest(key, known);
  const listed = known.length > 10 ? undefined : `known here: ${known.join(', ')}`;
  const remedy = nearest === undefined ? listed : `write \`${nearest}\``;
  return {
    rule: 'unknown-prop',
    path: [...path, key],
    message: 'is not a known prop',
    ...(remedy === undefined ? {} : { remedy }),
  };
}

const NONE: readonly PropProblem[] = [];

function walkMember(member: PropMember, value: unknown, path: ValuePath): Iterable<PropProblem> {
  if (value === undefined || (value === '' && member.required === true && member.type === 'string'))
    return member.required === true ? [missingProp(member, value, path)] : NONE;
  if (value === null && member.nullable === true && member.required !== true) return NONE;
  if (member.reference !== undefined && isNamedObject(value)) {
    const message = `must be a ${member.reference}, got a ${value.kind}`;
    return value.kind === member.reference ? NONE : [{ rule: 'prop-type', path, message }];
  }
  return walkType(member, member, value, path);
}

function missingProp(member: PropMember, value: unknown, path: ValuePath): PropProblem {
  return {
    rule: 'missing-prop',
    path,
    message: `must be given: ${typeText(member)}`,
    ...(value === '' || member.type !== 'string'
      ? {}
      : { remedy: 'if it comes from process.env, check that the variable is set' }),
  };
}

/** Checks a value against a type; the member that it belongs to has the format. */
function walkType(
  type: PropType,
  member: PropMember,
  value: unknown,
  path: ValuePath,
): Iterable<PropProblem> {
  if (type.type === 'any') return NONE;
  if (type.anyOf !== undefined) return walkUnion(type.anyOf, member, value, path);
  if (!isOfType(type, value)) {
    const message = `must be ${typeText(type)}, got ${showProp(member, value)}`;
    return [{ rule: 'prop-type', path, message, ...(value === null ? { remedy: 'leave it out' } : {}) }];
  }
  if (type.choices !== undefined) return walkChoice(type.choices, member, value, path);
  if (type.props !== undefined) return walkProps(type.props, value as object, path, member.open);
  if (type.kubernetes !== undefined) return walkKubernetes(type.kubernetes, value, path);
  if (Array.isArray(value)) return walkList(type.items ?? {}, member, value, path);
  if (type.values !== undefined) return walkMap(type.values, member, value as object, path);
  return textProblem(member, value, path);
}

function* walkList(
  type: PropType,
  member: PropMember,
  list: readonly unknown[],
  path: ValuePath,
): Iterable<PropProblem> {
  for (const [index, item] of list.entries()) yield* walkType(type, member, item, [...path, index]);
}

function* walkMap(type: PropType, member: PropMember, map: object, path: ValuePath): Iterable<PropProblem> {
  for (const [key, item] of Object.entries(map)) {
    const here = [...path, key];
    yield* textProblem(member, key, here, 'key');
    if (item !== undefined && !(item === null && member.nullable === true))
      yield* walkType(type, member, item, here);
  }
}

function* walkChoice(
  choices: readonly (string | number | boolean)[],
  member: PropMember,
  value: unknown,
  path: ValuePath,
): Iterable<PropProblem> {
  if ((choices as readonly unknown[]).includes(value)) return;
  const nearest = suggest(typeof value === 'string' ? value : '', choices.map(String));
  yield {
    rule: 'prop-type',
    path,
    message: `must be ${typeText({ choices })}, got ${showProp(member, value)}`,
    ...(nearest === undefined ? {} : { remedy: `write ${nearest}` }),
  };
}

/** The choice that fits, or the one that comes nearest. */
function* walkUnion(
  choices: readonly PropType[],
  member: PropMember,
  value: unknown,
  path: ValuePath,
): Iterable<PropProblem> {
  const fitting = choices.filter((choice) => choice.type === 'any' || isOfType(choice, value));
  if (fitting.length === 0) {
    yield {
      rule: 'prop-type',
      path,
      message: `must be ${typeText({ anyOf: choices })}, got ${showProp(member, value)}`,
    };
    return;
  }
  const found = fitting.map((choice) => [...walkType(choice, member, value, path)]);
  yield* found.sort((a, b) => a.length - b.length)[0] ?? [];
}

/** Text of Kubernetes' own types that its schema takes and its API server refuses. */
const KUBERNETES_FORMATS: Readonly<Record<string, Readonly<Record<string, Format>>>> = {
  VolumeMount: { subPath: innerPathFormat },
};

function* walkKubernetes(definition: string, value: unknown, path: ValuePath): Iterable<PropProblem> {
  for (const [field, format] of Object.entries(KUBERNETES_FORMATS[definition] ?? {})) {
    const text = isPlainObject(value) ? value[field] : undefined;
    const wrong = typeof text === 'string' && text !== '' ? format(text) : undefined;
    if (wrong !== undefined)
      yield { rule: 'prop-format', path: [...path, field], message: `must be ${wrong.expected}` };
  }
  for (const violation of findViolations(definition, value, newestRelease)) {
    // Null takes a field away, as in a values file.
    if ('value' in violation && violation.value === null) continue;
    const { message, remedy } = describeViolation(violation, false);
    yield {
      rule: 'prop-type',
      path: [...path, ...violation.path],
      message,
      ...(remedy === undefined ? {} : { remedy }),
    };
  }
}

function isOfType(
  { type, choices, items, values, props, like, kubernetes }: PropType,
  value: unknown,
): boolean {
  if (type === 'any') return true;
  if (choices !== undefined) return choices.some((choice) => typeof choice === typeof value);
  if (items !== undefined) return Array.isArray(value);
  if (values !== undefined) return isPlainObject(value);
  if (props !== undefined) return isData(value);
  if (kubernetes !== undefined) return value !== undefined && value !== null;
  if (like !== undefined) return isLike(like, value);
  return typeof value === type && !(typeof value === 'number' && !Number.isFinite(value));
}

/** What can be read as props: any object that is no list and no function. */
function isData(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Classes are known by what they have, not by `instanceof`: there may be two copies of this package in one app. */
function isLike(name: string, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return (propsTable.classes[name] ?? []).every((member) => member in value);
}
