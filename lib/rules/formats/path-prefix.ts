import type { FormatProblem } from './format';
import { withoutEnds } from '../../base/trim';

const SEGMENTS = /^(?:\/[A-Za-z0-9._~-]+)+$/;
const EXPECTED = 'a path such as /metrics, with a slash in front and none at the end';

/** The path below which a server puts everything that it serves. */
export function pathPrefixFormat(text: string): FormatProblem | undefined {
  if (SEGMENTS.test(text) && !/\/\.{1,2}(?:\/|$)/.test(text)) return undefined;
  const tidy = `/${withoutEnds(text, '/')}`;
  return { expected: EXPECTED, ...(SEGMENTS.test(tidy) && tidy !== text ? { remedy: `write ${tidy}` } : {}) };
}
