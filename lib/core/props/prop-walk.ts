import { isNamedObject } from '../../base/named-object';
import { isPlainObject } from '../../base/plain-object';
import { closedKind, unusableData } from '../../base/unusable-data';
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
export function walkProps(name: string, value: object, path: ValuePath): readonly PropProblem[] {
  const walk = new PropWalk(path);
  walk.props(name, value, false);
  return walk.found;
}

/** One walk over props. The path is kept as a stack, because hardly ever a problem needs it. */
class PropWalk {
  found: PropProblem[] = [];
  private readonly path: (string | number)[];

  constructor(path: ValuePath) {
    this.path = [...path];
  }

  props(name: string, value: object, open: boolean): void {
    const members = propsTable.interfaces[name] ?? {};
    const given = value as Readonly<Record<string, unknown>>;
    if (!open) {
      for (const key of Object.keys(given)) {
        if (!Object.hasOwn(members, key) && given[key] !== undefined) this.unknown(members, key);
      }
    }
    for (const key of Object.keys(members)) {
      const member = members[key];
      const item = given[key];
      // Of most interfaces, most members are not given.
      if (member === undefined || (item === undefined && member.required !== true)) continue;
      this.path.push(key);
      this.member(member, item);
      this.path.pop();
    }
  }

  private report(
    rule: PropProblem['rule'],
    message: string,
    remedy?: string,
    below: readonly (string | number)[] = [],
  ): void {
    const path = [...this.path, ...below];
    this.found.push({ rule, path, message, ...(remedy === undefined ? {} : { remedy }) });
  }

  private unknown(members: PropMembers, key: string): void {
    const known = Object.keys(members);
    const nearest = suggest(key, known);
    const listed = known.length > 10 ? undefined : `known here: ${known.join(', ')}`;
    const remedy = nearest === undefined ? listed : `write \`${nearest}\``;
    this.report('unknown-prop', 'is not a known prop', remedy, [key]);
  }

  private member(member: PropMember, value: unknown): void {
    if (value === undefined || (value === '' && member.required === true && member.type === 'string')) {
      if (member.required === true) this.missing(member, value);
    } else if (value === null && member.nullable === true && member.required !== true) {
      return;
    } else if (member.reference !== undefined && isNamedObject(value)) {
      if (value.kind !== member.reference)
        this.report('prop-type', `must be a ${member.reference}, got a ${value.kind}`);
    } else this.type(member, member, value);
  }

  private missing(member: PropMember, value: unknown): void {
    const isText = value !== '' && member.type === 'string';
    const remedy = isText ? 'if it comes from process.env, check that the variable is set' : undefined;
    this.report('missing-prop', `must be given: ${typeText(member)}`, remedy);
  }

  /** Checks a value against a type; the member that it belongs to has the format. */
  private type(type: PropType, member: PropMember, value: unknown): void {
    if (type.type === 'any') this.data(value);
    else if (type.anyOf !== undefined) this.union(type.anyOf, member, value);
    else if (!isOfType(type, value)) {
      const message = `must be ${typeText(type)}, got ${showProp(member, value)}`;
      this.report('prop-type', message, value === null ? 'leave it out' : undefined);
    } else if (type.type === 'object') this.data(value);
    else if (type.choices !== undefined) this.choice(type.choices, member, value);
    else if (type.props !== undefined) this.props(type.props, value as object, member.open === true);
    else if (type.kubernetes !== undefined) this.kubernetes(type.kubernetes, value);
    else if (Array.isArray(value)) this.list(type.items ?? {}, member, value);
    else if (type.values !== undefined) this.map(type.values, member, value as object);
    else this.text(member, value, 'value');
  }

  /** Whether it is data at all; objects of classes are left to whoever reads them. */
  private data(value: unknown): boolean {
    const unusable = unusableData(value, () => true);
    if (unusable !== undefined) this.report('prop-type', unusable.message, undefined, unusable.path);
    return unusable === undefined;
  }

  private text(member: PropMember, value: unknown, part: 'key' | 'value'): void {
    const problem = textProblem(member, value, part);
    if (problem !== undefined) this.report('prop-format', problem.message, problem.remedy);
  }

  private list(type: PropType, member: PropMember, list: readonly unknown[]): void {
    for (let index = 0; index < list.length; index++) {
      this.path.push(index);
      this.type(type, member, list[index]);
      this.path.pop();
    }
  }

  private map(type: PropType, member: PropMember, map: object): void {
    for (const [key, item] of Object.entries(map)) {
      // what is not given has no key either
      if (item === undefined || (item === null && member.nullable === true)) continue;
      this.path.push(key);
      this.text(member, key, 'key');
      this.type(type, member, item);
      this.path.pop();
    }
  }

  private choice(choices: readonly (string | number | boolean)[], member: PropMember, value: unknown): void {
    if ((choices as readonly unknown[]).includes(value)) return;
    const nearest = suggest(typeof value === 'string' ? value : '', choices.map(String));
    const message = `must be ${typeText({ choices })}, got ${showProp(member, value)}`;
    this.report('prop-type', message, nearest === undefined ? undefined : `write ${nearest}`);
  }

  /** The choice that fits, or the one that comes nearest. */
  private union(choices: readonly PropType[], member: PropMember, value: unknown): void {
    const fitting = choices.filter((choice) => choice.type === 'any' || isOfType(choice, value));
    if (fitting.length === 0) {
      const message = `must be ${typeText({ anyOf: choices })}, got ${showProp(member, value)}`;
      this.report('prop-type', message);
      return;
    }
    const before = this.found;
    let nearest: readonly PropProblem[] | undefined;
    for (const choice of fitting) {
      this.found = [];
      this.type(choice, member, value);
      if (nearest === undefined || this.found.length < nearest.length) nearest = this.found;
      if (nearest.length === 0) break;
    }
    this.found = before;
    for (const problem of nearest ?? []) before.push(problem);
  }

  private kubernetes(definition: string, value: unknown): void {
    if (!this.data(value)) return;
    for (const [field, format] of Object.entries(KUBERNETES_FORMATS[definition] ?? {})) {
      const text = isPlainObject(value) ? value[field] : undefined;
      const wrong = typeof text === 'string' && text !== '' ? format(text) : undefined;
      if (wrong !== undefined) this.report('prop-format', `must be ${wrong.expected}`, undefined, [field]);
    }
    for (const violation of findViolations(definition, value, newestRelease)) {
      // Null takes a field away, as in a values file.
      if ('value' in violation && violation.value === null) continue;
      const { message, remedy } = describeViolation(violation, false);
      this.report('prop-type', message, remedy, violation.path);
    }
  }
}

/** Text of Kubernetes' own types that its schema takes and its API server refuses. */
const KUBERNETES_FORMATS: Readonly<Record<string, Readonly<Record<string, Format>>>> = {
  VolumeMount: { subPath: innerPathFormat },
};

function isOfType(
  { type, choices, items, values, props, like, kubernetes }: PropType,
  value: unknown,
): boolean {
  if (type === 'any') return true;
  if (choices !== undefined) return choices.some((choice) => typeof choice === typeof value);
  if (items !== undefined) return Array.isArray(value);
  if (values !== undefined) return isPlainObject(value) && closedKind(value) === undefined;
  if (props !== undefined) return isData(value);
  if (kubernetes !== undefined) return value !== undefined && value !== null;
  if (like !== undefined) return isLike(like, value);
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return false;
  return typeof value === type;
}

/** What can be read as props: any object that is no list, no function, and nothing like a Promise that was not awaited. */
function isData(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && closedKind(value) === undefined
  );
}

/** Classes are known by what they have, not by `instanceof`: there may be two copies of this package in one app. */
function isLike(name: string, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return (propsTable.classes[name] ?? []).every((member) => member in value);
}
