import type { Release } from '../../lib/core/release';
import { CalledHosts } from '../integration/called-hosts';
import type { AuthentikProps } from './authentik-props';

/** Says which servers outside of the release Authentik calls: its database, Redis and mail, where they are not the release's own. */
export function callServers(release: Release, { database, redis, email }: AuthentikProps): void {
  const servers = [
    { purpose: 'database', host: database.host, port: database.port },
    { purpose: 'Redis', host: redis?.host, port: redis?.port ?? 6379 },
    { purpose: 'mail', host: email?.host, port: email?.port ?? 25 },
  ];
  for (const { host, port, purpose } of servers) {
    // A host of the cluster has its Service's name alone.
    if (host === undefined || !/[.:]/.test(host)) continue;
    CalledHosts.of(release).add({ component: 'authentik', host, port, purpose, isWeb: false });
  }
}
