import { unreadHeaders } from '../../rules/forwarded-headers';
import { browserProtocol, hasSignIn } from '../given/sign-in';
import type { ValueRule } from './rule';

/** A sign-in over https whose redirect URI would begin with http://; the platform's construct says the same of props. */
export const forwardedHeaders: ValueRule = {
  id: 'forwarded-headers',
  severity: 'warning',
  *check({ values }) {
    if (browserProtocol(values) !== 'https' || !hasSignIn(values)) return;
    const { proxy, ingress, extraEnv } = values.platform ?? {};
    const unread = unreadHeaders({
      prefix: 'platform',
      proxy,
      ingressClass: ingress?.enabled === true ? ingress.className : undefined,
      variables: (extraEnv ?? []).map(({ name }) => name),
    });
    if (unread === undefined) return;
    const remedy = unread.remedy.map((setting) => `\`platform.${setting}\``).join(' and ');
    const orRemove = unread.path.includes('headers') ? ', or remove both headers' : '';
    yield {
      path: ['platform', ...unread.path],
      message: unread.message,
      remedy: `set ${remedy}${orRemove}`,
    };
  },
};
