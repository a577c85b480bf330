import { goJson, goText } from './go-text';
import { parseDuration, printIso } from './duration';
import { parseAddress } from './address';
import { parseBytes } from './bytes';
import { isPlainObject } from '../../base/plain-object';
import { valueAt } from './value-at';

/** Gives `undefined` for what it cannot be applied to. */
type Transform = (value: unknown, args: readonly string[]) => unknown;

function ofText(change: (text: string, args: readonly string[]) => string | undefined): Transform {
  return (value, args) => {
    const text = goText(value);
    return text === undefined ? undefined : change(text, args);
  };
}

function ofSeconds(change: (seconds: number) => string | number): Transform {
  return (value) => {
    const seconds = parseDuration(value);
    // whole numbers of Go, which it prints without an exponent, unlike those of a values file
    return seconds === undefined ? undefined : String(change(seconds));
  };
}

function ofBytes(unit: number): Transform {
  return (value) => {
    const bytes = parseBytes(value);
    return bytes === undefined ? undefined : String(Math.floor(bytes / unit));
  };
}

function ofAddress(
  part: 'scheme' | 'authority' | 'hostname' | 'port' | 'path' | 'user' | 'password',
): Transform {
  return ofText((text) => parseAddress(text)?.[part]);
}

function unitOf(text: string): string | undefined {
  const [amount] = /^-?[\d.]+/.exec(text) ?? [];
  return amount === undefined ? undefined : text.slice(amount.length);
}

const MINUTE = 60;
const HOUR = 3600;
const KIB = 1024;

/** Everything that a profile can do with a value; the list is closed, so that a profile can be read without its learner. */
export const TRANSFORMS: Readonly<Record<string, Transform>> = {
  upper: ofText((text) => text.toUpperCase()),
  lower: ofText((text) => text.toLowerCase()),
  title: ofText((text) =>
    text.replace(/(^|\s)(\S)/g, (_, before: string, first: string) => before + first.toUpperCase()),
  ),
  trim: ofText((text) => text.trim()),
  replace: ofText((text, [from = '', to = '']) => (from === '' ? text : text.replaceAll(from, to))),
  noPrefix: ofText((text, [prefix = '']) => (text.startsWith(prefix) ? text.slice(prefix.length) : text)),
  noSuffix: ofText((text, [suffix = '']) =>
    suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text,
  ),
  prefix: ofText((text, [length = '0']) => text.slice(0, Number(length))),
  quote: ofText((text) => JSON.stringify(text)),
  snake: ofText((text) =>
    text
      .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
      .replaceAll('-', '_')
      .toLowerCase(),
  ),
  kebab: ofText((text) =>
    text
      .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
      .replaceAll('_', '-')
      .toLowerCase(),
  ),
  base64: ofText((text) => Buffer.from(text, 'utf8').toString('base64')),
  query: ofText((text) => encodeURIComponent(text).replaceAll('%20', '+')),
  text: ofText((text) => text),
  integer: (value) => {
    const number = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
    return typeof number === 'number' ? String(Math.trunc(number)) : undefined;
  },
  number: (value) => {
    if (typeof value === 'number') return value;
    return typeof value === 'string' && /^-?\d/.test(value) ? Number(value) : undefined;
  },
  amount: ofText((text) => /^-?[\d.]+/.exec(text)?.[0]),
  unit: ofText((text) => unitOf(text)),
  json: (value) => (value === undefined ? undefined : goJson(value)),
  not: (value) => !isTruthy(value),
  boolean: (value) => isTruthy(value),
  seconds: ofSeconds((seconds) => seconds),
  minutes: ofSeconds((seconds) => Math.floor(seconds / MINUTE)),
  hours: ofSeconds((seconds) => Math.floor(seconds / HOUR)),
  milliseconds: ofSeconds((seconds) => Math.round(seconds * 1000)),
  iso: ofSeconds(printIso),
  bytes: ofBytes(1),
  kib: ofBytes(KIB),
  mib: ofBytes(KIB ** 2),
  gib: ofBytes(KIB ** 3),
  percent: (value) => (typeof value === 'number' ? Math.round(value * 100) : undefined),
  scheme: ofAddress('scheme'),
  host: ofAddress('authority'),
  hostname: ofAddress('hostname'),
  port: ofAddress('port'),
  path: ofAddress('path'),
  user: ofAddress('user'),
  password: ofAddress('password'),
  split: ofSplit((part) => part),
  splitTrim: ofSplit((part) => part.trim()),
  join: (value, [separator = '', before = '', after = '']) =>
    Array.isArray(value)
      ? value.map((item) => `${before}${goText(item) ?? goJson(item)}${after}`).join(separator)
      : undefined,
  keys: (value) => (isPlainObject(value) ? Object.keys(value).sort() : undefined),
  first: (value) => (Array.isArray(value) ? (value as unknown[])[0] : undefined),
  last: (value) => (Array.isArray(value) ? (value as unknown[]).at(-1) : undefined),
  pluck: (value, path) =>
    Array.isArray(value) ? value.map((item: unknown) => valueAt(item, path)) : undefined,
  times: ofNumber((number, by) => number * by),
  plus: ofNumber((number, by) => number + by),
  dividedBy: ofNumber((number, by) => Math.floor(number / by)),
  count: (value) => (Array.isArray(value) ? value.length : undefined),
};

function ofNumber(change: (number: number, by: number) => number): Transform {
  return (value, [by = '']) => {
    const number = numberIn(value);
    if (number === undefined || !Number.isFinite(Number(by))) return undefined;
    // what Sprig calculates are whole numbers, which Go prints without an exponent
    return String(change(number, Number(by)));
  };
}

/** A number, or the one that a text begins with, as in `15m`. */
export function numberIn(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  const [digits] = (typeof value === 'string' ? /^-?\d+(?:\.\d+)?/.exec(value) : null) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function ofSplit(change: (part: string) => string): Transform {
  return ofText((text, [separator = ',']) => text.split(separator).map(change) as never);
}

/** What Helm's templates take for true: anything but false, zero, nothing and what is empty. */
export function isTruthy(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return value !== undefined && value !== null && value !== false && value !== 0 && value !== '';
}
