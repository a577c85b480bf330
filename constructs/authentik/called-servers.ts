import type { Release } from '../../lib/core/release/release';
import { callOf, CalledHosts } from '../integration/called-hosts';
import { encryptionOf } from '../database/database';
import type { AuthentikProps } from './authentik-props';

/** Says which servers outside of the release Authentik calls: its database, Redis and mail, where they are not the release's own. */
export function callServers(release: Release, { database, redis, email }: AuthentikProps): void {
  const isMailEncrypted = email?.useTls === true || email?.useSsl === true;
  const servers = [
    {
      purpose: 'database',
      host: database.host,
      port: database.port,
      // Its own default is no encryption.
      encrypted: database.sslMode === undefined ? ('no' as const) : encryptionOf(database.sslMode),
    },
    { purpose: 'Redis', host: redis?.host, port: redis?.port ?? 6379, encrypted: 'no' as const },
    {
      purpose: 'mail',
      host: email?.host,
      port: email?.port ?? 25,
      encrypted: isMailEncrypted ? ('yes' as const) : ('no' as const),
    },
  ];
  for (const { host, ...server } of servers) {
    if (host === undefined) continue;
    const called = { component: 'authentik', host, ...server, isWeb: false };
    // A host of the cluster has its Service's name alone.
    if (/[.:]/.test(host)) CalledHosts.of(release).add(called);
    else release.calls.add(callOf(called));
  }
}
