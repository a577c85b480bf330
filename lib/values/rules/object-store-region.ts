import { FALLBACK_REGION, objectStoreHost } from '../../rules/object-store-host';
import { isText } from '../prepare/paths';
import type { ValueRule } from './rule';

const PATH = ['global', 'pixee', 'objectStore', 'region'];

/** Requests are signed for a region, and the SDKs of AWS do not work without: the host of the endpoint names it, or somebody has to. */
export const objectStoreRegion: ValueRule = {
  id: 'object-store-region',
  severity: 'warning',
  *check({ values }) {
    const { embedded, endpoint = '', region, credentialType } = values.global?.pixee?.objectStore ?? {};
    if (embedded !== false || !URL.canParse(endpoint)) return;
    const host = objectStoreHost(endpoint);
    if (!isText(region)) {
      if (host?.region !== undefined) return;
      const isLeft = host?.isAws === true && credentialType === 'default';
      yield {
        path: PATH,
        message: isLeft
          ? 'is not set and the endpoint names none, so that it is the one that the identity of the pods brings along'
          : `is not set and the endpoint names none, so that it is ${FALLBACK_REGION}: the clients do not work without one`,
        remedy: 'set it to the region of the buckets, or to what your store takes for one',
      };
    } else if (host?.isAws === true && host.region !== undefined && host.region !== region) {
      yield {
        path: PATH,
        message: `is ${region}, but the endpoint is that of ${host.region}`,
        remedy: 'let both name the region of the buckets',
      };
    }
  },
};
