import type { IngressController } from '../../../lib/core/exposure/ingress-protection';
import type { IngressTlsValues } from '../../../lib/core/exposure/ingress-values';
import type { IAuthentikGroup } from '../directory/authentik-group';
import type { ApplicationTile } from '../oidc/application-tile';
import type { Outpost } from './outpost';

/** What every protected host says, whatever is behind it. */
export interface ProtectedHostProps extends ApplicationTile {
  /** What answers for Authentik. */
  readonly outpost: Outpost;
  /**
   * Scheme and host that users open: `https://longhorn.example.com`. Everything that is protected at that host is, whatever its path.
   * With `cookieDomain`, the host at which the users of that domain sign in.
   * @format url
   */
  readonly externalUrl: string;
  /** Its short name in URLs. @default - made of the name @format slug */
  readonly slug?: string;
  /** The ingress that serves the host. */
  readonly ingress: ForwardAuthIngress;
  /** Groups whose members may enter; each is enough. @default - everybody who can sign in at Authentik */
  readonly groups?: readonly IAuthentikGroup[];
  /** URL that the application's tile leads to. @default - `externalUrl` @format web-address */
  readonly launchUrl?: string;
}

/** Props of `ForwardAuth`. */
export interface ForwardAuthProps extends ProtectedHostProps {
  /** Name of the application that users see in Authentik. @format any */
  readonly name: string;
  /**
   * Protects all hosts of this domain by one sign-in: `example.com`. Whoever may enter one may then enter all.
   * @default - only the host of `externalUrl`
   * @format host
   */
  readonly cookieDomain?: string;
  /** Regular expressions for paths that need no sign-in. @default - every path needs one @format any */
  readonly publicPaths?: readonly string[];
}

/** The ingress that serves a protected host. */
export interface ForwardAuthIngress {
  /** Name of the IngressClass. @format object-name */
  readonly className: string;
  /** The controller that serves the class. @default - guessed by the name of the class */
  readonly controller?: IngressController;
  /**
   * Certificates for the outpost's own path at this host, as the protected Ingress has them, from Secrets of the namespace of the
   * outpost. With Traefik an entry without a Secret is enough; ingress-nginx needs none.
   * @default - none
   */
  readonly tls?: readonly IngressTlsValues[];
  /** Whether ingress-nginx allows snippets in annotations, which it does not by default. @default false */
  readonly snippets?: boolean;
}
