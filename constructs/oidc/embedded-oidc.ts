import { Construct } from 'constructs';
import { mergeSection } from '../../lib/core/pod/fragments';
import type { Credential } from '../../lib/core/credential/credential';
import { CredentialSecret } from '../../lib/core/credential/credential-secret';
import { ComponentIngress } from '../../lib/core/exposure/ingress';
import type { GatewayRoute } from '../../lib/core/exposure/gateway-route';
import { addGatewayRoute } from '../../lib/core/exposure/add-gateway-route';
import type { GatewayValues } from '../../lib/core/exposure/gateway-values';
import type { CertManagerProps } from '../../lib/core/exposure/ingress-props';
import { ComponentRoute } from '../../lib/core/exposure/route';
import type { RouteValues } from '../../lib/core/exposure/route-values';
import type { IngressValues } from '../../lib/core/exposure/ingress-values';
import type { WorkloadValues } from '../../lib/core/pod/pod-values';
import { refuseSecondPod } from '../../lib/core/release/one-pod';
import { Release } from '../../lib/core/release/release';
import { HTTP_PORT } from '../../lib/core/exposure/service';
import { defaults } from '../../lib/generated/defaults';
import type { OidcImageValues } from '../../lib/values/contract/oidc';
import { ProductWorkload } from '../product/product-workload';
import { REDIRECT_PATHS } from '../sign-in/sign-in-binding';
import { checkProps } from '../../lib/core/props/check-props';
import { place } from '../../lib/core/props/place';

/** Props of {@link EmbeddedOidc}. */
export interface EmbeddedOidcProps extends WorkloadValues {
  /** Image of the provider. @default - the vendor's */
  readonly image?: OidcImageValues;
  /** How browsers reach it. @default - not by an Ingress */
  readonly ingress?: IngressValues;
  /** How it is reached by the Gateway API. @default - not by a Gateway */
  readonly gateway?: GatewayValues;
  /** A Route of OpenShift; without a path of its own it leads the path of the issuer here. @default - none */
  readonly route?: RouteValues;
  /** How cert-manager provides the Ingress's certificate. @default - the Secrets that `ingress.tls` names */
  readonly certManager?: CertManagerProps;
  /** The users, as the text of a `users.json` file. @default - the image's sample users alice and bob */
  readonly users?: Credential;
  /**
   * URL that users are sent back to. @default - `/api/auth/login` and `/api/auth/callback` on the domain
   * @format url
   */
  readonly redirectUri?: string;
  /** Issuer URL of the tokens. @default - `https://<domain>/oidc` @format url */
  readonly issuer?: string;
}

const PORT = 9998;
const USERS_FOLDER = '/etc/pixee/oidc';
const USERS_FILE = 'users.json';

/** No health endpoint is documented, so the probes only connect. */
const PROBES = {
  startupProbe: { tcpSocket: { port: HTTP_PORT }, periodSeconds: 5, failureThreshold: 24 },
  readinessProbe: { tcpSocket: { port: HTTP_PORT }, periodSeconds: 10, failureThreshold: 3 },
  livenessProbe: { tcpSocket: { port: HTTP_PORT }, periodSeconds: 10, failureThreshold: 3 },
};

/**
 * The embedded identity provider, the example server of zitadel/oidc: for trials only. It listens on port 9998 and reads
 * its users from a file.
 */
export class EmbeddedOidc extends Construct {
  /** Its Deployment, pod and Service. */
  public readonly workload: ProductWorkload;
  /** Its Ingress, when it has one. */
  public readonly ingress?: ComponentIngress;
  /** Its HTTPRoute, when a Gateway leads to it. */
  public readonly gatewayRoute?: GatewayRoute;
  /** Its Route, when it has one. */
  public readonly route?: ComponentRoute;
  /** Its users, unless they are those of the image. */
  public readonly usersSecret?: CredentialSecret;

  public constructor(scope: Construct, id: string, props: EmbeddedOidcProps = {}) {
    super(...place(scope, id));
    checkProps('EmbeddedOidcProps', props, this);
    const release = Release.of(this);
    const values = mergeSection<EmbeddedOidcProps>(defaults.oidc, props);
    this.workload = new ProductWorkload(this, 'workload', {
      name: 'oidc',
      containerName: 'oidc',
      containerPort: PORT,
      values,
      image: values.image ?? {},
      ...PROBES,
    });
    refuseSecondPod(
      release,
      this.workload.deployment.object,
      'it keeps sign-ins under way in the memory of its process',
    );
    this.workload.pod.env
      .set('PORT', PORT)
      .set('ISSUER', values.issuer ?? `${release.url}/oidc`)
      .set(
        'REDIRECT_URI',
        values.redirectUri ?? REDIRECT_PATHS.map((path) => `${release.url}${path}`).join(','),
      );
    if (values.users !== undefined) this.usersSecret = this.addUsers(values.users);
    this.gatewayRoute = addGatewayRoute(this, 'gateway', {
      component: this.workload.component,
      port: values.service?.port ?? 80,
      paths: () => [{ path: new URL(values.issuer ?? `${release.url}/oidc`).pathname }],
      gateway: values.gateway,
      certManager: values.certManager,
    });
    if (values.route?.enabled === true)
      this.route = new ComponentRoute(this, 'route', {
        component: this.workload.component,
        route: values.route,
        path: /^https?:\/\/[^/]+(\/[^?#]*)/.exec(values.issuer ?? '')?.[1] ?? '/oidc',
      });
    if (values.ingress?.enabled === true) {
      const { component } = this.workload;
      this.ingress = new ComponentIngress(this, 'ingress', {
        component,
        service: this.workload.service,
        // No path of it is documented as a sign of health.
        needs: { healthPath: '/', anyAnswer: true },
        ingress: values.ingress,
        certManager: values.certManager,
      });
    }
  }

  private addUsers(users: Credential): CredentialSecret {
    const secret = new CredentialSecret(this, 'users', {
      name: `${this.workload.component.fullName}-users`,
      labels: this.workload.component.labels,
      purpose: 'users of the embedded identity provider',
    });
    const { name, key } = secret.add(USERS_FILE, users);
    this.workload.pod.addVolume(
      { name: 'users', secret: { secretName: name, items: [{ key, path: USERS_FILE }] } },
      { mountPath: USERS_FOLDER, readOnly: true },
    );
    this.workload.pod.env.set('USERS_FILE', `${USERS_FOLDER}/${USERS_FILE}`);
    return secret;
  }
}
