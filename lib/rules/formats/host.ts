import type { FormatProblem } from './format';

const MAX_HOST_LENGTH = 253;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** True for a host name as DNS and Kubernetes have it: lower-case labels of letters, digits and inner dashes. */
export function isHostName(text: string): boolean {
  if (text.length > MAX_HOST_LENGTH) return false;
  const labels = text.split('.');
  // A last label of digits is what is left of a mistyped IP address.
  return labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '');
}

/** True for an IP address of either version, without brackets and without a zone. */
export function isIpAddress(text: string): boolean {
  return isIpv4(text) || isIpv6(text);
}

// Not those of node:net, which cost every start some milliseconds.
function isIpv4(text: string): boolean {
  const numbers = text.split('.', 5);
  return (
    numbers.length === 4 && numbers.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
  );
}

function isIpv6(text: string): boolean {
  return text.includes(':') && /^[0-9a-fA-F:.]{2,45}$/.test(text) && URL.canParse(`http://[${text}]`);
}

/** A host name or an IP address, nothing around it. */
export function hostFormat(text: string): FormatProblem | undefined {
  return isHostName(text) || isIpAddress(text)
    ? undefined
    : hostProblem(text, 'a host name or an IP address');
}

/** What browsers write behind `https://`: a host name or an IP address, one of version 6 in brackets. */
export function domainFormat(text: string): FormatProblem | undefined {
  if (isHostName(text) || isIpv4(text)) return undefined;
  if (isIpv6(text)) return { expected: 'an IPv6 address in brackets', remedy: `write "[${text}]"` };
  if (text.startsWith('[') && text.endsWith(']') && isIpv6(text.slice(1, -1))) return undefined;
  return hostProblem(text, 'a host name or an IP address, without scheme, port and path');
}

/** A host of an Ingress: a name, where the first label may be a star, but no IP address. */
export function ingressHostFormat(text: string): FormatProblem | undefined {
  const name = text.startsWith('*.') ? text.slice(2) : text;
  return isHostName(name)
    ? undefined
    : hostProblem(text, 'a host name such as pixee.example.com or *.example.com');
}

/** A host that a certificate is for: as that of an Ingress, or an IP address of version 4, which Kubernetes takes here. */
export function tlsHostFormat(text: string): FormatProblem | undefined {
  return isIpv4(text) ? undefined : ingressHostFormat(text);
}

function hostProblem(text: string, expected: string): FormatProblem {
  const host = hostIn(text);
  return host === undefined || host === text ? { expected } : { expected, remedy: `write ${host}` };
}

/** The host in a text that has more around it: a scheme, a port, a path, capitals, a dot at the end. */
function hostIn(text: string): string | undefined {
  const trimmed = text.trim();
  // The path of a socket has no host in it.
  if (trimmed.startsWith('/')) return undefined;
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed)
    ? trimmed.replace(/^[^:]*/, 'http')
    : `http://${trimmed}`;
  if (trimmed.length > MAX_HOST_LENGTH * 2 || !URL.canParse(url)) return undefined;
  const host = new URL(url).hostname.replace(/\.$/, '');
  // URL turns 10.1 into 10.0.0.1: only what stands in the text is a good proposal.
  return trimmed.toLowerCase().includes(host) && (isHostName(host) || isIpAddress(host)) ? host : undefined;
}
