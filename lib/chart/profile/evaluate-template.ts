import { goText } from './go-text';
import type { Atom, Condition, Reference, Subject, Template, TransformCall } from './model';
import { lookUp, type Scope } from './scope';
import { isTruthy, TRANSFORMS } from './transforms';

/** What a hole is filled with: of any type when nothing but the hole stands there. */
export function evaluateReference(reference: Reference, scope: Scope): unknown {
  const found = lookUp(reference, scope);
  const { fallback } = reference;
  const missing = found === undefined || found === null;
  if (fallback !== undefined && (fallback.of === 'empty' ? !isTruthy(found) : missing)) return fallback.value;
  return transformed(found ?? undefined, reference.transforms);
}

/** What becomes of a value; nothing of what a transform cannot be applied to. */
export function transformed(value: unknown, transforms: readonly TransformCall[]): unknown {
  return transforms.reduce<unknown>(
    (here, { name, args }) => (here === undefined ? undefined : TRANSFORMS[name]?.(here, args)),
    value,
  );
}

/** What a statement is about, in some scope. */
export function subjectIn({ transforms, ...place }: Subject, scope: Scope): unknown {
  const found = lookUp(place, scope);
  return transforms === undefined ? found : transformed(found ?? undefined, transforms);
}

/** The text of a template; what has no value leaves its place empty, as in Helm. */
export function evaluateTemplate(template: Template, scope: Scope): string {
  return template
    .map((part) => (typeof part === 'string' ? part : (goText(evaluateReference(part, scope)) ?? '')))
    .join('');
}

/** Whether a condition holds. */
export function holds(condition: Condition | undefined, scope: Scope): boolean {
  return condition === undefined || condition.some((all) => all.every((atom) => holdsAtom(atom, scope)));
}

/** Whether a single statement is true. */
export function holdsAtom(atom: Atom, scope: Scope): boolean {
  return holdsOf(atom, subjectIn(atom.reference, scope));
}

/** Whether a single statement is true of what was found. */
export function holdsOf({ test, operand, missing, negated }: Atom, found: unknown): boolean {
  return isTrue(found === undefined ? missing : found, test, operand) !== negated;
}

function isTrue(value: unknown, test: Atom['test'], operand: Atom['operand']): boolean {
  switch (test) {
    case 'truthy':
      return isTruthy(value);
    case 'given':
      return value !== undefined && value !== null;
    case 'equals':
      return (
        value === operand || (value !== undefined && value !== null && goText(value) === goText(operand))
      );
    case 'above':
      return Number(value) > Number(operand);
    case 'contains':
      if (Array.isArray(value)) return value.some((item) => goText(item) === goText(operand));
      return typeof value === 'string' && value.includes(String(operand));
  }
}
