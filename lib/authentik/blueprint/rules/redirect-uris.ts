import { isPlainObject } from '../../../base/plain-object';
import { shown } from '../problem';
import { entryRule, type EntryProblem } from './rule';

/** Redirect URIs are compared letter by letter in strict mode, and as Python regular expressions of the whole otherwise. */
export const redirectUris = entryRule(['authentik_providers_oauth2.oauth2provider'], function* ({ known }) {
  const uris: unknown = known['redirect_uris'];
  if (!Array.isArray(uris)) return;
  if (uris.length === 0 && usesRedirects(known['grant_types'])) {
    yield {
      attribute: 'redirect_uris',
      message: 'is empty, so that nobody can sign in',
      remedy: 'add the URL of the application',
    };
  }
  for (const [index, uri] of uris.entries()) {
    if (!isPlainObject(uri) || typeof uri['url'] !== 'string') continue;
    const attribute = `redirect_uris[${index}].url`;
    const problem = uri['matching_mode'] === 'regex' ? regexProblem(uri['url']) : strictProblem(uri['url']);
    if (problem !== undefined) yield { attribute, ...problem };
  }
});

/** Grants without a browser need none. */
function usesRedirects(grantTypes: unknown): boolean {
  const redirecting = ['authorization_code', 'implicit', 'hybrid'];
  return !Array.isArray(grantTypes) || grantTypes.some((grant) => redirecting.includes(String(grant)));
}

function strictProblem(url: string): EntryProblem | undefined {
  if (url.includes('*')) {
    return {
      message: `has a wildcard, which strict mode takes for a star, got ${shown(url)}`,
      remedy: 'write each URL out, or use matching_mode regex',
    };
  }
  if (!/^[a-z][a-z0-9+.-]*:\/\/[^/?#\s]+/i.test(url) || !URL.canParse(url)) {
    return {
      message: `must be a whole URL, got ${shown(url)}`,
      remedy: 'write it with https:// and the host',
    };
  }
  return url.includes('#')
    ? { message: `must have no fragment, got ${shown(url)}`, remedy: 'leave the part behind the # out' }
    : undefined;
}

function regexProblem(pattern: string): EntryProblem | undefined {
  try {
    new RegExp(pattern);
  } catch {
    return { message: `is no regular expression, got ${shown(pattern)}` };
  }
  return pattern === '.*' || pattern === '.+'
    ? {
        message: `matches any URL, so that anybody can have the tokens sent to them, got ${shown(pattern)}`,
        remedy: 'write the URLs of the application out',
      }
    : undefined;
}
