import { parseAddress } from '../profile/address';
import { TOKEN } from './canary';

/** Ports of addresses that had none, different from those that canaries have. */
const FIRST_PORT = 40_000;

/**
 * Other ways to write a text of a user's: an address with and without a port, a scheme, a path or a slash at its end, by the other scheme, of IPv6;
 * a list with blanks, a block of text with another line break. A chart that takes it apart shows what it makes of these only when they are tried.
 */
export function spellings(value: unknown): readonly string[] {
  if (typeof value !== 'string') return [];
  if (/^[^\s,{[]+(?:,[^\s,]+)+$/.test(value)) return [value.replaceAll(',', ', ')];
  // a block of text ends with its line
  if (/^[[{]/.test(value) || value.includes('\n')) return [`${value}\n`];
  const address = parseAddress(value);
  const [token] = value.match(TOKEN) ?? [];
  if (address === undefined || token === undefined || address.user !== undefined) return [];
  const { scheme, hostname, port, path = '' } = address;
  if (!hostname.includes(token) || (scheme === undefined && port === undefined)) return [];
  const id = parseInt(token.slice(2, -1), 36);
  const written = (host: string, way: string | undefined, at: string | undefined, rest: string): string =>
    `${way === undefined ? '' : `${way}://`}${host}${at === undefined ? '' : `:${at}`}${rest}`;
  const number = port ?? String(FIRST_PORT + id);
  return [
    written(hostname, scheme, port === undefined ? number : undefined, path),
    written(hostname, scheme, port, path.endsWith('/') ? path.slice(0, -1) : `${path}/`),
    ...(path.length > 1 || scheme === undefined ? [] : [written(hostname, scheme, port, '/base')]),
    ...(scheme === undefined
      ? [written(hostname, 'http', port, path)]
      : [
          written(hostname, scheme === 'https' ? 'http' : 'https', port, path),
          written(hostname, undefined, number, path),
        ]),
    written(`[${ipv6(id)}]`, scheme, number, path),
  ];
}

/** An address that is found again: none but canaries are of this network, and no number of theirs is in it. */
function ipv6(id: number): string {
  return `fd00::a${id.toString(16).padStart(3, '0')}`;
}

/** An address of IPv6 that was made here. */
export const IPV6 = /fd00::a[0-9a-f]{3}/;
