import type { Values } from '../contract/values';
import { browserProtocol, hasSignIn } from '../given/sign-in';
import type { RuleFinding, ValueRule } from './rule';

/** Variables by which somebody has told Quarkus in another way that browsers use https. */
const DECIDED = [
  'QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING',
  'QUARKUS_OIDC_AUTHENTICATION_FORCE_REDIRECT_HTTPS_SCHEME',
  'QUARKUS_HTTP_SSL_',
  'QUARKUS_HTTP_INSECURE_REQUESTS',
];
/** Classes of controllers that send the `X-Forwarded-*` headers only; HAProxy and the router of OpenShift send both. */
const X_FORWARDED_ONLY = /nginx|traefik|alb|gce|application-gateway|webapprouting/;

/**
 * The platform's container speaks http, so TLS always ends before it. Quarkus builds the address that it is sent back to from the
 * request: with the headers unread it begins with http://, which no provider has registered.
 */
export const forwardedHeaders: ValueRule = {
  id: 'forwarded-headers',
  severity: 'warning',
  *check({ values }) {
    if (browserProtocol(values) !== 'https' || !hasSignIn(values) || isDecided(values)) return;
    yield* unread(values);
  },
};

function* unread({ platform }: Values): Iterable<RuleFinding> {
  const { enabled, headers } = platform?.proxy ?? {};
  const path = ['platform', 'proxy'];
  if (enabled !== true) {
    yield {
      path: [...path, 'enabled'],
      message:
        'is not true, so that the platform does not know that browsers use https and sends identity providers a redirect URI with http://, which they refuse',
      remedy: 'set `platform.proxy.enabled: true` and `platform.proxy.headers.xForwarded: true`',
    };
    return;
  }
  const { forwarded = false, xForwarded = !forwarded } = headers ?? {};
  const className = platform?.ingress?.enabled === true ? (platform.ingress.className ?? '') : '';
  if (xForwarded || (forwarded && !X_FORWARDED_ONLY.test(className))) return;
  yield {
    path: [...path, 'headers', 'xForwarded'],
    message: forwarded
      ? `is not true, but the controller of the class ${className} sends no other headers, so that the redirect URI of the sign-in begins with http://`
      : 'is false and `platform.proxy.headers.forwarded` is not true, so that the redirect URI of the sign-in begins with http://, which identity providers refuse',
    remedy: 'set `platform.proxy.headers.xForwarded: true`, or remove both headers',
  };
}

function isDecided({ platform }: Values): boolean {
  return (platform?.extraEnv ?? []).some(({ name }) => DECIDED.some((start) => name.startsWith(start)));
}
