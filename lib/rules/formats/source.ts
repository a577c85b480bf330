import { isCertificate } from './certificate';
import type { FormatProblem } from './format';
import { hostFormat, isHostName } from './host';
import { isSlug, properSlug } from './slug';

/** Keys of Secrets, which Kubernetes wants no longer than 253, are made of slugs and some words around them. */
const LONGEST_SLUG = 200;

/** A short name in URLs of Authentik, which are compared letter by letter. */
export function slugFormat(text: string): FormatProblem | undefined {
  if (text.length > LONGEST_SLUG) return { expected: `a slug of at most ${String(LONGEST_SLUG)} characters` };
  if (isSlug(text)) return undefined;
  const proper = properSlug(text);
  return {
    expected: 'a slug: lower-case letters, digits, dashes and underscores',
    ...(proper === '' ? {} : { remedy: `write ${proper}` }),
  };
}

/** Certificates as PEM text. */
export function certificateFormat(text: string): FormatProblem | undefined {
  if (isCertificate(text)) return undefined;
  const expected = 'a certificate as PEM text';
  if (/-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/.test(text))
    return { expected, remedy: 'this is a private key; give the certificate, and keep the key to yourself' };
  if (text.includes('\\n'))
    return { expected, remedy: 'write it as a block, `|` and its lines below, not as one line with \\n' };
  return {
    expected,
    remedy: 'give the whole file, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----',
  };
}

/** The address that browsers are sent to with a request: https, with whatever parameters the identity provider wants. */
export function ssoUrlFormat(text: string): FormatProblem | undefined {
  const expected = 'an address such as https://accounts.google.com/o/saml2/idp?idpid=C01abc';
  if (/\s/.test(text) || !/^https:\/\//i.test(text) || !URL.canParse(text)) return { expected };
  const { username, password, hash } = new URL(text);
  return username === '' && password === '' && hash === '' ? undefined : { expected };
}

/** The host of an identity domain of Oracle. */
export function oracleHostFormat(text: string): FormatProblem | undefined {
  const expected = 'the host of an identity domain such as idcs-0123.identity.oraclecloud.com';
  if (/^idcs-[a-z0-9]+$/.test(text)) return { expected, remedy: `write ${text}.identity.oraclecloud.com` };
  const problem = hostFormat(text);
  return problem === undefined ? undefined : { ...problem, expected };
}

const TENANT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A single tenant of Entra: its id, or one of its domains. */
export function tenantFormat(text: string): FormatProblem | undefined {
  if (TENANT_ID.test(text) || (isHostName(text) && text.includes('.'))) return undefined;
  const expected = 'the id of a single tenant, or a domain of it';
  if (['common', 'organizations', 'consumers'].includes(text))
    return { expected, remedy: `"${text}" lets users of other tenants in; give the directory (tenant) id` };
  return { expected };
}

/** Addresses of a directory. */
export function ldapUriFormat(text: string): FormatProblem | undefined {
  const expected = 'addresses of a directory such as ldaps://dc1.example.com, with commas between';
  const uris = text.split(',').map((uri) => uri.trim());
  const isRight = uris.every(
    (uri) => /^ldaps?:\/\//.test(uri) && URL.canParse(uri.replace(/^ldaps?/, 'https')) && !uri.includes('@'),
  );
  if (isRight) return undefined;
  const [first = ''] = uris;
  return {
    expected,
    ...(uris.length === 1 && isHostName(first) ? { remedy: `write ldaps://${first}` } : {}),
  };
}
