import type { ValueRule } from './rule';

/** Regional endpoints of AWS, with or without the bucket in front. */
const REGIONAL = /(?:^|\.)s3(?:[.-]dualstack|-fips)?[.-]([a-z]{2}(?:-[a-z]+)+-\d)\.amazonaws\.com(?:\.cn)?$/;
const AWS = /(?:^|\.)s3[.-](?:.*\.)?amazonaws\.com(?:\.cn)?$/;
/** What comes before the service in the host of an endpoint is a bucket. */
const WITH_BUCKET = /^(.+)\.s3[.-](?:.*\.)?amazonaws\.com(?:\.cn)?$/;

/** AWS signs requests for a region: the client must know the one of the buckets, and no bucket belongs into the endpoint. */
export const objectStoreRegion: ValueRule = {
  id: 'object-store-region',
  severity: 'warning',
  *check({ values }) {
    const { embedded, endpoint = '', region } = values.global?.pixee?.objectStore ?? {};
    if (embedded !== false || !URL.canParse(endpoint)) return;
    const host = new URL(endpoint).hostname;
    if (!AWS.test(host)) return;
    const own = REGIONAL.exec(host)?.[1];
    const path = ['global', 'pixee', 'objectStore', 'region'];
    if (!region) {
      yield {
        path,
        message: 'is not set, and the clients of AWS do not work without a region',
        remedy: `set it to the region of the buckets${own === undefined ? '' : `, ${own} by the endpoint`}`,
      };
    } else if (own !== undefined && own !== region) {
      yield {
        path,
        message: `is ${region}, but the endpoint is that of ${own}`,
        remedy: 'let both name the region of the buckets',
      };
    }
    const bucket = WITH_BUCKET.exec(host)?.[1];
    if (bucket === undefined) return;
    yield {
      path: ['global', 'pixee', 'objectStore', 'endpoint'],
      severity: 'error',
      message:
        'has a bucket in front of the host; the clients put the bucket there themselves, for both buckets',
      remedy: `write https://${host.slice(bucket.length + 1)}`,
    };
  },
};
