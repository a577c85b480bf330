import { isPlainObject } from '../../base/plain-object';

const PLAIN = /^[A-Za-z$_/][\w$./-]*$/;
const WORD = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;

/** Plain data as YAML on a single line. */
export function flow(value: unknown): string {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (isPlainObject(value)) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    return entries.length === 0
      ? '{}'
      : `{ ${entries.map(([key, item]) => `${flow(key)}: ${flow(item)}`).join(', ')} }`;
  }
  return JSON.stringify(value);
}

function text(value: string): string {
  if (PLAIN.test(value) && !WORD.test(value)) return value;
  // eslint-disable-next-line no-control-regex -- these are what single quotes cannot hold
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/.test(value)) return JSON.stringify(value);
  return `'${value.replaceAll("'", "''")}'`;
}
