import type { FormatProblem } from './format';

/** Parts of a path that stand in a URL as they are (`unreserved` of RFC 3986). */
const PARTS = /^[\w.~-]+(?:\/[\w.~-]+)*$/;

/** A path below the host, with or without slashes at its ends. */
export function basePathFormat(text: string): FormatProblem | undefined {
  const isPath = PARTS.test(text.replace(/^\//, '').replace(/\/$/, '')) && isStraight(text);
  return isPath ? undefined : { expected: 'a path of letters, digits and any of - . _ ~, such as oidc' };
}

/** A path below the host that begins with a slash. */
export function redirectPathFormat(text: string): FormatProblem | undefined {
  if (text.startsWith('/') && basePathFormat(text) === undefined) return undefined;
  const expected = 'a path with a slash in front, such as /api/auth/login';
  const isMended = !text.startsWith('/') && basePathFormat(text) === undefined;
  return { expected, ...(isMended ? { remedy: `write /${text}` } : {}) };
}

/** A path of a router's: as that of a redirection, or a slash alone, which is everything. */
export function routePathFormat(text: string): FormatProblem | undefined {
  return text === '/' ? undefined : redirectPathFormat(text);
}

/** Whether no part of a path leads upwards or nowhere. */
function isStraight(text: string): boolean {
  return !text.split('/').some((part) => part === '.' || part === '..');
}
