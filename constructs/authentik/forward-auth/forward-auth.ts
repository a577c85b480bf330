import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import { BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import type { StringMap } from '../../../lib/base/string-map';
import {
  type IngressController,
  ingressController,
  type IngressProtection,
} from '../../../lib/core/exposure/ingress-protection';
import { Release } from '../../../lib/core/release/release';
import { domainFormat } from '../../../lib/rules/formats/host';
import { bindGroups, tileAttributes } from '../oidc/oidc-entries';
import { slugOf } from '../oidc/slug';
import { nginxAnnotations } from './nginx';
import type { ForwardAuthProps } from './forward-auth-props';
import { type HomeAssistantForwardAuthProps, homeAssistantPreset } from './presets/home-assistant';
import type { Outpost } from './outpost';
import { addOutpostIngress } from './outpost-ingress';
import { type ProtectedUrl, protectedUrl } from './protected-url';
import { traefikAnnotations } from './traefik';
import { checkCall, checkProps, knownProps, pathBelow } from '../../../lib/core/props/check-props';
import { PixeeError } from '../../../lib/findings/pixee-error';
import { place } from '../../../lib/core/props/place';

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
  /** Home Assistant, by the component `auth_header`: `configuration` is what to put into its `configuration.yaml`. */
  public static homeAssistant(
    scope: Construct,
    id: string,
    props: HomeAssistantForwardAuthProps,
  ): ForwardAuth {
    checkProps('HomeAssistantForwardAuthProps', props, pathBelow(scope, id));
    const preset = homeAssistantPreset(pathBelow(scope, id), props);
    const forwardAuth = new ForwardAuth(scope, id, knownProps('ForwardAuthProps', preset.props));
    forwardAuth.ownConfiguration = preset.configuration;
    return forwardAuth;
  }

  /** What answers for Authentik. */
  public readonly outpost: Outpost;
  /** The proxy provider. */
  public readonly provider: BlueprintEntry<'authentik_providers_proxy.proxyprovider'>;
  /** The application that users see. */
  public readonly application: BlueprintEntry<'authentik_core.application'>;
  private ownConfiguration?: string;
  /** The Ingress of the outpost's own path at the host, for patches. */
  public readonly ingress: ApiObject;
  private readonly props: ForwardAuthProps;
  private readonly url: ProtectedUrl;

  /** @throws Error when the URL is not scheme and host, its host is protected already, or lies outside of the cookie domain */
  public constructor(scope: Construct, id: string, props: ForwardAuthProps) {
    super(...place(scope, id));
    checkProps('ForwardAuthProps', props, this);
    this.props = props;
    this.url = protectedUrl(this.node.path, props.externalUrl);
    this.checkCookieDomain();
    const { outpost, ingress } = props;
    this.outpost = outpost;
    this.provider = this.addProvider();
    this.application = this.addApplication();
    // Without a binding, everybody may enter.
    bindGroups(outpost.blueprint, this.application, props.groups ?? []);
    this.ingress = addOutpostIngress(this, 'Ingress', {
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
    checkCall('ForwardAuth.annotations', { controller }, this);
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
    checkCall('ForwardAuth.ingressAnnotations', { namespace }, this);
    const { className, controller } = this.props.ingress;
    return this.annotate(
      controller ?? ingressController(Release.of(this).settings.ingressController, { className }),
      namespace,
    );
  }

  /** What to put into the application's own configuration; nothing for one without a preset. */
  public get configuration(): string | undefined {
    return this.ownConfiguration;
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
