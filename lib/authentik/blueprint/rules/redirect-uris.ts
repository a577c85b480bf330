import { isPlainObject } from '../../../base/plain-object';
import { isAuthentikAtLeast } from '../../version';
import { type EntryProblem, shown } from '../problem';
import { pythonPatternProblem } from '../python/pattern';
import { entryRule } from './rule';

/** Schemes by which a browser would run code (`FORBIDDEN_URI_SCHEMES` of `authentik/common/oauth/constants.py`). */
const FORBIDDEN = /^(?:javascript|data|vbscript):/i;

/** Redirect URIs are compared letter by letter in strict mode, and as Python regular expressions of the whole otherwise. */
export const redirectUris = entryRule(
  ['authentik_providers_oauth2.oauth2provider'],
  function* ({ known }, { version }) {
    const uris: unknown = known['redirect_uris'];
    if (!Array.isArray(uris)) return;
    // Earlier releases keep the first address that anybody comes with.
    const keepsFirst = !isAuthentikAtLeast(version, '2026.5');
    if (uris.length === 0 && usesRedirects(known['grant_types'])) {
      yield {
        id: 'no-redirect-uris',
        ...(keepsFirst ? { isWarning: true } : {}),
        attribute: 'redirect_uris',
        message: keepsFirst
          ? 'is empty, and Authentik takes the first address that somebody comes with'
          : 'is empty, so that nobody can sign in',
        remedy: 'add the URL of the application',
      };
    }
    for (const [index, uri] of uris.entries()) {
      if (!isPlainObject(uri) || typeof uri['url'] !== 'string') continue;
      const attribute = `redirect_uris[${index}].url`;
      const problem = uri['matching_mode'] === 'regex' ? regexProblem(uri['url']) : strictProblem(uri['url']);
      if (problem !== undefined) yield { attribute, ...problem };
    }
  },
);

/** Grants without a browser need none. */
function usesRedirects(grantTypes: unknown): boolean {
  const redirecting = ['authorization_code', 'implicit', 'hybrid'];
  return !Array.isArray(grantTypes) || grantTypes.some((grant) => redirecting.includes(String(grant)));
}

function strictProblem(url: string): EntryProblem | undefined {
  const id = 'wrong-redirect-uri';
  if (url.includes('*')) {
    return {
      id,
      message: `has a wildcard, which strict mode takes for a star, got ${shown(url)}`,
      remedy: 'write each URL out, or use matching_mode regex',
    };
  }
  if (FORBIDDEN.test(url)) {
    return {
      id,
      message: `is of a scheme that browsers run as code, which Authentik refuses, got ${shown(url)}`,
    };
  }
  // Applications on a device have schemes of their own, and command lines urn:ietf:wg:oauth:2.0:oob.
  const isWhole = /^https?:/i.test(url)
    ? /^https?:\/\/[^/?#\s]+/i.test(url)
    : /^[a-z][a-z0-9+.-]*:[^\s]+$/i.test(url);
  if (!isWhole) {
    return {
      id,
      message: `must be a whole URL, got ${shown(url)}`,
      remedy: 'write it with https:// and the host',
    };
  }
  return url.includes('#')
    ? {
        id,
        isWarning: true,
        message: `must have no fragment, got ${shown(url)}`,
        remedy: 'leave the part behind the # out',
      }
    : undefined;
}

function regexProblem(pattern: string): EntryProblem | undefined {
  const why = pythonPatternProblem(pattern);
  if (why !== undefined) {
    return {
      id: 'wrong-pattern',
      message: `is no regular expression of Python: ${why}, got ${shown(pattern)}`,
    };
  }
  return /^\^?\.[*+]\$?$/.test(pattern)
    ? {
        id: 'open-redirect',
        isWarning: true,
        message: `matches any URL, so that anybody can have the tokens sent to them, got ${shown(pattern)}`,
        remedy: 'write the URLs of the application out',
      }
    : undefined;
}
