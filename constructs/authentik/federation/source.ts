import { Construct } from 'constructs';
import type { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import { commonAttributes } from './common-attributes';
import { addGoogleWorkspace, type GoogleWorkspaceSourceProps } from './google-workspace';
import { addLdap, type LdapSourceProps } from './ldap';
import {
  addEntra,
  addGoogle,
  addOkta,
  addOpenIdConnect,
  addOracle,
  type EntraSourceProps,
  type OktaSourceProps,
  type OpenIdConnectSourceProps,
  type OracleSourceProps,
} from './oauth';
import { SOURCES, type SourceKind } from '../../../lib/authentik/source-kind';
import type { AuthentikSourceProps, OAuthSourceProps } from './source-props';
import { sourceUrls } from './source-urls';
import { checkProps, pathBelow } from '../../../lib/core/props/check-props';
import { place } from '../../../lib/core/props/place';

/**
 * An identity provider or a directory whose users may sign in to Authentik. It is on the sign-in page once a
 * {@link FederatedLogin} has it:
 *
 * ```ts
 * const google = AuthentikSource.googleWorkspace(chart, 'google', { blueprint, ssoUrl, certificate });
 * new FederatedLogin(chart, 'login', { blueprint, brand, sources: [google], autoRedirect: true });
 * ```
 */
export class AuthentikSource extends Construct {
  /** A Google Workspace, by SAML. */
  public static googleWorkspace(
    scope: Construct,
    id: string,
    props: GoogleWorkspaceSourceProps,
  ): AuthentikSource {
    checkProps('GoogleWorkspaceSourceProps', props, pathBelow(scope, id));
    return new AuthentikSource(scope, id, 'googleWorkspace', props, addGoogleWorkspace(props));
  }

  /** A domain of Oracle Identity Domains. */
  public static oracle(scope: Construct, id: string, props: OracleSourceProps): AuthentikSource {
    checkProps('OracleSourceProps', props, pathBelow(scope, id));
    return new AuthentikSource(scope, id, 'oracle', props, addOracle(props));
  }

  /** Google's accounts, by OAuth: whom Google lets in, the consent screen of the client says. */
  public static google(scope: Construct, id: string, props: OAuthSourceProps): AuthentikSource {
    checkProps('OAuthSourceProps', props, pathBelow(scope, id));
    return new AuthentikSource(scope, id, 'google', props, addGoogle(props));
  }

  /** A single tenant of Microsoft Entra ID. */
  public static entra(scope: Construct, id: string, props: EntraSourceProps): AuthentikSource {
    checkProps('EntraSourceProps', props, pathBelow(scope, id));
    return new AuthentikSource(scope, id, 'entra', props, addEntra(props));
  }

  /** An organization of Okta. */
  public static okta(scope: Construct, id: string, props: OktaSourceProps): AuthentikSource {
    checkProps('OktaSourceProps', props, pathBelow(scope, id));
    return new AuthentikSource(scope, id, 'okta', props, addOkta(props));
  }

  /** Any other provider of OpenID Connect. */
  public static openIdConnect(
    scope: Construct,
    id: string,
    props: OpenIdConnectSourceProps,
  ): AuthentikSource {
    checkProps('OpenIdConnectSourceProps', props, pathBelow(scope, id));
    return new AuthentikSource(scope, id, 'openIdConnect', props, addOpenIdConnect(props));
  }

  /** A directory, such as Active Directory: users are copied from it and type their password at Authentik. */
  public static ldap(scope: Construct, id: string, props: LdapSourceProps): AuthentikSource {
    checkProps('LdapSourceProps', props, pathBelow(scope, id));
    return new AuthentikSource(scope, id, 'ldap', props, addLdap(props));
  }

  /** What is at the other side. */
  public readonly kind: SourceKind;
  /** Short name in URLs. */
  public readonly slug: string;
  /** Name in Authentik, and on the sign-in page. */
  public readonly title: string;
  /** Whether the sign-in page has a button that leads there; a directory has none. */
  public readonly hasButton: boolean;
  /** Where a SAML identity provider sends the browser with its answer: its "ACS URL". @default - it is none */
  public readonly acsUrl?: string;
  /** What Authentik calls itself at a SAML identity provider. @default - it is none */
  public readonly entityId?: string;
  /** Redirect URI to register at an OAuth identity provider. @default - it is none */
  public readonly callbackUrl?: string;
  /** Where the browser is sent to the identity provider from, to try it. @default - it has none */
  public readonly loginUrl?: string;

  private constructor(
    scope: Construct,
    id: string,
    kind: SourceKind,
    props: AuthentikSourceProps,
    /** The source itself, to be referred to. @internal */
    public readonly entry: BlueprintEntry,
  ) {
    super(...place(scope, id));
    const { name, slug } = commonAttributes(kind, props);
    this.kind = kind;
    this.title = name;
    this.slug = slug;
    const { protocol } = SOURCES[kind];
    this.hasButton = protocol !== 'ldap';
    const { acsUrl, entityId, callbackUrl, loginUrl } = sourceUrls(
      protocol,
      props.blueprint.authentik.url,
      slug,
    );
    this.acsUrl = acsUrl;
    this.entityId = entityId;
    this.callbackUrl = callbackUrl;
    this.loginUrl = loginUrl;
  }
}
