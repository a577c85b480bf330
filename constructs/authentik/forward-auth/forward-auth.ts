import { Construct } from 'constructs';
import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import { BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import type { StringMap } from '../../../lib/base/string-map';
import {
  controllerOf,
  type IngressController,
  type IngressProtection,
} from '../../../lib/core/ingress-protection';
import type { IngressTlsValues } from '../../../lib/core/ingress-values';
import { Release } from '../../../lib/core/release';
import { domainFormat } from '../../../lib/rules/formats/host';
import type { IAuthentikGroup } from '../directory/authentik-group';
import type { ApplicationTile } from '../oidc/application-tile';
import { bindGroups, tileAttributes } from '../oidc/oidc-entries';
import { slugOf } from '../oidc/slug';
import { nginxAnnotations } from './nginx';
import type { Outpost } from './outpost';
import { addOutpostIngress } from './outpost-ingress';
import { type ProtectedUrl, protectedUrl } from './protected-url';
import { traefikAnnotations } from './traefik';
import { checkProps } from '../../../lib/core/props/check-props';
import { PixeeError } from '../../../lib/findings/pixee-error';

/** Props of {@link ForwardAuth}. */
export interface ForwardAuthProps extends ApplicationTile {
  /** What answers for Authentik. */
  readonly outpost: Outpost;
  /**
   * Scheme and host that users open: `https://longhorn.example.com`. Everything that is protected at that host is, whatever its path.
   * With `cookieDomain`, the host at which the users of that domain sign in.
   * @format url
   */
  readonly externalUrl: string;
  /** Name of the application that users see in Authentik. @format any */
  readonly name: string;
  /** Its short name in URLs. @default - made of the name @format slug */
  readonly slug?: string;
  /** The ingress that serves the host. */
  readonly ingress: ForwardAuthIngress;
  /** Groups whose members may enter; each is enough. @default - everybody who can sign in at Authentik */
  readonly groups?: readonly IAuthentikGroup[];
  /**
   * Protects all hosts of this domain by one sign-in: `example.com`. Whoever may enter one may then enter all.
   * @default - only the host of `externalUrl`
   * @format host
   */
  readonly cookieDomain?: string;
  /** Regular expressions for paths that need no sign-in. @default - every path needs one @format any */
  readonly publicPaths?: readonly string[];
  /** URL that the application's tile leads to. @default - `externalUrl` @format web-address */
  readonly launchUrl?: string;
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

/**
 * Lets Authentik decide who may open a host whose application knows no sign-in: a proxy provider, an application, and the path of
 * the outpost at that host. What is left is to annotate the Ingress that leads to the application:
 *
 * ```ts
 * const longhorn = new ForwardAuth(chart, 'longhorn', {
 *   outpost,
 *   externalUrl: 'https://longhorn.example.com',
 *   name: 'Longhorn',
 *   groups: [AuthentikGroup.existing('admins')],
 *   ingress: { className: 'nginx' },
 * });
 * const annotations = longhorn.ingressAnnotations('longhorn-system');
 * ```
 */
export class ForwardAuth extends Construct implements IngressProtection {
  /** The proxy provider. */
  public readonly provider: BlueprintEntry<'authentik_providers_proxy.proxyprovider'>;
  /** The application that users see. */
  public readonly application: BlueprintEntry<'authentik_core.application'>;
  private readonly props: ForwardAuthProps;
  private readonly url: ProtectedUrl;

  /** @throws Error when the URL is not scheme and host, its host is protected already, or lies outside of the cookie domain */
  public constructor(scope: Construct, id: string, props: ForwardAuthProps) {
    super(scope, id);
    checkProps('ForwardAuthProps', props, this);
    this.props = props;
    this.url = protectedUrl(this.node.path, props.externalUrl);
    this.checkCookieDomain();
    const { outpost, ingress } = props;
    this.provider = this.addProvider();
    this.application = this.addApplication();
    // Without a binding, everybody may enter.
    bindGroups(outpost.blueprint, this.application, props.groups ?? []);
    addOutpostIngress(this, 'Ingress', {
      outpost,
      name: this.slug,
      className: ingress.className,
      host: this.url.hostname,
      tls: ingress.tls,
    });
  }

  /**
   * The annotations of an Ingress in the namespace of the outpost; what they name is rendered when they are asked for.
   *
   * @throws Error when the controller is neither ingress-nginx nor Traefik
   */
  public annotations(controller: IngressController): StringMap {
    return this.annotate(controller, Release.of(this).namespace);
  }

  /**
   * The annotations of an Ingress of this host in any namespace, for a chart of your own. With ingress-nginx, a ConfigMap is rendered
   * into that namespace, which must exist.
   *
   * @param namespace namespace of the Ingress
   * @throws Error when the controller is neither ingress-nginx nor Traefik
   */
  public ingressAnnotations(namespace: string): StringMap {
    const { className, controller } = this.props.ingress;
    return this.annotate(controller ?? controllerOf(className), namespace);
  }

  private annotate(controller: IngressController, namespace: string): StringMap {
    const { outpost, cookieDomain, ingress } = this.props;
    switch (controller) {
      case 'nginx':
        return nginxAnnotations({
          outpost,
          namespace,
          scheme: this.url.scheme,
          signInHost: cookieDomain === undefined ? undefined : this.url.host,
          snippets: ingress.snippets === true,
        });
      case 'traefik':
        return traefikAnnotations(outpost);
      default:
        throw PixeeError.of(
          'authentik-props',
          `only ingress-nginx and Traefik can ask an outpost of Authentik, got "${controller}" for the class "${ingress.className}"; serve the host by one of them, or set the controller if one of them serves that class`,
          this.node.path,
        );
    }
  }

  private get slug(): string {
    return this.props.slug ?? slugOf(this.props.name);
  }

  private checkCookieDomain(): void {
    const { cookieDomain } = this.props;
    if (cookieDomain === undefined) return;
    const problem = domainFormat(cookieDomain);
    const { hostname } = this.url;
    if (problem === undefined && (hostname === cookieDomain || hostname.endsWith(`.${cookieDomain}`))) return;
    throw PixeeError.of(
      'authentik-props',
      `cookieDomain must be a domain that ${hostname} is part of, got "${cookieDomain}"; browsers send a cookie to the hosts of its domain only`,
      this.node.path,
    );
  }

  private addProvider(): BlueprintEntry<'authentik_providers_proxy.proxyprovider'> {
    const { outpost, name, cookieDomain, publicPaths = [] } = this.props;
    const provider = new BlueprintEntry('authentik_providers_proxy.proxyprovider', {
      name,
      authorization_flow: flow('default-provider-authorization-implicit-consent'),
      invalidation_flow: flow('default-provider-invalidation-flow'),
      mode: cookieDomain === undefined ? 'forward_single' : 'forward_domain',
      external_host: this.url.origin,
      ...(cookieDomain === undefined ? {} : { cookie_domain: cookieDomain }),
      ...(publicPaths.length === 0 ? {} : { skip_path_regex: publicPaths.join('\n') }),
      // Authentik itself sets the same, but leaves out what is not there yet at a first start.
      property_mappings: SCOPES.map(scope),
    });
    outpost.addProvider(this.url.host, provider);
    return outpost.blueprint.add(provider);
  }

  private addApplication(): BlueprintEntry<'authentik_core.application'> {
    const { outpost, name, launchUrl } = this.props;
    return outpost.blueprint.add(
      new BlueprintEntry('authentik_core.application', {
        name,
        slug: this.slug,
        provider: BlueprintTag.keyOf(this.provider),
        meta_launch_url: launchUrl ?? `${this.url.origin}/`,
        ...tileAttributes(this.props),
        policy_engine_mode: 'any',
      }),
    );
  }
}

const SCOPES = [
  'oauth2/scope-openid',
  'oauth2/scope-email',
  'oauth2/scope-profile',
  'oauth2/scope-entitlements',
  'proxy/scope-proxy',
];

function scope(name: string): BlueprintTag {
  return BlueprintTag.find('authentik_providers_oauth2.scopemapping', {
    managed: `goauthentik.io/providers/${name}`,
  });
}

function flow(slug: string): BlueprintTag {
  return BlueprintTag.find('authentik_flows.flow', { slug });
}
