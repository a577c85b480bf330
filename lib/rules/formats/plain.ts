import { isDnsLabel, releaseNameProblem } from '../names';
import { noProxyProblem, parseProxyUrl, PROXY_FORMAT } from '../proxy-url';
import type { Format, FormatProblem } from './format';
import { hostFormat, isHostName, isIpAddress } from './host';
import { bucketNameFormat } from './object-name';
import { portFormat } from './port';

/** Any text will do: somebody else reads it, or nobody but people. */
export const anyFormat: Format = () => undefined;

/** Text on one line. */
export function lineFormat(text: string): FormatProblem | undefined {
  // eslint-disable-next-line no-control-regex -- control characters are the point
  return /[\x00-\x1f\x7f]/.test(text) ? { expected: 'text on one line' } : undefined;
}

/** An address of either version. */
export function ipFormat(text: string): FormatProblem | undefined {
  return isIpAddress(text) ? undefined : { expected: 'an IP address' };
}

/** A name of DNS, no address. */
export function hostNameFormat(text: string): FormatProblem | undefined {
  return isHostName(text)
    ? undefined
    : { expected: 'a host name: lower-case letters, digits, inner dashes and dots' };
}

/** The port of a Service: its number or its name (RFC 6335, as Kubernetes checks it). */
export function servicePortFormat(text: string): FormatProblem | undefined {
  if (/^\d+$/.test(text)) return portFormat(text);
  const isName = text.length <= 15 && /[a-z]/.test(text) && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
  return isName
    ? undefined
    : { expected: 'the number of a port, or its name: at most 15 lower-case letters, digits and dashes' };
}

/** A path of an Ingress, as far as every type of path has it. */
export function ingressPathFormat(text: string): FormatProblem | undefined {
  return text.startsWith('/')
    ? undefined
    : { expected: 'a path with a slash in front', remedy: `write /${text}` };
}

/** The region of an object store: what SDKs put into host names. */
export function regionFormat(text: string): FormatProblem | undefined {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/.test(text)
    ? undefined
    : { expected: 'a region such as eu-central-1: letters, digits and dashes' };
}

/** What browsers show over the form for the password; it becomes text in a controller's own configuration. */
export function realmFormat(text: string): FormatProblem | undefined {
  // eslint-disable-next-line no-control-regex -- control characters are among them
  return /["\\$;{}\x00-\x1f\x7f]/.test(text)
    ? { expected: 'text on one line without quotes, backslashes, dollars, semicolons and braces' }
    : undefined;
}

/** Name of a database in the address of a server: what would end the name there is refused. */
export function databaseFormat(text: string): FormatProblem | undefined {
  // eslint-disable-next-line no-control-regex -- control characters are among them
  return text.length > 63 || /[\x00-\x20\x7f/?#&%"'\\]/.test(text)
    ? { expected: 'the name of a database: at most 63 characters, without blanks, quotes and / ? # & %' }
    : undefined;
}

/** An outbound proxy, in any of the accepted spellings. */
export function proxyFormat(text: string): FormatProblem | undefined {
  return parseProxyUrl(text) === undefined
    ? { expected: `the address of a proxy: ${PROXY_FORMAT}` }
    : undefined;
}

/** One host that is reached without the proxy. */
export function noProxyFormat(text: string): FormatProblem | undefined {
  const problem = noProxyProblem(text);
  if (problem !== undefined) return { expected: `an exact host name or IP address; ${problem}` };
  const wrong = hostFormat(text.toLowerCase());
  return wrong === undefined ? undefined : { expected: wrong.expected };
}

/** One label of DNS. */
export function nameFormat(text: string): FormatProblem | undefined {
  return isDnsLabel(text)
    ? undefined
    : { expected: 'a DNS label: at most 63 lower-case letters, digits and inner dashes' };
}

/** The name of a release, as Helm takes it. */
export function releaseNameFormat(text: string): FormatProblem | undefined {
  return releaseNameProblem(text) === undefined
    ? undefined
    : { expected: 'the name of a release: at most 53 lower-case letters, digits and inner dashes' };
}

/** One bucket, or several with commas between. */
export function bucketListFormat(text: string): FormatProblem | undefined {
  for (const name of text.split(',')) {
    const problem = bucketNameFormat(name.trim());
    if (problem !== undefined) return problem;
  }
  return undefined;
}
