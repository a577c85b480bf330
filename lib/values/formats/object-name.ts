import { isDnsLabel } from '../../core/names';
import type { FormatProblem } from './format';

const MAX_SUBDOMAIN_LENGTH = 253;
const SECRET_KEY = /^[-._a-zA-Z0-9]{1,253}$/;
const BUCKET = /^[a-z0-9](?:[a-z0-9.-]{1,61})[a-z0-9]$/;

/** The name of most objects of Kubernetes, such as Secrets: labels of DNS, with dots in between. */
export function objectNameFormat(text: string): FormatProblem | undefined {
  const isName =
    text.length <= MAX_SUBDOMAIN_LENGTH &&
    text.split('.').every((part) => /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(part));
  if (isName) return undefined;
  const lower = text.toLowerCase().replaceAll('_', '-');
  const remedy = lower !== text && objectNameFormat(lower) === undefined ? { remedy: `write ${lower}` } : {};
  return { expected: 'the name of an object: lower-case letters, digits, inner dashes and dots', ...remedy };
}

/** A name that becomes part of names of Services: one label of DNS. */
export function labelNameFormat(text: string): FormatProblem | undefined {
  if (isDnsLabel(text)) return undefined;
  return { expected: 'a DNS label: at most 63 lower-case letters, digits and inner dashes' };
}

/** A key of a Secret. */
export function secretKeyFormat(text: string): FormatProblem | undefined {
  if (SECRET_KEY.test(text) && text !== '.' && !text.startsWith('..')) return undefined;
  return { expected: 'a key of a Secret: letters, digits, dashes, underscores and dots' };
}

/** The name of an S3 bucket. */
export function bucketNameFormat(text: string): FormatProblem | undefined {
  if (BUCKET.test(text) && !text.includes('..')) return undefined;
  const isUrl = text.includes('://') || text.startsWith('arn:');
  return {
    expected: 'the name of a bucket: 3 to 63 lower-case letters, digits, dashes and dots',
    ...(isUrl ? { remedy: 'give the name alone, not its URL or ARN' } : {}),
  };
}
