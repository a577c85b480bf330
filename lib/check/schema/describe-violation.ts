import { printPath } from '../../findings/value-path';
import { suggest } from '../../findings/suggest';
import type { OtherRelease, UnknownField, Violation, WrongType } from './violation';

/** A violation in words: what was got and what is allowed, and what to do. */
export interface Description {
  readonly message: string;
  /** @default - the message says it all */
  readonly remedy?: string;
}

/** More choices than this are not listed. */
const MAX_LISTED = 12;
const MAX_SHOWN_LENGTH = 60;

/** Puts a violation into words; `showValues` is false for objects that hold secrets. */
export function describeViolation(
  violation: Violation,
  showValues: boolean,
  hasCommand = false,
): Description {
  switch (violation.problem) {
    case 'unknown-field':
      return describeUnknownField(violation);
    case 'missing-field':
      return {
        message: `is missing${violation.type === '' ? '' : `; ${article(violation.type)} must have it`}`,
      };
    case 'wrong-value':
      return describeWrongValue(violation.value, violation.allowed, showValues);
    case 'wrong-type':
      return describeWrongType(violation, showValues);
    case 'out-of-range':
      return {
        message: `is ${showValues ? violation.value : 'a number'}, allowed: ${violation.from} to ${violation.to}`,
      };
    case 'other-release':
      return describeOtherRelease(violation, hasCommand);
  }
}

function describeOtherRelease(
  { path, value, since, until, wanted }: OtherRelease,
  hasCommand: boolean,
): Description {
  const named = hasCommand ? 'with --kube-version or cdk8s.kubeVersion' : 'by `kubeVersion`';
  const key = String(path.at(-1));
  const [subject, what] =
    value === undefined ? ['is', 'a field'] : [`is ${JSON.stringify(value)},`, 'a value'];
  const known = [
    ...(since === undefined ? [] : [`since 1.${since}`]),
    ...(until === undefined ? [] : [`until 1.${until - 1}`]),
  ].join(' and ');
  if (wanted !== undefined) {
    return {
      message: `${subject} ${what} that Kubernetes has ${known}, and the version asked for is 1.${wanted}`,
      remedy: `leave ${value ?? key} out, or name the version of your cluster ${named}`,
    };
  }
  return {
    message: `${subject} ${what} that Kubernetes has ${known} only; other versions refuse or ignore it`,
    remedy: `name the version of your cluster ${named}`,
  };
}

function describeUnknownField({ path, type, known, belongsTo }: UnknownField): Description {
  const key = String(path.at(-1));
  const message = type === '' ? 'is an unknown field' : `is not a field of ${type}`;
  if (belongsTo !== undefined) {
    const place = belongsTo.length === 0 ? 'the object itself' : printPath(belongsTo);
    return { message, remedy: `move it up: ${key} is a field of ${place}` };
  }
  const nearest = suggest(key, known);
  if (nearest !== undefined) return { message, remedy: `write ${nearest} instead of ${key}` };
  return known.length === 0 || known.length > MAX_LISTED
    ? { message }
    : { message: `${message} (${known.join(', ')})` };
}

function describeWrongValue(value: unknown, allowed: readonly string[], showValues: boolean): Description {
  const nearest = typeof value === 'string' ? suggest(value, allowed) : undefined;
  return {
    message: `is ${show(value, showValues)}, allowed: ${allowed.map((choice) => JSON.stringify(choice)).join(', ')}`,
    ...(nearest === undefined ? {} : { remedy: `write ${nearest}` }),
  };
}

function describeWrongType({ value, allowed }: WrongType, showValues: boolean): Description {
  const message = `is ${show(value, showValues)}, must be ${allowed.map(article).join(' or ')}`;
  if (value === null) return { message, remedy: 'give it a value or leave the field out' };
  if (!showValues) return { message };
  if (allowed.includes('string') && (typeof value === 'number' || typeof value === 'boolean')) {
    return { message, remedy: `put it in quotes: "${value}"` };
  }
  if (typeof value === 'string' && isUnquoted(value, allowed))
    return { message, remedy: `write ${value} without quotes` };
  return { message };
}

function isUnquoted(text: string, allowed: readonly string[]): boolean {
  if (allowed.includes('integer') || allowed.includes('number')) return /^-?\d{1,15}$/.test(text);
  return allowed.includes('boolean') && /^(?:true|false)$/.test(text);
}

function show(value: unknown, showValues: boolean): string {
  if (value === null) return 'null';
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'number' && !showValues) return 'a number';
  if (typeof value === 'boolean' && !showValues) return 'a boolean';
  if (typeof value === 'string') return showValues ? JSON.stringify(shorten(value)) : 'a string';
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : `a ${typeof value}`;
}

function shorten(text: string): string {
  return text.length > MAX_SHOWN_LENGTH ? `${text.slice(0, MAX_SHOWN_LENGTH)}…` : text;
}

const NOUNS: Readonly<Record<string, string>> = { array: 'a list', object: 'a map' };

function article(word: string): string {
  return NOUNS[word] ?? `${/^[AEIOaeio]/.test(word) ? 'an' : 'a'} ${word}`;
}
