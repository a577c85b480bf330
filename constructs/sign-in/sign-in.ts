import type { Credential } from '../../lib/core/credential/credential';
import { checkProps } from '../../lib/core/props/check-props';

/** The provider that a sign-in uses. */
export type SignInProvider = 'google' | 'microsoft' | 'okta' | 'oidc' | 'authentik' | 'embedded';

/** The product's registration at an identity provider. */
export interface OidcClientProps {
  /** Client id given out by the provider. @format any */
  readonly clientId: string;
  /** Client secret given out by the provider. */
  readonly clientSecret: Credential;
  /**
   * URL that the provider sends users back to, on the product's domain. @default - `/api/auth/login` on the domain
   * @format url
   */
  readonly redirectUri?: string;
  /** Scopes to ask for, separated by spaces. @default - the provider's own, or openid profile email @format any */
  readonly scopes?: string;
  /** Issuer that the tokens carry; `any` takes every one. @default - what the provider says of itself @format any */
  readonly issuer?: string;
}

/** The registration at a provider with an address of its own. */
export interface OidcTenantProps extends OidcClientProps {
  /** Issuer URL: `https://login.microsoftonline.com/<tenant>`, `https://<tenant>.okta.com`. @format url */
  readonly authServerUrl: string;
}

/** The registration at any other provider that speaks OpenID Connect. */
export type GenericOidcProps = OidcTenantProps;

/** The registration at the release's own Authentik. */
export interface AuthentikSignInProps {
  /** Client id. @default pixee @format any */
  readonly clientId?: string;
  /** Client secret; Authentik's blueprint gets the same. */
  readonly clientSecret: Credential;
  /** Issuer URL. @default - `https://<domain>/authentik/application/o/pixee/` @format url */
  readonly authServerUrl?: string;
  /** URL that Authentik sends users back to. @default - `/api/auth/login` on the domain @format url */
  readonly redirectUri?: string;
  /** Path of Authentik under the domain. @default /authentik/ @format web-path */
  readonly webPath?: string;
  /** Scopes to ask for, separated by spaces. @default openid profile email pixee_roles @format any */
  readonly scopes?: string;
  /** Issuer that the tokens carry; `any` takes every one. @default - what Authentik says of itself @format any */
  readonly issuer?: string;
}

/** The registration at the embedded provider, which is for trials. */
export interface EmbeddedSignInProps {
  /** Client id. @default web @format any */
  readonly clientId?: string;
  /** Client secret. @default - `secret`, which everybody knows */
  readonly clientSecret?: Credential;
  /** Scopes to ask for, separated by spaces. @default openid profile email @format any */
  readonly scopes?: string;
  /** Issuer URL that the tokens carry, and the provider's address. @default - `https://<domain>/oidc` @format url */
  readonly issuer?: string;
  /** The provider's address, where it is not the issuer. @default - `issuer` @format url */
  readonly authServerUrl?: string;
  /** Path of the platform that users come back to. @default /api/auth/login @format redirect-path */
  readonly authenticationRedirectPath?: string;
  /** Kind of OIDC application that the platform is. @default web-app */
  readonly applicationType?: 'web-app' | 'service' | 'hybrid';
  /** URL that the provider sends users back to. @default - `authenticationRedirectPath` on the domain @format url */
  readonly redirectUri?: string;
  /** Path of the embedded provider under the domain. @default oidc @format base-path */
  readonly basePath?: string;
}

/** Everything a sign-in may say; what is missing follows from the provider and the release. */
export interface SignInSettings {
  /** The identity provider. */
  readonly provider: SignInProvider;
  /** Client id. @default - `web` for the embedded provider, `pixee` for Authentik @format any */
  readonly clientId?: string;
  /** Client secret. @default - `secret` for the embedded provider */
  readonly clientSecret?: Credential;
  /** Address of the provider. @default - follows from the provider and the domain @format url */
  readonly authServerUrl?: string;
  /** URL that the provider sends users back to. @default - on the domain @format url */
  readonly redirectUri?: string;
  /** Scopes to ask for, separated by spaces. @default - the provider's own, or openid profile email @format any */
  readonly scopes?: string;
  /** Issuer of the tokens; `any` takes every one, but of the embedded provider it is a URL. @default - what the provider says of itself @format any */
  readonly issuer?: string;
  /** Path of the platform that users come back to. @default /api/auth/login @format redirect-path */
  readonly authenticationRedirectPath?: string;
  /** Kind of OIDC application that the platform is. @default web-app @format any */
  readonly applicationType?: string;
  /** Path of Authentik under the domain. @default /authentik/ @format web-path */
  readonly webPath?: string;
  /** Path of the embedded provider under the domain. @default oidc @format base-path */
  readonly basePath?: string;
}

/** How users sign in: by exactly one OpenID Connect provider. */
export class SignIn {
  /** Google accounts. */
  public static google(props: OidcClientProps): SignIn {
    checkProps('OidcClientProps', props, 'SignIn.google');
    return new SignIn({ ...props, provider: 'google' });
  }

  /** Microsoft Entra, one tenant. */
  public static microsoft(props: OidcTenantProps): SignIn {
    checkProps('OidcTenantProps', props, 'SignIn.microsoft');
    return new SignIn({ ...props, provider: 'microsoft' });
  }

  /** Okta. */
  public static okta(props: OidcTenantProps): SignIn {
    checkProps('OidcTenantProps', props, 'SignIn.okta');
    return new SignIn({ ...props, provider: 'okta' });
  }

  /** Any other provider that speaks OpenID Connect: Keycloak, Auth0, Ping, ADFS and so on. */
  public static oidc(props: GenericOidcProps): SignIn {
    checkProps('OidcTenantProps', props, 'SignIn.oidc');
    return new SignIn({ ...props, provider: 'oidc' });
  }

  /** Authentik under `/authentik/` of the product's domain. */
  public static authentik(props: AuthentikSignInProps): SignIn {
    checkProps('AuthentikSignInProps', props, 'SignIn.authentik');
    return new SignIn({ ...props, provider: 'authentik' });
  }

  /** The small provider for trials; add an {@link EmbeddedOidc} to run it. */
  public static embedded(props: EmbeddedSignInProps = {}): SignIn {
    checkProps('EmbeddedSignInProps', props, 'SignIn.embedded');
    return new SignIn({ ...props, provider: 'embedded' });
  }

  /** As the values describe it. @internal */
  public static of(settings: SignInSettings): SignIn {
    checkProps('SignInSettings', settings, 'SignIn');
    return new SignIn(settings);
  }

  private constructor(
    /** What is known of it. */
    public readonly settings: SignInSettings,
  ) {}
}
