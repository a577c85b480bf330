import type { SecretKey } from '../../lib/core/credential/credential-secret';

/** A header of a request, with a secret in it. */
export interface SecretHeader {
  readonly name: string;
  /** Text in front of the secret: `Bearer `. @default - none */
  readonly prefix?: string;
  readonly secret: SecretKey;
}

/** A header of a request, without a secret in it. */
export interface PlainHeader {
  readonly name: string;
  readonly value: string;
}

/** User and password of a request (HTTP basic authentication). */
export interface BasicLogin {
  /** Name of the user; some tools want none. */
  readonly username: string;
  readonly password: SecretKey;
}

/** The body of a request, with a secret in it. */
export interface SecretBody {
  readonly contentType: string;
  /** Text in front of the secret. */
  readonly before: string;
  readonly secret: SecretKey;
  /** Text behind the secret. */
  readonly after: string;
}

/** A short-lived JSON web token (RS256) that is signed with a private key. */
export interface SignedToken {
  /** Who signs it. */
  readonly issuer: string;
  readonly privateKey: SecretKey;
}

/** A harmless request that succeeds when a credential is right: to be made before the product is installed. */
export interface CredentialCheck {
  /** What it proves, in a few words. */
  readonly title: string;
  readonly url: string;
  readonly method: 'GET' | 'POST';
  /** Headers that carry the credential. @default - none */
  readonly headers?: readonly SecretHeader[];
  /** Headers that everybody may see. @default - none */
  readonly plainHeaders?: readonly PlainHeader[];
  /** A body of JSON that everybody may see; the credential is in a header. @default - none */
  readonly json?: string;
  /** User and password. @default - none */
  readonly login?: BasicLogin;
  /** A body that carries the credential. @default - none */
  readonly body?: SecretBody;
  /** A token to sign, which is sent as a bearer token. @default - none */
  readonly signedToken?: SignedToken;
  /** Status of the answer when all is well. @default 200 */
  readonly expectedStatus?: number;
  /** Text in the answer when all is well, for tools that answer 200 in any case. @default - the status says it all */
  readonly expectedText?: string;
}
