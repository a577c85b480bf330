import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { StringMap } from '../../../lib/base/string-map';
import {
  type IngressController,
  type IngressProtection,
  traefikMiddleware,
} from '../../../lib/core/exposure/ingress-protection';
import { manifest } from '../../../lib/core/object/manifest';
import { Release } from '../../../lib/core/release/release';
import type { TraefikMiddleware } from '../../../lib/kubernetes/custom-resources/traefik-middleware';
import { isNginxRealm } from '../../../lib/rules/nginx-realm';
import { checkCall, checkProps } from '../../../lib/core/props/check-props';
import { PixeeError } from '../../../lib/findings/pixee-error';
import { place } from '../../../lib/core/props/place';

/** Props of {@link BasicAuth}. */
export interface BasicAuthProps {
  /** Name of an existing Secret whose only key, `auth`, holds lines of `htpasswd`. @format object-name */
  readonly secretName: string;
  /** What the browser says that the password is for. @default Pixee observability @format realm */
  readonly realm?: string;
}

const NGINX = 'nginx.ingress.kubernetes.io';
/** The key that ingress-nginx reads; Traefik takes any, when it is the only one. */
const KEY = 'auth';

/** User and password in front of an Ingress, asked for by ingress-nginx or Traefik. */
export class BasicAuth extends Construct implements IngressProtection {
  private readonly props: BasicAuthProps;
  private ownMiddleware?: ApiObject;

  public constructor(scope: Construct, id: string, props: BasicAuthProps) {
    super(...place(scope, id));
    checkProps('BasicAuthProps', props, this);
    this.props = props;
    Release.of(this).expect({
      kind: 'Secret',
      name: props.secretName,
      keys: [KEY],
      purpose: 'users of the observability interfaces, as htpasswd writes them',
    });
  }

  /** The Middleware of Traefik, for patches, once an Ingress of Traefik has asked for it. */
  public get middleware(): ApiObject | undefined {
    return this.ownMiddleware;
  }

  /** @throws Error when the controller is neither ingress-nginx nor Traefik */
  public annotations(controller: IngressController): StringMap {
    checkCall('BasicAuth.annotations', { controller }, this);
    const { secretName, realm = 'Pixee observability' } = this.props;
    switch (controller) {
      case 'nginx':
        if (!isNginxRealm(realm))
          throw PixeeError.of(
            'observability-props',
            `realm has characters for which ingress-nginx drops the whole Ingress; use letters without accents, digits, blanks and - . _ ~ / : only`,
            this.node.path,
          );
        return {
          [`${NGINX}/auth-type`]: 'basic',
          [`${NGINX}/auth-secret`]: secretName,
          [`${NGINX}/auth-realm`]: realm,
        };
      case 'traefik':
        return this.addMiddleware(secretName, realm);
      default:
        throw PixeeError.of(
          'observability-props',
          `only ingress-nginx and Traefik can ask for a password by an Ingress, got "${controller}"; protect the interface in another way`,
          this.node.path,
        );
    }
  }

  private addMiddleware(secret: string, realm: string): StringMap {
    const release = Release.of(this);
    const name = `${release.name}-basic-auth`;
    this.ownMiddleware ??= manifest<TraefikMiddleware>(this, 'Middleware', {
      apiVersion: 'traefik.io/v1alpha1',
      kind: 'Middleware',
      metadata: { name },
      // The servers know no users; what they do not get they cannot log.
      spec: { basicAuth: { secret, realm, removeHeader: true } },
    });
    return traefikMiddleware(release.namespace, name);
  }
}
