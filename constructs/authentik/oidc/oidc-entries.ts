import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import type {
  ApplicationAttributes,
  OAuth2ProviderAttributes,
} from '../../../lib/authentik/blueprint/models';
import { type BlueprintSecret, BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import { type AuthentikVersion, isAuthentikAtLeast } from '../../../lib/authentik/version';
import { given } from '../../../lib/base/given';
import type { AuthentikBlueprint } from '../blueprint/authentik-blueprint';
import type { IAuthentikGroup } from '../directory/authentik-group';
import type { ApplicationTile } from './application-tile';
import type { OidcGrantType } from './oidc-application-props';

/** What makes an application that signs users in by OpenID Connect. */
export interface OidcEntries extends ApplicationTile {
  readonly name: string;
  readonly slug: string;
  readonly providerName: string;
  readonly clientId: string;
  readonly clientSecret: BlueprintSecret;
  readonly redirectUris: readonly string[];
  /** Where users may be sent after signing out. @default - nowhere */
  readonly logoutRedirectUris?: readonly string[];
  readonly launchUrl: string;
  /** Scopes that come with Authentik. */
  readonly scopes: readonly string[];
  /** Mappings of further scopes. @default - none */
  readonly mappings?: readonly BlueprintTag[];
  /** Whether users are asked before the application learns of them. @default false */
  readonly explicitConsent?: boolean;
  /** By what tokens may be got. @default authorization_code and refresh_token */
  readonly grantTypes?: readonly OidcGrantType[];
  /** Further attributes of the provider. @default - none */
  readonly provider?: Partial<OAuth2ProviderAttributes>;
}

/** The application, with its provider. */
export interface AddedOidcApplication {
  readonly provider: BlueprintEntry<'authentik_providers_oauth2.oauth2provider'>;
  readonly application: BlueprintEntry<'authentik_core.application'>;
}

/** Adds the entries of an application that signs users in by OpenID Connect: its provider first. */
export function addOidcEntries(blueprint: AuthentikBlueprint, props: OidcEntries): AddedOidcApplication {
  const provider = blueprint.add(
    new BlueprintEntry('authentik_providers_oauth2.oauth2provider', {
      name: props.providerName,
      authorization_flow: flow(
        `default-provider-authorization-${props.explicitConsent === true ? 'explicit' : 'implicit'}-consent`,
      ),
      invalidation_flow: flow('default-provider-invalidation-flow'),
      client_type: 'confidential',
      client_id: props.clientId,
      client_secret: props.clientSecret,
      ...grants(blueprint.blueprint.version, props.grantTypes),
      redirect_uris: [
        ...props.redirectUris.map((url) => ({ matching_mode: 'strict' as const, url })),
        ...(props.logoutRedirectUris ?? []).map((url) => ({
          matching_mode: 'strict' as const,
          url,
          redirect_uri_type: 'logout' as const,
        })),
      ],
      // Without a key, tokens are signed by the client secret, which most applications refuse.
      signing_key: BlueprintTag.find('authentik_crypto.certificatekeypair', {
        name: 'authentik Self-signed Certificate',
      }),
      property_mappings: [...props.scopes.map(shippedScope), ...(props.mappings ?? [])],
      include_claims_in_id_token: true,
      issuer_mode: 'per_provider',
      ...props.provider,
    }),
  );
  const application = blueprint.add(
    new BlueprintEntry('authentik_core.application', {
      name: props.name,
      slug: props.slug,
      provider: BlueprintTag.keyOf(provider),
      meta_launch_url: props.launchUrl,
      ...tileAttributes(props),
    }),
  );
  return { provider, application };
}

/** How an application looks in the portal. */
export function tileAttributes(tile: ApplicationTile): Partial<ApplicationAttributes> {
  return {
    group: given(tile.heading),
    // What the API calls `meta_icon` blueprints could not say before 2025.12; this they can say in all releases.
    icon: given(tile.icon),
    meta_description: given(tile.description),
    meta_publisher: given(tile.publisher),
    open_in_new_tab: tile.openInNewTab,
  };
}

/** Lets only members of some groups use an application; each is enough. */
export function bindGroups(
  blueprint: AuthentikBlueprint,
  application: BlueprintEntry<'authentik_core.application'>,
  groups: readonly IAuthentikGroup[],
): void {
  for (const [order, group] of groups.entries()) {
    blueprint.add(
      new BlueprintEntry('authentik_policies.policybinding', {
        target: BlueprintTag.keyOf(application),
        group: group.referenceFrom(blueprint),
        order,
      }),
    );
  }
}

/** From 2026.5 on a provider may do nothing until it is told what; earlier releases do not know the attribute. */
function grants(
  version: AuthentikVersion,
  types: readonly OidcGrantType[] = ['authorization_code', 'refresh_token'],
): Pick<OAuth2ProviderAttributes, 'grant_types'> {
  return isAuthentikAtLeast(version, '2026.5') ? { grant_types: types } : {};
}

function flow(slug: string): BlueprintTag {
  return BlueprintTag.find('authentik_flows.flow', { slug });
}

function shippedScope(scope: string): BlueprintTag {
  return BlueprintTag.find('authentik_providers_oauth2.scopemapping', {
    managed: `goauthentik.io/providers/oauth2/scope-${scope}`,
  });
}
