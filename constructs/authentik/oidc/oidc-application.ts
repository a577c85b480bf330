import { Construct } from 'constructs';
import { withoutTail } from '../../../lib/base/trim';
import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import type { OAuth2ProviderAttributes } from '../../../lib/authentik/blueprint/models';
import { BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import { type AuthentikVersion, isAuthentikAtLeast } from '../../../lib/authentik/version';
import type { CredentialSecret } from '../../../lib/core/credential/credential-secret';
import type { IScimTarget } from '../scim/scim-target';
import { addConsumerSecret, type ConsumerSecret } from './consumer';
import { addOidcEntries, bindGroups } from './oidc-entries';
import type { OidcApplicationProps, OidcScope } from './oidc-application-props';
import { type ArgoCdApplicationProps, argoCdPreset } from './presets/argo-cd';
import { type GrafanaApplicationProps, grafanaPreset } from './presets/grafana';
import { type InfisicalApplicationProps, infisicalPreset } from './presets/infisical';
import { type KestraApplicationProps, kestraPreset } from './presets/kestra';
import { type GitLabApplicationProps, gitLabPreset } from './presets/git-lab';
import { type GiteaApplicationProps, forgejoPreset, giteaPreset } from './presets/gitea';
import { type HarborApplicationProps, harborPreset } from './presets/harbor';
import { type ImmichApplicationProps, immichPreset } from './presets/immich';
import { type JenkinsApplicationProps, jenkinsPreset } from './presets/jenkins';
import { type MinioApplicationProps, minioPreset } from './presets/minio';
import { type NextcloudApplicationProps, nextcloudPreset } from './presets/nextcloud';
import { type OutlineApplicationProps, outlinePreset } from './presets/outline';
import { type PaperlessApplicationProps, paperlessPreset } from './presets/paperless';
import { type PortainerApplicationProps, portainerPreset } from './presets/portainer';
import { type ProxmoxApplicationProps, proxmoxPreset } from './presets/proxmox';
import { type VaultApplicationProps, vaultPreset } from './presets/vault';
import { type VaultwardenApplicationProps, vaultwardenPreset } from './presets/vaultwarden';
import type { OidcEndpoints, OidcPreset } from './presets/preset';
import { redirectUrisOf } from './redirect-uris';
import { slugOf } from './slug';
import { checkProps, knownProps, pathBelow } from '../../../lib/core/props/check-props';
import { place } from '../../../lib/core/props/place';

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

  /** GitLab, as its chart is configured. */
  public static gitLab(scope: Construct, id: string, props: GitLabApplicationProps): OidcApplication {
    checkProps('GitLabApplicationProps', props, pathBelow(scope, id));
    return OidcApplication.of(scope, id, gitLabPreset(props));
  }

  /** Gitea, by a command of its own. */
  public static gitea(scope: Construct, id: string, props: GiteaApplicationProps): OidcApplication {
    checkProps('GiteaApplicationProps', props, pathBelow(scope, id));
    return OidcApplication.of(scope, id, giteaPreset(props));
  }

  /** Forgejo, by a command of its own. */
  public static forgejo(scope: Construct, id: string, props: GiteaApplicationProps): OidcApplication {
    checkProps('GiteaApplicationProps', props, pathBelow(scope, id));
    return OidcApplication.of(scope, id, forgejoPreset(props));
  }

  /** Nextcloud with the app `user_oidc`, by a command of its own. */
  public static nextcloud(scope: Construct, id: string, props: NextcloudApplicationProps): OidcApplication {
    checkProps('NextcloudApplicationProps', props, pathBelow(scope, id));
    return OidcApplication.of(scope, id, nextcloudPreset(props));
  }

  /** Proxmox VE, by a command of its own. */
  public static proxmox(scope: Construct, id: string, props: ProxmoxApplicationProps): OidcApplication {
    checkProps('ProxmoxApplicationProps', props, pathBelow(scope, id));
    return OidcApplication.of(scope, id, proxmoxPreset(props));
  }

  /** Harbor, whose administrators enter the configuration in its interface. */
  public static harbor(scope: Construct, id: string, props: HarborApplicationProps): OidcApplication {
    checkProps('HarborApplicationProps', props, pathBelow(scope, id));
    return OidcApplication.of(scope, id, harborPreset(props));
  }

  /** Vault, by commands of its own. */
  public static vault(scope: Construct, id: string, props: VaultApplicationProps): OidcApplication {
    checkProps('VaultApplicationProps', props, pathBelow(scope, id));
    return OidcApplication.of(scope, id, vaultPreset(props));
  }

  /** Immich, with its application for phones. */
  public static immich(scope: Construct, id: string, props: ImmichApplicationProps): OidcApplication {
    checkProps('ImmichApplicationProps', props, pathBelow(scope, id));
    return OidcApplication.of(scope, id, immichPreset(props));
  }

  /** Paperless-ngx, by variables. */
  public static paperless(scope: Construct, id: string, props: PaperlessApplicationProps): OidcApplication {
    checkProps('PaperlessApplicationProps', props, pathBelow(scope, id));
    return OidcApplication.of(scope, id, paperlessPreset(props));
  }

  /** Portainer, whose administrators enter the configuration in its interface. */
  public static portainer(scope: Construct, id: string, props: PortainerApplicationProps): OidcApplication {
    checkProps('PortainerApplicationProps', props, pathBelow(scope, id));
    return OidcApplication.of(scope, id, portainerPreset(props));
  }

  /** MinIO, whose policies come by groups. */
  public static minio(scope: Construct, id: string, props: MinioApplicationProps): OidcApplication {
    checkProps('MinioApplicationProps', props, pathBelow(scope, id));
    return OidcApplication.of(scope, id, minioPreset(props));
  }

  /** Jenkins with the plugin `oic-auth`, as code. */
  public static jenkins(scope: Construct, id: string, props: JenkinsApplicationProps): OidcApplication {
    checkProps('JenkinsApplicationProps', props, pathBelow(scope, id));
    return OidcApplication.of(scope, id, jenkinsPreset(props));
  }

  /** Outline, by variables. */
  public static outline(scope: Construct, id: string, props: OutlineApplicationProps): OidcApplication {
    checkProps('OutlineApplicationProps', props, pathBelow(scope, id));
    return OidcApplication.of(scope, id, outlinePreset(props));
  }

  /** Vaultwarden, by variables. */
  public static vaultwarden(
    scope: Construct,
    id: string,
    props: VaultwardenApplicationProps,
  ): OidcApplication {
    checkProps('VaultwardenApplicationProps', props, pathBelow(scope, id));
    return OidcApplication.of(scope, id, vaultwardenPreset(props));
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
  /** The client secret on the application's side, when it is rendered. */
  public readonly consumerSecret?: CredentialSecret | undefined;
  private readonly backchannel: BlueprintTag[] = [];
  private ownConfiguration?: string;

  /** @throws Error when a redirect URI has a wildcard or leads elsewhere, or the store cannot be asked from the application's namespace */
  public constructor(scope: Construct, id: string, props: OidcApplicationProps) {
    super(...place(scope, id));
    checkProps('OidcApplicationProps', props, this);
    const { blueprint, name, url, clientSecret, groups = [], secret, extraScopes = [] } = props;
    this.slug = props.slug ?? slugOf(name);
    this.clientId = props.clientId ?? this.slug;
    this.endpoints = endpointsOf(blueprint.authentik.url, this.slug);
    this.secret = secret;
    const variable = `OIDC_CLIENT_SECRET_${this.slug.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
    const owner = this.node.path;
    const scopes = props.scopes ?? ['openid', 'email', 'profile'];
    const verified = props.emailVerified === true && scopes.includes('email');
    const ownScopes = [...(verified ? [verifiedEmail(this.slug)] : []), ...extraScopes];
    const mappings = ownScopes.map((one) =>
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
      redirectUris: redirectUrisOf(url, props.redirectUris, owner),
      logoutRedirectUris: redirectUrisOf(url, props.logoutRedirectUris ?? [], owner),
      launchUrl: url,
      scopes: verified ? scopes.filter((scope) => scope !== 'email') : scopes,
      mappings: mappings.map((mapping) => BlueprintTag.keyOf(mapping)),
      provider: {
        ...(props.subject === undefined ? {} : { sub_mode: props.subject }),
        access_token_validity: props.accessTokenValidity,
        ...logoutAttributes(blueprint.blueprint.version, props),
      },
    });
    this.provider = added.provider;
    this.application = added.application;
    bindGroups(blueprint, this.application, groups);
    if (secret !== undefined) this.consumerSecret = addConsumerSecret(this, secret, clientSecret);
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

/** In place of the shipped mapping, which says `email_verified: false`. */
function verifiedEmail(slug: string): OidcScope {
  return {
    scope: 'email',
    name: `${slug}: verified e-mail address`,
    description: 'Email address',
    expression: 'return {"email": request.user.email, "email_verified": True}\n',
  };
}

/** Where the application hears that a user signed out; the attribute got another name. */
function logoutAttributes(
  version: AuthentikVersion,
  { url, backchannelLogoutUrl: logout }: OidcApplicationProps,
): Partial<OAuth2ProviderAttributes> {
  if (logout === undefined) return {};
  const whole = logout.startsWith('/') ? `${withoutTail(url, '/')}${logout}` : logout;
  return isAuthentikAtLeast(version, '2025.10')
    ? { logout_uri: whole, logout_method: 'backchannel' }
    : { backchannel_logout_uri: whole };
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
