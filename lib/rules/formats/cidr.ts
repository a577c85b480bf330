import type { FormatProblem } from './format';
import { isIpAddress } from './host';

const EXPECTED = 'networks such as 10.0.0.0/8 or fd00::/8, separated by commas';

/** A list of networks, separated by commas. */
export function cidrListFormat(text: string): FormatProblem | undefined {
  return text.split(',').every((part) => isCidr(part.trim())) ? undefined : { expected: EXPECTED };
}

/** One network. */
export function cidrFormat(text: string): FormatProblem | undefined {
  if (isCidr(text)) return undefined;
  const bits = text.includes(':') ? '128' : '32';
  return {
    expected: 'a network such as 10.0.0.0/8',
    ...(isIpAddress(text) ? { remedy: `write "${text}/${bits}"` } : {}),
  };
}

/** Whether a text is a network: an address of either version, a slash and the length of its prefix. */
export function isCidr(text: string): boolean {
  const [, address = '', length] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  return isIpAddress(address) && Number(length) <= (address.includes(':') ? 128 : 32);
}
