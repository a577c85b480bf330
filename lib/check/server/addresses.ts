import { isIpAddress } from '../../rules/formats/host';

/** `IsValidIPForLegacyField`. */
export function ipProblem(text: string): string | undefined {
  return isIpAddress(text)
    ? undefined
    : `is ${JSON.stringify(text)}, must be an IP address such as 10.9.8.7 or 2001:db8::ffff`;
}

/** `IsValidCIDRForLegacyField`. */
export function cidrProblem(text: string): string | undefined {
  const [, address = '', bits = ''] = /^(.+)\/(\d{1,3})$/.exec(text) ?? [];
  return isIpAddress(address) && Number(bits) <= (address.includes(':') ? 128 : 32)
    ? undefined
    : `is ${JSON.stringify(text)}, must be a range of addresses such as 10.9.8.0/24 or 2001:db8::/64`;
}
