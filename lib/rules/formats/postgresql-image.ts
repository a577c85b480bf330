import type { FormatProblem } from './format';

const TAGGED = /:([^:/@]+)(?:@[^@]*)?$/;

/** As CloudNativePG reads a tag for the version in it (`FromTag` in cloudnative-pg/machinery, which 1.30 uses): numbers, then anything. */
const VERSION = /^(\d{1,3})(?:\.\d{1,3}){0,2}(?:\D.*)?$/;

/**
 * An image of PostgreSQL by whose tag the operator can see upgrades: `latest`, no tag, or a digest alone are refused by its webhook
 * (`validateImageName` in internal/webhook/v1/cluster_webhook.go at 1.30.0).
 */
export function postgresqlImageFormat(image: string): FormatProblem | undefined {
  return postgresqlMajorOf(image) === undefined
    ? {
        expected:
          'an image with a tag that begins with the version of PostgreSQL, such as :17 or :17.6-system-trixie',
        remedy: 'write the tag, before the digest if there is one: the operator sees upgrades by it',
      }
    : undefined;
}

/** The major version in the tag of an image. */
export function postgresqlMajorOf(image: string): number | undefined {
  const [, tag = ''] = TAGGED.exec(image) ?? [];
  const [, major] = VERSION.exec(tag) ?? [];
  return major === undefined ? undefined : Number(major);
}
