import type { Integer, ObjectMeta } from '../../generated/kubernetes';

/**
 * `gateway.networking.k8s.io/v1` HTTPRoute, the fields we emit.
 * Needs the Gateway API from version 1.0; `timeouts` are in its standard channel from 1.2 (CHANGELOG/1.2-CHANGELOG.md).
 */
export interface HttpRoute {
  readonly apiVersion: 'gateway.networking.k8s.io/v1';
  readonly kind: 'HTTPRoute';
  readonly metadata: ObjectMeta;
  readonly spec: HttpRouteSpec;
}

/** Which requests of which Gateways go where. */
export interface HttpRouteSpec {
  /** Gateways that carry the route. */
  readonly parentRefs: readonly HttpRouteParentRef[];
  /** Host names. @default - those of the Gateway */
  readonly hostnames?: readonly string[];
  readonly rules: readonly HttpRouteRule[];
}

/** A Gateway, or one listener of it. */
export interface HttpRouteParentRef {
  readonly name: string;
  /** Namespace of the Gateway. @default - the one of the route */
  readonly namespace?: string;
  /** Name of the listener. @default - all listeners */
  readonly sectionName?: string;
  /** Port of the listener. @default - all ports */
  readonly port?: Integer;
  /** API group. @default - gateway.networking.k8s.io */
  readonly group?: string;
  /** Kind. @default - Gateway */
  readonly kind?: string;
}

/** Requests that match go through the filters to the backends. */
export interface HttpRouteRule {
  /** What requests must match. @default - every path */
  readonly matches?: readonly HttpRouteMatch[];
  /** What is changed on the way. @default - nothing */
  readonly filters?: readonly HttpRouteFilter[];
  /** Services that answer. @default - none, a filter answers */
  readonly backendRefs?: readonly HttpRouteBackendRef[];
  /** How long an answer may take. @default - the Gateway's own */
  readonly timeouts?: HttpRouteTimeouts;
}

/** Condition over a request. */
export interface HttpRouteMatch {
  /** Condition over its path. @default - every path */
  readonly path?: HttpRoutePathMatch;
  /** Conditions over its headers. @default - none */
  readonly headers?: readonly HttpRouteHeaderMatch[];
  /** Its method. @default - every method */
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH';
}

/** Condition over a path. */
export interface HttpRoutePathMatch {
  readonly type: 'Exact' | 'PathPrefix' | 'RegularExpression';
  readonly value: string;
}

/** Condition over a header. */
export interface HttpRouteHeaderMatch {
  readonly name: string;
  readonly value: string;
  /** How the value is compared. @default - Exact */
  readonly type?: 'Exact' | 'RegularExpression';
}

/** A Service that answers. */
export interface HttpRouteBackendRef {
  readonly name: string;
  readonly port: Integer;
  /** API group. @default - the core */
  readonly group?: string;
  /** Kind. @default - Service */
  readonly kind?: string;
  /** Its share of the requests. @default 1 */
  readonly weight?: Integer;
  /** Namespace of the Service. @default - the one of the route */
  readonly namespace?: string;
}

/** One change of request or answer. `CORS` is in the standard channel from version 1.5, all others from 1.0. */
export interface HttpRouteFilter {
  readonly type:
    | 'RequestHeaderModifier'
    | 'ResponseHeaderModifier'
    | 'RequestMirror'
    | 'RequestRedirect'
    | 'URLRewrite'
    | 'ExtensionRef'
    | 'CORS';
  /** For type RequestHeaderModifier. @default - none */
  readonly requestHeaderModifier?: HttpRouteHeaderModifier;
  /** For type ResponseHeaderModifier. @default - none */
  readonly responseHeaderModifier?: HttpRouteHeaderModifier;
  /** For type RequestMirror. @default - none */
  readonly requestMirror?: HttpRouteMirror;
  /** For type RequestRedirect. @default - none */
  readonly requestRedirect?: HttpRouteRedirect;
  /** For type URLRewrite. @default - none */
  readonly urlRewrite?: HttpRouteRewrite;
  /** For type ExtensionRef, such as a Middleware of Traefik. @default - none */
  readonly extensionRef?: HttpRouteExtensionRef;
  /** For type CORS. @default - none */
  readonly cors?: HttpRouteCors;
}

/** Who gets a copy of requests, and of which share of them. */
export interface HttpRouteMirror {
  readonly backendRef: HttpRouteMirrorRef;
  /** Share in percent. @default - all */
  readonly percent?: Integer;
  /** Share as a fraction. @default - all */
  readonly fraction?: HttpRouteFraction;
}

/** A Service that gets copies. */
export interface HttpRouteMirrorRef {
  /** Group of its API. @default - the core */
  readonly group?: string;
  /** Kind. @default - Service */
  readonly kind?: string;
  readonly name: string;
  /** Namespace. @default - the one of the route */
  readonly namespace?: string;
  /** Port. @default - none; a Service needs one */
  readonly port?: Integer;
}

/** A share. */
export interface HttpRouteFraction {
  readonly numerator: Integer;
  /** @default 100 */
  readonly denominator?: Integer;
}

/** What pages of other origins may do. */
export interface HttpRouteCors {
  /** Origins, or a star alone. @default - none */
  readonly allowOrigins?: readonly string[];
  /** Whether cookies and the like may be sent along. @default false */
  readonly allowCredentials?: boolean;
  /** Methods, or a star alone. @default - none */
  readonly allowMethods?: readonly string[];
  /** Headers of requests, or a star alone. @default - none */
  readonly allowHeaders?: readonly string[];
  /** Headers of answers that pages may read. @default - none */
  readonly exposeHeaders?: readonly string[];
  /** Seconds that browsers remember it. @default 5 */
  readonly maxAge?: Integer;
}

/** Headers that are set, added and removed. */
export interface HttpRouteHeaderModifier {
  /** Headers that are replaced. @default - none */
  readonly set?: readonly HttpRouteHeader[];
  /** Headers that are added. @default - none */
  readonly add?: readonly HttpRouteHeader[];
  /** Headers that are removed. @default - none */
  readonly remove?: readonly string[];
}

/** One header. */
export interface HttpRouteHeader {
  readonly name: string;
  readonly value: string;
}

/** Where a request is sent instead. */
export interface HttpRouteRedirect {
  /** Scheme. @default - that of the request */
  readonly scheme?: 'http' | 'https';
  /** Host. @default - that of the request */
  readonly hostname?: string;
  /** Path. @default - that of the request */
  readonly path?: HttpRoutePathModifier;
  /** Port. @default - that of the scheme */
  readonly port?: Integer;
  /**
   * Status code, 301 or 302 in the standard channel.
   * @asType integer
   * @default 302
   */
  readonly statusCode?: number;
}

/** How host and path are rewritten. */
export interface HttpRouteRewrite {
  /** Host. @default - unchanged */
  readonly hostname?: string;
  /** Path. @default - unchanged */
  readonly path?: HttpRoutePathModifier;
}

/** How a path is rewritten. */
export interface HttpRoutePathModifier {
  readonly type: 'ReplaceFullPath' | 'ReplacePrefixMatch';
  /** For type ReplaceFullPath. @default - none */
  readonly replaceFullPath?: string;
  /** For type ReplacePrefixMatch. @default - none */
  readonly replacePrefixMatch?: string;
}

/** A filter of the Gateway's maker. */
export interface HttpRouteExtensionRef {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
}

/** How long an answer may take. */
export interface HttpRouteTimeouts {
  /** The whole answer. @default - the Gateway's own */
  readonly request?: string;
  /** One try of one backend. @default - the Gateway's own */
  readonly backendRequest?: string;
}
