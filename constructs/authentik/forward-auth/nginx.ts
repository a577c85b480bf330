import type { StringMap } from '../../../lib/base/string-map';
import { manifest } from '../../../lib/core/object/manifest';
import { Release } from '../../../lib/core/release/release';
import type { ConfigMap } from '../../../lib/generated/kubernetes';
import { type Outpost, OUTPOST_PATH } from './outpost';

const NGINX = 'nginx.ingress.kubernetes.io';

/** Headers about the user that the outpost adds to a request. */
export const USER_HEADERS: readonly string[] = [
  'username',
  'groups',
  'entitlements',
  'email',
  'name',
  'uid',
].map((name) => `X-authentik-${name}`);

/** What the annotations of ingress-nginx depend on. */
export interface NginxProps {
  readonly outpost: Outpost;
  /** Namespace of the protected Ingress. */
  readonly namespace: string;
  /** Scheme that browsers use. */
  readonly scheme: 'http' | 'https';
  /** Host at which users sign in, when that is not the protected one. @default - at the protected host itself */
  readonly signInHost?: string;
  /** Whether snippets are allowed in annotations. */
  readonly snippets: boolean;
}

/**
 * The annotations by which ingress-nginx asks the outpost about every request. The outpost has to be told the host that the browser
 * asked for. That needs no snippet, which ingress-nginx refuses by default: headers of the question can come from a ConfigMap too.
 */
export function nginxAnnotations(props: NginxProps): StringMap {
  const { outpost, scheme, signInHost = '$http_host' } = props;
  // Behind something that ends TLS, the scheme that nginx sees is another than the browser's.
  const target = `${scheme}://$http_host$escaped_request_uri`;
  return {
    [`${NGINX}/auth-url`]: `${outpost.url}${OUTPOST_PATH}/auth/nginx`,
    [`${NGINX}/auth-signin`]: `${scheme}://${signInHost}${OUTPOST_PATH}/start?rd=${target}`,
    [`${NGINX}/auth-response-headers`]: ['Set-Cookie', ...USER_HEADERS].join(','),
    // The answer carries what is known of the user, which is more than nginx reads by default.
    [`${NGINX}/proxy-buffer-size`]: '16k',
    ...(props.snippets
      ? { [`${NGINX}/auth-snippet`]: 'proxy_set_header X-Forwarded-Host $http_host;' }
      : { [`${NGINX}/auth-proxy-set-headers`]: headerMap(props) }),
  };
}

/** The ConfigMap with the headers, in the namespace of the Ingress: by default nginx reads none of another. */
function headerMap({ outpost, namespace }: NginxProps): string {
  const name = `${outpost.objectName}-headers`;
  outpost.addHeaderConfigMap(namespace, () =>
    manifest<ConfigMap>(outpost, `Headers-${namespace}`, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: {
        name,
        labels: outpost.component.labels,
        ...(namespace === Release.of(outpost).namespace ? {} : { namespace }),
      },
      data: { 'X-Forwarded-Host': '$http_host' },
    }),
  );
  return `${namespace}/${name}`;
}
