import { given } from '../../lib/base/given';
import type { Env } from '../../lib/core/pod/env';
import { quarkusProxy } from '../../lib/rules/formats/trusted-proxies';
import type { ReverseProxyValues } from '../../lib/values/contract/platform/settings';

/**
 * Tells Quarkus which headers of the reverse proxy to believe. What nobody has decided is not written: `allow-x-forwarded` that is not
 * set means "unless Forwarded is allowed", and `false` that it is not read (`ForwardingProxyOptions.from` of quarkus 3).
 */
export function addReverseProxyEnv(env: Env, proxy: ReverseProxyValues | undefined): void {
  if (proxy?.enabled !== true) return;
  const { forwarded, xForwarded } = proxy.headers ?? {};
  env
    .set('QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING', true)
    .set('QUARKUS_HTTP_PROXY_ALLOW_FORWARDED', forwarded)
    .set('QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED', xForwarded)
    .set('QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST', readsXForwarded(proxy) ? true : undefined)
    .set('QUARKUS_HTTP_PROXY_TRUSTED_PROXIES', given(trusted(proxy.address)));
}

/** Whether the `X-Forwarded-*` headers are read, be it because nobody has decided. */
function readsXForwarded({ headers }: ReverseProxyValues): boolean {
  return headers?.xForwarded ?? headers?.forwarded !== true;
}

function trusted(address: ReverseProxyValues['address']): string {
  const list =
    typeof address === 'string' ? address.split(',') : (address ?? []).flatMap((item) => item.split(','));
  const proxies = list.map((item) => item.trim()).filter((item) => item !== '');
  return proxies.map((item) => quarkusProxy(item) ?? item).join(',');
}
