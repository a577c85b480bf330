import { isCidr } from './cidr';
import type { FormatProblem } from './format';
import { isIpAddress } from './host';
import { parseHostPort } from './host-port';

const EXPECTED =
  'proxies such as 10.0.0.9, 10.0.0.0/8, proxy.example.com or proxy.example.com:8443, separated by commas';

/** One trusted proxy or several with commas between them, as `quarkus.http.proxy.trusted-proxies` takes them. */
export function trustedProxiesFormat(text: string): FormatProblem | undefined {
  return text.split(',').every((part) => quarkusProxy(part.trim()) !== undefined)
    ? undefined
    : { expected: EXPECTED };
}

/**
 * One proxy as Quarkus reads it, or nothing when it would not: a network, or an address with or without a port. What stands behind
 * the last colon is a port to Quarkus unless a bracket closes after it (`InetSocketAddressConverter` of quarkus 3), so an
 * address of version 6 gets brackets.
 */
export function quarkusProxy(text: string): string | undefined {
  if (isCidr(text)) return text;
  if (isIpAddress(text)) return text.includes(':') ? `[${text}]` : text;
  return parseHostPort(text) === undefined ? undefined : text;
}
