import type { FormatProblem } from './format';
import { hostFormat } from './host';
import { isPlainAddress } from '../../base/address';

const EXPECTED = 'a URL such as https://host.example.com';

/** The address of a service: http or https, a host, maybe port and path, nothing behind. */
export function urlFormat(text: string): FormatProblem | undefined {
  if (text !== text.trim()) return { expected: `${EXPECTED} without blanks around it` };
  if (/\s/.test(text)) return { expected: `${EXPECTED} without blanks` };
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) return withoutScheme(text);
  if (scheme !== 'http' && scheme !== 'https')
    return { expected: `${EXPECTED}, with the scheme http or https` };
  if (!URL.canParse(text)) return { expected: EXPECTED };
  const { username, password, search, hash } = new URL(text);
  if (username !== '' || password !== '') return { expected: `${EXPECTED} without a user` };
  return search === '' && hash === '' ? undefined : { expected: `${EXPECTED} without ? and #` };
}

function withoutScheme(text: string): FormatProblem {
  const host = text.split(/[/:]/, 1)[0] ?? '';
  const isAddress = host !== '' && hostFormat(host) === undefined && URL.canParse(`https://${text}`);
  if (!isAddress) return { expected: EXPECTED };
  // A path or a query may hold a secret, so that only the scheme is told then.
  const remedy = isPlainAddress(text) ? `write https://${text}` : 'put https:// in front of it';
  return { expected: EXPECTED, remedy };
}

/** What a browser is sent to: http or https, with whatever path and parameters, but no user. */
export function webAddressFormat(text: string): FormatProblem | undefined {
  const expected = 'an address for browsers such as https://host.example.com/start';
  if (/\s/.test(text) || !URL.canParse(text)) return { expected };
  const { protocol, username, password } = new URL(text);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && username === '' && password === '' ? undefined : { expected };
}
