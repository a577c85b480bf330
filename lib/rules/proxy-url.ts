import { hasScheme, readAddress } from '../base/address';

/** An outbound HTTP proxy in its parts. */
export interface ProxyUrl {
  /** `http` or `https`: how the proxy itself is spoken to. */
  readonly protocol: string;
  /** Host name or IP; an IPv6 address without brackets. */
  readonly host: string;
  readonly port: number;
  /** True when the URL carries a user: it must then be kept in a Secret. */
  readonly hasCredentials: boolean;
  /** The whole URL, normalised, credentials included. */
  readonly url: string;
}

/** What is allowed, for messages. */
export const PROXY_FORMAT =
  'host:port, http://host:port or [IPv6]:port, with user:password@ before the host if needed';

/** Host name, IPv4 address, or IPv6 address in brackets: nothing else may get into Java's options. */
const HOST = /^(?:[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?\.?|\[[0-9A-Fa-f:.]+\])$/;

const DEFAULT_PORTS: Readonly<Record<string, number>> = { http: 80, https: 443 };

/**
 * Reads a proxy address in any of the accepted spellings; the product's documentation writes `host:port` without a
 * scheme. Returns nothing when it is none of them. Callers must not print the text: it may hold a password.
 */
export function parseProxyUrl(text: string): ProxyUrl | undefined {
  const given = text.trim();
  const hasPort = /:\d+\/?$/.test(given);
  const url = readAddress(given);
  if (url === undefined || /\s/.test(given)) return undefined;
  const protocol = url.protocol.slice(0, -1);
  const defaultPort = DEFAULT_PORTS[protocol];
  const bareHostWithoutPort = !hasScheme(given) && !hasPort;
  if (defaultPort === undefined || url.hostname === '' || bareHostWithoutPort) return undefined;
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') return undefined;
  const port = url.port === '' ? defaultPort : Number(url.port);
  const password = url.password === '' ? '' : `:${url.password}`;
  const user = url.username === '' && password === '' ? '' : `${url.username}${password}@`;
  if (port === 0 || !HOST.test(url.hostname)) return undefined;
  return {
    protocol,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port,
    hasCredentials: user !== '',
    url: `${protocol}://${user}${url.hostname}:${port}`,
  };
}

/** Splits the comma separated list of hosts that bypass the proxy. */
export function splitNoProxy(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((host) => host.trim())
    .filter((host) => host !== '');
}

/**
 * Says what is wrong with one entry of the bypass list, or nothing: the product takes exact host names and IP addresses,
 * no wildcards, no leading dots, no address ranges.
 */
export function noProxyProblem(host: string): string | undefined {
  if (host.includes('*')) return 'wildcards are not supported';
  if (host.startsWith('.')) return 'a leading dot (a whole domain) is not supported';
  if (host.includes('/'))
    return host.includes('://') ? 'a URL is not a host' : 'address ranges are not supported';
  if (/\s/.test(host)) return 'it contains white space';
  return undefined;
}
