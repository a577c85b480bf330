import type { FormatProblem } from './format';

const WEB_PATH = /^\/(?:[A-Za-z0-9._~-]+\/)*$/;

/** The path under which all of an application lies, as Authentik wants it: with a slash at both ends. */
export function webPathFormat(text: string): FormatProblem | undefined {
  const isStraight = !/\/\.{1,2}\//.test(text);
  if (WEB_PATH.test(text) && isStraight) return undefined;
  const parts = text.split('/').filter((part) => part !== '');
  const proposal = parts.length === 0 ? '/' : `/${parts.join('/')}/`;
  return {
    expected: 'a path with a slash at both ends, such as /authentik/',
    ...(proposal !== text && webPathFormat(proposal) === undefined ? { remedy: `write ${proposal}` } : {}),
  };
}
