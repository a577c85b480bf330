import { parseProxyUrl, PROXY_FORMAT } from '../../rules/proxy-url';
import type { ValueRule } from './rule';

const KEYS = ['httpProxy', 'httpsProxy'] as const;

/** An outbound proxy in one of the accepted spellings. What was got is not shown: it may hold a password. */
export const proxyAddress: ValueRule = {
  id: 'proxy-address',
  severity: 'error',
  *check({ values }) {
    for (const key of KEYS) {
      const address = values.global?.pixee?.[key];
      if (!address || parseProxyUrl(address) !== undefined) continue;
      yield {
        path: ['global', 'pixee', key],
        message: 'is no address of a proxy',
        remedy: `write ${PROXY_FORMAT}`,
      };
    }
  },
};
