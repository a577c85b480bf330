import { parseProxyUrl } from '../../rules/proxy-url';
import type { ValueRule } from './rule';

const KEYS = ['httpProxy', 'httpsProxy'] as const;

/** The JVM prints its options into the log, so the platform's own clients are not told the proxy's password. */
export const proxyPassword: ValueRule = {
  id: 'proxy-password',
  severity: 'warning',
  *check({ values }) {
    const pixee = values.global?.pixee;
    if (values.cdk8s?.existingSecrets?.proxy?.name && !pixee?.httpProxy && !pixee?.httpsProxy) {
      yield {
        path: ['cdk8s', 'existingSecrets', 'proxy', 'name'],
        message: 'names a Secret with the proxies, but Java clients need host and port from the values',
        remedy: 'set `global.pixee.httpProxy` and `global.pixee.httpsProxy` too, without user and password',
      };
    }
    for (const key of KEYS) {
      const address = values.global?.pixee?.[key];
      if (!address || parseProxyUrl(address)?.hasCredentials !== true) continue;
      const existing = Boolean(values.cdk8s?.existingSecrets?.proxy?.name);
      yield {
        path: ['global', 'pixee', key],
        message: `carries a user: it goes into a Secret, but the platform's own Java clients do not get the password`,
        remedy: existing
          ? 'write the address without the user; `cdk8s.existingSecrets.proxy` already has it'
          : 'let the proxy admit the cluster without a password, or keep the URL in a Secret named by `cdk8s.existingSecrets.proxy`',
      };
    }
  },
};
