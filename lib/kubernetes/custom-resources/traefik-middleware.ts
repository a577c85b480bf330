import type { Integer, ObjectMeta } from '../../generated/kubernetes';

/**
 * `traefik.io/v1alpha1` Middleware, the fields we emit.
 * Needs Traefik from version 2.10; `ipAllowList` from 3.0.
 */
export interface TraefikMiddleware {
  readonly apiVersion: 'traefik.io/v1alpha1';
  readonly kind: 'Middleware';
  readonly metadata: ObjectMeta;
  readonly spec: TraefikMiddlewareSpec;
}

/** What the middleware does: exactly one of these. */
export interface TraefikMiddlewareSpec {
  /** Asks another service whether a request may pass. @default - none */
  readonly forwardAuth?: TraefikForwardAuth;
  /** Sets headers. @default - none */
  readonly headers?: TraefikHeaders;
  /** Puts a prefix before the path. @default - none */
  readonly addPrefix?: TraefikAddPrefix;
  /** Takes a prefix off the path. @default - none */
  readonly stripPrefix?: TraefikStripPrefix;
  /** Sends the browser to another scheme. @default - none */
  readonly redirectScheme?: TraefikRedirectScheme;
  /** Sends the browser to another address. @default - none */
  readonly redirectRegex?: TraefikRedirectRegex;
  /** Asks for user and password. @default - none */
  readonly basicAuth?: TraefikBasicAuth;
  /** Lets only some addresses pass. @default - none */
  readonly ipAllowList?: TraefikIpAllowList;
  /** Bounds the size of requests and answers. @default - none */
  readonly buffering?: TraefikBuffering;
  /** Runs several middlewares in turn. @default - none */
  readonly chain?: TraefikChain;
}

/** Asks another service whether a request may pass. */
export interface TraefikForwardAuth {
  readonly address: string;
  /** Whether forwarded headers of the client are believed. @default false */
  readonly trustForwardHeader?: boolean;
  /** Headers of the answer that the request gets. @default - none */
  readonly authResponseHeaders?: readonly string[];
  /** Headers of the request that the service sees. @default - all */
  readonly authRequestHeaders?: readonly string[];
}

/** Headers that are set. */
export interface TraefikHeaders {
  /** Headers of the request, removed when empty. @default - none */
  readonly customRequestHeaders?: { readonly [name: string]: string };
  /** Headers of the answer, removed when empty. @default - none */
  readonly customResponseHeaders?: { readonly [name: string]: string };
}

/** Puts a prefix before the path. */
export interface TraefikAddPrefix {
  readonly prefix: string;
}

/** Takes a prefix off the path. */
export interface TraefikStripPrefix {
  readonly prefixes: readonly string[];
}

/** Sends the browser to another scheme. */
export interface TraefikRedirectScheme {
  readonly scheme: string;
  /** Whether browsers may remember it. @default false */
  readonly permanent?: boolean;
  /** Port. @default - that of the scheme */
  readonly port?: string;
}

/** Sends the browser to another address. */
export interface TraefikRedirectRegex {
  readonly regex: string;
  readonly replacement: string;
  /** Whether browsers may remember it. @default false */
  readonly permanent?: boolean;
}

/** Asks for user and password. */
export interface TraefikBasicAuth {
  /** Secret with the users. */
  readonly secret: string;
  /** Name that the browser shows. @default - traefik */
  readonly realm?: string;
  /** Whether the header stops here. @default false */
  readonly removeHeader?: boolean;
}

/** Lets only some addresses pass. */
export interface TraefikIpAllowList {
  /** Addresses and ranges. */
  readonly sourceRange: readonly string[];
}

/** Bounds the size of requests and answers. */
export interface TraefikBuffering {
  /** Bytes of a request. @default - no limit */
  readonly maxRequestBodyBytes?: Integer;
  /** Bytes of a request that stay in memory. @default - Traefik's, one MiB */
  readonly memRequestBodyBytes?: Integer;
}

/** Runs several middlewares in turn. */
export interface TraefikChain {
  readonly middlewares: readonly TraefikMiddlewareRef[];
}

/** Names a middleware. */
export interface TraefikMiddlewareRef {
  readonly name: string;
  /** Its namespace. @default - the one of the chain */
  readonly namespace?: string;
}
