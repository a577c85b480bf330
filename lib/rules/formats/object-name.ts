import { isDnsLabel } from '../names';
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

/** The name of a StorageClass; a dash says that there is to be none, not even the cluster's default, as in Helm's charts. */
export function storageClassFormat(text: string): FormatProblem | undefined {
  if (text === '-') return undefined;
  const problem = objectNameFormat(text);
  return problem === undefined
    ? undefined
    : {
        ...problem,
        expected:
          'the name of a StorageClass: lower-case letters, digits, inner dashes and dots, or `-` for none',
      };
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

/** The name of an S3 bucket, by the rules of AWS, which other stores share. */
export function bucketNameFormat(text: string): FormatProblem | undefined {
  if (BUCKET.test(text) && !/[.]{2}|[.]-|-[.]/.test(text)) return reservedBucketName(text);
  const isUrl = text.includes('://') || text.startsWith('arn:');
  return {
    expected: 'the name of a bucket: 3 to 63 lower-case letters, digits, dashes and dots',
    ...(isUrl ? { remedy: 'give the name alone, not its URL or ARN' } : {}),
  };
}

const RESERVED_START = /^(?:xn--|sthree-|amzn-s3-demo-)/;
const RESERVED_END = /(?:-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/;

function reservedBucketName(text: string): FormatProblem | undefined {
  if (/^\d+(?:\.\d+){3}$/.test(text))
    return { expected: 'the name of a bucket, which must not look like an IP address' };
  const part = RESERVED_START.exec(text)?.[0] ?? RESERVED_END.exec(text)?.[0];
  return part === undefined
    ? undefined
    : { expected: `the name of a bucket; S3 keeps ${part} for names of its own` };
}
