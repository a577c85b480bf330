import type { Release } from '../../lib/core/release/release';
import { type CalledHost, CalledHosts } from '../integration/called-hosts';
import { productHosts } from '../platform/product-hosts';
import type { SupportProps } from './support-props';

/**
 * Every host outside of the release that its components call, each once for every component: those of platform and analysis, and what
 * components say themselves.
 */
export function calledHosts(release: Release, { ai, platform, signIn }: SupportProps): readonly CalledHost[] {
  const integrations = platform?.integrations ?? [];
  const hosts = [...productHosts(release, { ai, integrations, signIn }), ...CalledHosts.of(release).all];
  return [
    ...new Map(hosts.map((host) => [JSON.stringify([host.component, host.host, host.port]), host])).values(),
  ];
}
