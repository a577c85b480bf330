import { closedKind } from '../../base/unusable-data';
import { type FormatName, formats, type NamedFormat } from '../../rules/formats/registry';
import type { PropMember, PropType } from './props-table';

/** A URL with a user, and often a password, in it. */
const URL_WITH_USER = /:\/\/[^/\s]*@/;
const MAX_LENGTH = 60;
/** What was meant as a number or as true or false, with a unit perhaps; no secret looks like it. */
const LIKE_A_NUMBER = /^(?:true|false|yes|no|on|off|[-+]?\d{1,9}(?:\.\d{1,9})?[a-z%]{0,2})$/i;

/** What a type is called in messages. */
export function typeText(type: PropType): string {
  const { choices, items, values, props, like, kubernetes, anyOf } = type;
  if (anyOf !== undefined) return [...new Set(anyOf.map(typeText))].join(' or ');
  if (choices !== undefined) return choices.map((choice) => JSON.stringify(choice)).join(' or ');
  if (items !== undefined) return 'a list';
  if (values !== undefined) return 'a map';
  if (like !== undefined)
    return like === 'Credential'
      ? 'a Credential, such as Credential.existing(secret, key)'
      : `${/^[AEIOU]/.test(like) ? 'an' : 'a'} ${like}`;
  // a type without a name has that of the method and its parameter
  if (props !== undefined) return props.includes('(') ? 'an object' : `an object of ${props}`;
  if (kubernetes !== undefined) return `Kubernetes' ${kubernetes}`;
  return NAMES[type.type ?? 'any'];
}

const NAMES = {
  any: 'a value',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  function: 'a function',
  object: 'an object',
} as const;

/**
 * What was got, for messages. A text is shown only where its format says what stands there: where any text will do, or a
 * credential belongs, it may be a secret.
 */
export function showProp(member: PropMember, value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'object') return closedKind(value) ?? 'an object';
  if (typeof value === 'symbol') return 'a symbol';
  if (value === undefined) return 'undefined';
  if (isHidden(member, value))
    return typeof value === 'string' ? 'text (hidden)' : `a ${typeof value} (hidden)`;
  if (typeof value === 'string') {
    const text = value.length > MAX_LENGTH ? `${value.slice(0, MAX_LENGTH)}…` : value;
    return JSON.stringify(text);
  }
  return typeof value === 'number' || typeof value === 'boolean'
    ? `the ${typeof value} ${String(value)}`
    : `a ${typeof value}`;
}

function isHidden({ secret, format, choices, pattern, type }: PropMember, value: unknown): boolean {
  if (typeof value === 'string' && URL_WITH_USER.test(value)) return true;
  if (secret === true) return true;
  const [name = ''] = format?.split(' ') ?? [];
  const named: NamedFormat | undefined = Object.hasOwn(formats, name)
    ? formats[name as FormatName]
    : undefined;
  if (named?.address === true) return typeof value === 'string' && /[@?#=]/.test(value);
  if (named !== undefined) return named.hidden === true || named.rule === undefined;
  if (type === 'number' || type === 'boolean') return typeof value === 'string' && !LIKE_A_NUMBER.test(value);
  return choices === undefined && pattern === undefined;
}
