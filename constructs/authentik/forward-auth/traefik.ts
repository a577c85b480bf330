import type { StringMap } from '../../../lib/base/string-map';
import { traefikMiddleware } from '../../../lib/core/exposure/ingress-protection';
import { manifest } from '../../../lib/core/object/manifest';
import { Release } from '../../../lib/core/release/release';
import type { TraefikMiddleware } from '../../../lib/kubernetes/custom-resources/traefik-middleware';
import { USER_HEADERS } from './nginx';
import { type Outpost, OUTPOST_PATH } from './outpost';

/** What else an application may want to know: the user's token, and what it takes to verify it. */
const TOKEN_HEADERS = ['jwt', 'meta-jwks', 'meta-outpost', 'meta-provider', 'meta-app', 'meta-version'];

/** The annotation by which Traefik asks the outpost about every request, from whatever namespace. */
export function traefikAnnotations(outpost: Outpost): StringMap {
  const name = outpost.objectName;
  outpost.middleware ??= manifest<TraefikMiddleware>(outpost, 'Middleware', {
    apiVersion: 'traefik.io/v1alpha1',
    kind: 'Middleware',
    metadata: { name, labels: outpost.component.labels },
    spec: {
      forwardAuth: {
        address: `${outpost.url}${OUTPOST_PATH}/auth/traefik`,
        // The host that the browser asked for.
        trustForwardHeader: true,
        authResponseHeaders: [...USER_HEADERS, ...TOKEN_HEADERS.map((header) => `X-authentik-${header}`)],
      },
    },
  });
  return traefikMiddleware(Release.of(outpost).namespace, name);
}
