import { objectStoreHost } from '../../rules/object-store-host';
import { withoutEnds } from '../../base/trim';
import { productBuckets } from './buckets';
import type { ValueRule } from './rule';

const PATH = ['global', 'pixee', 'objectStore', 'endpoint'];

/** The clients put the bucket into each URL themselves, so none belongs into the endpoint, be it as a host or as a path. */
export const objectStoreEndpoint: ValueRule = {
  id: 'object-store-endpoint',
  severity: 'error',
  *check({ values }) {
    const { embedded, endpoint = '' } = values.global?.pixee?.objectStore ?? {};
    if (embedded !== false || !URL.canParse(endpoint)) return;
    const { protocol, host, hostname, pathname } = new URL(endpoint);
    const buckets = productBuckets(values).map(({ name }) => name);
    const bucket =
      objectStoreHost(endpoint)?.bucket ?? buckets.find((name) => hostname.startsWith(`${name}.`));
    if (bucket !== undefined) {
      yield {
        path: PATH,
        message:
          'has a bucket in front of the host; the clients put the bucket there themselves, for both buckets',
        remedy: `write ${protocol}//${host.slice(bucket.length + 1)}`,
      };
      return;
    }
    const path = withoutEnds(pathname, '/');
    if (path === '') return;
    const isBucket = path.split('/').some((part) => buckets.includes(part));
    yield {
      path: PATH,
      severity: isBucket ? 'error' : 'warning',
      message: isBucket
        ? 'ends with a bucket; the clients add the bucket themselves, for both buckets'
        : 'has a path, behind which the clients add the bucket: right only where the interface itself lies there',
      remedy: `write ${protocol}//${host}`,
    };
  },
};
