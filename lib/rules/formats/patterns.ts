import type { FormatName } from './registry';

/** A quantity of Kubernetes. */
const QUANTITY =
  '[+-]?(?:[0-9]{1,40}(?:\\.[0-9]{0,40})?|\\.[0-9]{1,40})(?:[eE][+-]?[0-9]{1,3}|[KMGTPE]i|[numkMGTPE])?';
const HOST = '[a-z0-9.-]{1,253}|[0-9a-fA-F:.]{2,45}';
const DNS_LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const OBJECT_NAME = '[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?';
const GUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';

/**
 * What editors are told of formats: regular expressions that every text of the format matches, in the part of the language that Go
 * (`regexp/syntax`), in which Helm reads schemas, and JavaScript share. They may match more than the format takes; whoever runs the
 * command gets the whole judgement. Formats that no such expression tells from other text have none.
 */
export const formatPatterns: Readonly<Partial<Record<FormatName, string>>> = {
  'absolute-path': '/.*',
  'azure-id': GUID,
  'azure-organization': '[A-Za-z0-9][A-Za-z0-9-]*',
  'base-path': '/?[A-Za-z0-9_.~-]+(?:/[A-Za-z0-9_.~-]+)*/?',
  bucket: '[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]',
  cpu: QUANTITY,
  'cwe-list': '[0-9]{1,5}(?:,[0-9]{1,5})*',
  'database-host': HOST,
  'disk-limit': '[1-9][0-9]{0,14}(?:[KMGT]i?B)?',
  domain: `${HOST}|\\[[0-9a-fA-F:.]{2,45}\\]`,
  duration: '(?:[0-9]{1,9}h)?(?:[0-9]{1,9}m)?(?:[0-9]{1,9}s)?(?:[0-9]{1,9}ms)?',
  email: '[^\\s@<>,;"]{1,64}@[^\\s@<>,;"]{1,253}',
  'google-service-account':
    '[a-z][a-z0-9-]{4,28}[a-z0-9]@[a-z][a-z0-9.-]{4,98}\\.iam\\.gserviceaccount\\.com',
  host: HOST,
  'host-name': '[a-z0-9.-]{1,253}',
  image: '[A-Za-z0-9][A-Za-z0-9._:/@-]*',
  'ingress-host': '(?:\\*\\.)?[a-z0-9.-]{1,253}',
  'ingress-path': '/.*',
  'kubernetes-version': 'v?1\\.[0-9]{1,3}(?:\\.[0-9]{1,6})?\\+?(?:[-+][0-9A-Za-z.+-]{1,60})?',
  'label-name': '[A-Za-z_][A-Za-z0-9_]*',
  memory: QUANTITY,
  'metric-name': '[A-Za-z_:][A-Za-z0-9_:]*',
  name: DNS_LABEL,
  'object-name': OBJECT_NAME,
  'path-prefix': '(?:/[A-Za-z0-9._~-]+)+',
  port: '[1-9][0-9]{0,4}',
  'postgresql-size': '[0-9]{1,12}(?:B|kB|MB|GB|TB)?',
  'redirect-path': '/[A-Za-z0-9_.~/-]+',
  region: '[A-Za-z0-9][A-Za-z0-9_-]{0,62}',
  registry: '[a-zA-Z0-9.-]+(?::[0-9]{1,5})?(?:/[a-z0-9._-]+)*/?',
  'release-version': 'v?[0-9]{1,5}(?:\\.[0-9]{1,5}){0,2}',
  repository: '[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*',
  retention: '[1-9][0-9]{0,3}|[0-9]{1,6}[hdwMy]',
  'role-arn': 'arn:aws(?:-[a-z]+)*:iam::[0-9]{12}:role/[A-Za-z0-9_+=,.@/-]{1,512}',
  'secret-key': '[-._a-zA-Z0-9]{1,253}',
  'service-port': '[1-9][0-9]{0,4}|[a-z0-9-]{1,15}',
  slug: '[a-z0-9][a-z0-9_-]*',
  'sso-url': '[hH][tT][tT][pP][sS]://\\S+',
  'storage-size': QUANTITY,
  tag: '[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}(?:@sha256:[0-9a-f]{64})?|sha256:[0-9a-f]{64}',
  'tls-host': '(?:\\*\\.)?[a-z0-9.-]{1,253}',
  url: '[hH][tT][tT][pP][sS]?://\\S+',
  'web-address': '[hH][tT][tT][pP][sS]?:\\S+',
  'web-path': '/(?:[A-Za-z0-9._~-]+/)*',
};

/**
 * What a tool may fill in later is taken wherever text is, told by less than `hasPlaceholder` asks for; it is a list of alternatives, as
 * is the empty text, which stands for none.
 */
const TAKEN_ANYHOW = '^$|<path:|\\$\\{|ref\\+[a-z0-9]+://';

/** The expression for a schema: the whole text has the format, is empty, or is filled in later. */
export function schemaPattern(pattern: string): string {
  return `^(?:${pattern})$|${TAKEN_ANYHOW}`;
}

/** The same for an expression of the contract, which may match anywhere and need not take the empty text. */
export function openToPlaceholders(pattern: string): string {
  return `${pattern}|${TAKEN_ANYHOW.slice('^$|'.length)}`;
}
