import { isIP } from 'node:net';

/** `IsValidIPForLegacyField`. */
export function ipProblem(text: string): string | undefined {
  return isIP(text) === 0
    ? `is ${JSON.stringify(text)}, must be an IP address such as 10.9.8.7 or 2001:db8::ffff`
    : undefined;
}

/** `IsValidCIDRForLegacyField`. */
export function cidrProblem(text: string): string | undefined {
  const [, address = '', bits = ''] = /^(.+)\/(\d{1,3})$/.exec(text) ?? [];
  const version = isIP(address);
  const valid = version !== 0 && Number(bits) <= (version === 4 ? 32 : 128);
  return valid
    ? undefined
    : `is ${JSON.stringify(text)}, must be a range of addresses such as 10.9.8.0/24 or 2001:db8::/64`;
}
