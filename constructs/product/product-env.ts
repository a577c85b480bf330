import type { Env } from '../../lib/core/pod/env';
import type { Release } from '../../lib/core/release/release';

/**
 * What platform and analysis both read of the release: `PIXEE_` and the value's path below `global.pixee`. The names are
 * ours by the rule of `envName`.
 */
export function addProductEnv(env: Env, release: Release): void {
  const { settings } = release;
  env
    // A user from a range of the namespace has no home folder of its own, and may write to few places.
    .set('HOME', settings.openshift === true ? '/tmp' : undefined)
    .set('TZ', settings.runtime?.timeZone)
    .set('LANG', settings.runtime?.locale)
    .set('LC_ALL', settings.runtime?.locale)
    .set('PIXEE_DOMAIN', settings.domain)
    .set('PIXEE_PROTOCOL', settings.protocol ?? 'https')
    .set('PIXEE_EXTERNAL_PROTOCOL', settings.externalProtocol)
    .set('PIXEE_PORT', settings.port)
    .set('PIXEE_SENTRY_ENABLED', settings.sentryEnabled ?? true)
    .set('PIXEE_METRICS_ENABLED', settings.metricsEnabled ?? true)
    // Deprecated: a service that is not told anything checks certificates.
    .set('PIXEE_SKIP_SSL_VERIFICATION', settings.skipSSLVerification === true ? true : undefined);
}
