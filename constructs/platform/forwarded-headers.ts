import { unreadHeaders } from '../../lib/rules/forwarded-headers';
import type { Release } from '../../lib/core/release/release';
import type { Finding } from '../../lib/findings/finding';
import type { Construct } from 'constructs';
import type { PlatformProps } from './platform-props';

const RULE = 'forwarded-headers';

/** Has the release say when the sign-in of a platform would be sent back to http://; what values have said already is not said again. */
export function checkForwardedHeaders(platform: Construct, release: Release, props: PlatformProps): void {
  const { proxy, ingress, signIn } = props;
  release.addCheck((): readonly Finding[] => {
    if (signIn === undefined || !release.url.startsWith('https:') || release.hasReported(RULE)) return [];
    const unread = unreadHeaders({
      prefix: 'props',
      proxy,
      ingressClass: ingress?.enabled === true ? (ingress.className ?? undefined) : undefined,
      variables: (props.extraEnv ?? []).map(({ name }) => name),
    });
    if (unread === undefined) return [];
    return [
      {
        rule: RULE,
        severity: 'warning',
        construct: platform.node.path,
        message: `props.${unread.path.join('.')} ${unread.message}`,
        remedy: `set ${unread.remedy.map((setting) => `\`${setting}\``).join(' and ')}`,
      },
    ];
  });
}
