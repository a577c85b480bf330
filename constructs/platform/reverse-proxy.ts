import { given } from '../../lib/base/given';
import type { Env } from '../../lib/core/env';
import type { ReverseProxyValues } from '../../lib/values/contract/platform/settings';

/**
 * Tells Quarkus which headers of the reverse proxy to believe. Both kinds of header are always named, because Quarkus
 * would otherwise choose by itself (quarkus.io, HTTP reference, "Running behind a reverse proxy").
 */
export function addReverseProxyEnv(env: Env, proxy: ReverseProxyValues | undefined): void {
  if (proxy?.enabled !== true) return;
  const { forwarded, xForwarded } = proxy.headers ?? {};
  env
    .set('QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING', true)
    .set('QUARKUS_HTTP_PROXY_ALLOW_FORWARDED', forwarded ?? false)
    .set('QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED', xForwarded ?? false)
    .set('QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST', xForwarded ?? false)
    .set('QUARKUS_HTTP_PROXY_TRUSTED_PROXIES', given(proxy.address));
}
