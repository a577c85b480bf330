import { Construct } from 'constructs';
import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import { BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import type { IScimTarget } from '../scim/scim-target';
import { addConsumerSecret, type ConsumerSecret } from './consumer';
import { addOidcEntries, bindGroups } from './oidc-entries';
import type { OidcApplicationProps } from './oidc-application-props';
import { type ArgoCdApplicationProps, argoCdPreset } from './presets/argo-cd';
import { type GrafanaApplicationProps, grafanaPreset } from './presets/grafana';
import { type InfisicalApplicationProps, infisicalPreset } from './presets/infisical';
import { type KestraApplicationProps, kestraPreset } from './presets/kestra';
import type { OidcEndpoints, OidcPreset } from './presets/preset';
import { redirectUrisOf } from './redirect-uris';
import { slugOf } from './slug';
import { checkProps, knownProps, pathBelow } from '../../../lib/core/props/check-props';

/**
 * An application that signs users in by OpenID Connect: provider and application in Authentik, and the client secret where the
 * application reads it. For some applications everything is known:
 *
 * ```ts
 * const grafana = OidcApplication.grafana(chart, 'grafana', {
 *   blueprint,
 *   url: 'https://grafana.example.com',
 *   clientSecret: Credential.external('GRAFANA_OAUTH_CLIENT_SECRET'),
 * });
 * grafana.configuration; // what to put into Grafana's values
 * ```
 */
export class OidcApplication extends Construct implements IScimTarget {
  /** Grafana, with its Secret for `envFromSecret`. */
  public static grafana(scope: Construct, id: string, props: GrafanaApplicationProps): OidcApplication {
    checkProps('GrafanaApplicationProps', props, pathBelow(scope, id));
    return OidcApplication.of(scope, id, grafanaPreset(props));
  }

  /** Argo CD, with a Secret that it finds by its label. */
  public static argoCd(scope: Construct, id: string, props: ArgoCdApplicationProps): OidcApplication {
    checkProps('ArgoCdApplicationProps', props, pathBelow(scope, id));
    return OidcApplication.of(scope, id, argoCdPreset(props));
  }

  /** Infisical, whose administrators enter the configuration in its interface. */
  public static infisical(scope: Construct, id: string, props: InfisicalApplicationProps): OidcApplication {
    checkProps('InfisicalApplicationProps', props, pathBelow(scope, id));
    return OidcApplication.of(scope, id, infisicalPreset(props));
  }

  /** Kestra, of the Enterprise Edition. */
  public static kestra(scope: Construct, id: string, props: KestraApplicationProps): OidcApplication {
    checkProps('KestraApplicationProps', props, pathBelow(scope, id));
    return OidcApplication.of(scope, id, kestraPreset(props));
  }

  private static of(scope: Construct, id: string, { props, configuration }: OidcPreset): OidcApplication {
    const application = new OidcApplication(scope, id, knownProps('OidcApplicationProps', props));
    application.ownConfiguration = configuration(application.endpoints);
    return application;
  }

  /** Short name in URLs. */
  public readonly slug: string;
  /** Client id. */
  public readonly clientId: string;
  /** Addresses of Authentik that the application speaks to. */
  public readonly endpoints: OidcEndpoints;
  /** Where the application reads its client secret, when that is said. */
  public readonly secret?: ConsumerSecret;
  /** What the blueprint says of the provider. */
  public readonly provider: BlueprintEntry<'authentik_providers_oauth2.oauth2provider'>;
  /** What the blueprint says of the application. */
  public readonly application: BlueprintEntry<'authentik_core.application'>;
  private readonly backchannel: BlueprintTag[] = [];
  private ownConfiguration?: string;

  /** @throws Error when a redirect URI has a wildcard or leads elsewhere, or the store cannot be asked from the application's namespace */
  public constructor(scope: Construct, id: string, props: OidcApplicationProps) {
    super(scope, id);
    checkProps('OidcApplicationProps', props, this);
    const { blueprint, name, url, clientSecret, groups = [], secret, extraScopes = [] } = props;
    this.slug = props.slug ?? slugOf(name);
    this.clientId = props.clientId ?? this.slug;
    this.endpoints = endpointsOf(blueprint.authentik.url, this.slug);
    this.secret = secret;
    const variable = `OIDC_CLIENT_SECRET_${this.slug.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
    const place = this.node.path;
    const mappings = extraScopes.map((one) =>
      blueprint.add(
        new BlueprintEntry('authentik_providers_oauth2.scopemapping', {
          name: one.name,
          scope_name: one.scope,
          description: one.description,
          expression: one.expression,
        }),
      ),
    );
    const added = addOidcEntries(blueprint, {
      ...props,
      slug: this.slug,
      providerName: this.slug,
      clientId: this.clientId,
      clientSecret: blueprint.addSecret(variable, clientSecret, { random: true }),
      redirectUris: redirectUrisOf(url, props.redirectUris, place),
      logoutRedirectUris: redirectUrisOf(url, props.logoutRedirectUris ?? [], place),
      launchUrl: url,
      scopes: props.scopes ?? ['openid', 'email', 'profile'],
      mappings: mappings.map((mapping) => BlueprintTag.keyOf(mapping)),
      provider: props.subject === undefined ? {} : { sub_mode: props.subject },
    });
    this.provider = added.provider;
    this.application = added.application;
    bindGroups(blueprint, this.application, groups);
    if (secret !== undefined) addConsumerSecret(this, secret, clientSecret);
  }

  /** What to put into the application's own configuration, secrets only by reference; nothing for one without a preset. */
  public get configuration(): string | undefined {
    return this.ownConfiguration;
  }

  /** Lets a provider work behind the scenes for the application. @internal */
  public addBackchannelProvider(provider: BlueprintTag): void {
    this.backchannel.push(provider);
    this.application.say('backchannel_providers', this.backchannel);
  }
}

function endpointsOf(authentikUrl: string, slug: string): OidcEndpoints {
  const base = `${authentikUrl}application/o/`;
  return {
    issuer: `${base}${slug}/`,
    discovery: `${base}${slug}/.well-known/openid-configuration`,
    authorization: `${base}authorize/`,
    token: `${base}token/`,
    userinfo: `${base}userinfo/`,
    endSession: `${base}${slug}/end-session/`,
  };
}
