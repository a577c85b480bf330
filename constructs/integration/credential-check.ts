import type { SecretKeySelector } from '../../lib/generated/kubernetes';

/** How the credential is sent with the request that checks it. */
export interface CheckAuthentication {
  /** `bearer`: `Authorization: Bearer …`; `basic`: user and password; `header`: a header of its own. */
  readonly method: 'bearer' | 'basic' | 'header';
  /** Where the token, key or password is kept. */
  readonly secret: SecretKeySelector;
  /** Name of the header. @default - only for method `header` */
  readonly header?: string;
  /** Text in front of the credential in the header. @default - none */
  readonly prefix?: string;
  /** The user's name. @default - empty; only for method `basic` */
  readonly username?: string;
}

/** A harmless request that succeeds when a credential is right: to be made before the product is installed. */
export interface CredentialCheck {
  /** What it proves, in a few words. */
  readonly title: string;
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly authentication: CheckAuthentication;
  /** Status of the answer when all is well. @default 200 */
  readonly expectedStatus?: number;
}
