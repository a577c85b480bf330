import type { Credential } from '../../../lib/core/credential/credential';
import type { AuthentikBlueprint } from '../blueprint';

/**
 * How a user of an identity provider is matched with one of Authentik: by the provider's own identifier, or by e-mail address or
 * user name; `link` takes over a user that exists already, `deny` refuses to.
 */
export type UserMatching = 'identifier' | 'email_link' | 'email_deny' | 'username_link' | 'username_deny';

/** What all sources of users share. */
export interface AuthentikSourceProps {
  /** The blueprint that it stands in. */
  readonly blueprint: AuthentikBlueprint;
  /** Short name in URLs, which the identity provider is told. @default - one for each kind: `google` @format slug */
  readonly slug?: string;
  /** Name in Authentik, and on the sign-in page. @default - the one of the identity provider @format any */
  readonly name?: string;
}

/** What all sources share that users are sent to with their browser. */
export interface BrowserSourceProps extends AuthentikSourceProps {
  /**
   * Picture on the sign-in page: a URL, or a path of Authentik's storage. @default - Authentik's own for its kind
   * @format any
   */
  readonly icon?: string;
  /** How its users are matched with those that Authentik knows. @default identifier */
  readonly userMatching?: UserMatching;
  /** Whether users that Authentik does not know yet are taken in at their first sign-in. @default true */
  readonly enrollment?: boolean;
}

/** What all sources share that an OAuth client stands for at the identity provider. */
export interface OAuthSourceProps extends BrowserSourceProps {
  /** Client id that the identity provider gave. @format any */
  readonly clientId: string;
  /** Client secret that the identity provider gave. */
  readonly clientSecret: Credential;
}
