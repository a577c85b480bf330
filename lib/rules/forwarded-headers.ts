/** What decides how the platform learns that browsers use https. */
export interface ForwardedHeadersQuestion {
  /** The settings for a reverse proxy in front. @default - not set */
  readonly proxy?: {
    readonly enabled?: boolean | null;
    readonly headers?: {
      readonly forwarded?: boolean | null;
      readonly xForwarded?: boolean | null;
    } | null;
  } | null;
  /** The class of the Ingress that leads to it. @default - none, or one that somebody else makes */
  readonly ingressClass?: string;
  /** What settings are told by: `platform`, or `props`. */
  readonly prefix: string;
  /** Names of the variables that were added by hand. @default - none */
  readonly variables?: readonly string[];
}

/** A setting by which the headers would be read, relative to the platform. */
export interface UnreadHeaders {
  /** The setting, from the platform on. */
  readonly path: readonly string[];
  readonly message: string;
  /** The settings to write, each as path and value. */
  readonly remedy: readonly string[];
}

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
 * Whether the platform, reached by https and with a sign-in, leaves the headers of the proxy in front unread. Its container speaks http, so
 * TLS always ends before it, and Quarkus builds the address that it is sent back to from the request: with the headers unread it begins
 * with http://, which no provider has registered (`ForwardingProxyOptions.from` of quarkus 3).
 */
export function unreadHeaders({
  proxy,
  prefix,
  ingressClass = '',
  variables = [],
}: ForwardedHeadersQuestion): UnreadHeaders | undefined {
  if (variables.some((name) => DECIDED.some((start) => name.startsWith(start)))) return undefined;
  if (proxy?.enabled !== true) {
    return {
      path: ['proxy', 'enabled'],
      message:
        'is not true, so that the platform does not know that browsers use https and sends identity providers a redirect URI with http://, which they refuse',
      remedy: ['proxy.enabled: true', 'proxy.headers.xForwarded: true'],
    };
  }
  const forwarded = proxy.headers?.forwarded ?? false;
  const xForwarded = proxy.headers?.xForwarded ?? !forwarded;
  if (xForwarded || (forwarded && !X_FORWARDED_ONLY.test(ingressClass))) return undefined;
  return {
    path: ['proxy', 'headers', 'xForwarded'],
    message: forwarded
      ? `is not true, but the controller of the class ${ingressClass} sends no other headers, so that the redirect URI of the sign-in begins with http://`
      : `is false and \`${prefix}.proxy.headers.forwarded\` is not true, so that the redirect URI of the sign-in begins with http://, which identity providers refuse`,
    remedy: ['proxy.headers.xForwarded: true'],
  };
}
