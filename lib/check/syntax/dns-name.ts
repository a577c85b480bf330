import { isDnsLabel } from '../../rules/names';

const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LABEL_1035 = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const MAX_SUBDOMAIN_LENGTH = 253;
const MAX_LABEL_LENGTH = 63;

/** What is wrong with a name, or nothing. */
export type NameProblem = string | undefined;

/** A DNS label (RFC 1123): lower-case letters, digits and inner dashes. */
export function dnsLabelProblem(name: string, maxLength = MAX_LABEL_LENGTH): NameProblem {
  if (name.length > maxLength) return tooLong(name, maxLength);
  return isDnsLabel(name)
    ? undefined
    : `${quote(name)} is not a DNS label (lower-case letters, digits and inner dashes)`;
}

/** A DNS label that starts with a letter (RFC 1035), as Services need it. */
export function dns1035LabelProblem(name: string, maxLength = MAX_LABEL_LENGTH): NameProblem {
  if (name.length > maxLength) return tooLong(name, maxLength);
  return LABEL_1035.test(name)
    ? undefined
    : `${quote(name)} must start with a lower-case letter, then lower-case letters, digits and inner dashes`;
}

/** DNS labels joined by dots. */
export function dnsSubdomainProblem(name: string, maxLength = MAX_SUBDOMAIN_LENGTH): NameProblem {
  if (name.length > maxLength) return tooLong(name, maxLength);
  return SUBDOMAIN.test(name)
    ? undefined
    : `${quote(name)} is not a DNS name (lower-case letters, digits and dashes, in labels joined by dots)`;
}

/** Anything that can stand in an address, as roles and their bindings are named. */
export function pathSegmentProblem(name: string): NameProblem {
  return name === '.' || name === '..' || /[/%]/.test(name)
    ? `${quote(name)} must not be a dot or hold / or %`
    : undefined;
}

/** A host name of a route: a DNS name whose first label may be `*`, and no IP address. */
export function hostProblem(host: string): NameProblem {
  if (/^\d+(\.\d+){3}$/.test(host) || host.includes(':'))
    return `${quote(host)} must be a host name alone: no scheme, no port, no IP address`;
  return dnsSubdomainProblem(host.startsWith('*.') ? host.slice(2) : host);
}

function tooLong(name: string, maxLength: number): string {
  return `${quote(name)} has ${name.length} characters, at most ${maxLength} are allowed`;
}

function quote(name: string): string {
  return JSON.stringify(name);
}
