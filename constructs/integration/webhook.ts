import type { SecretKey } from '../../lib/core/credential/credential-secret';

/** How a webhook call proves where it comes from. The secrets themselves are only named. */
export interface WebhookAuthentication {
  /** `secret`: a shared secret that the caller signs or sends; `basic`: user and password; `none`: nothing. */
  readonly method: 'secret' | 'basic' | 'none';
  /** Where the shared secret or the password is kept. @default - there is none */
  readonly secret?: SecretKey;
  /** Where the user's name is kept, when it is in a Secret. @default - `username`, or there is none */
  readonly usernameSecret?: SecretKey;
  /** The user's name, when it is no secret. @default - there is none */
  readonly username?: string;
}

/** One more field of the form in which a webhook is registered. */
export interface WebhookField {
  /** What the form calls it. */
  readonly name: string;
  readonly value: string;
}

/** A webhook that must be registered at the other side, so that it tells the platform what happens there. */
export interface Webhook {
  /** What it is for, in a few words. */
  readonly title: string;
  /** Where it is registered: a page of the other side, or the address of its API. */
  readonly where: string;
  /** Full URL, with the domain of the release. */
  readonly url: string;
  /** HTTP method of the calls. */
  readonly method: 'GET' | 'POST';
  /** Events to subscribe to, by the names that the other side uses; none when it offers no choice. */
  readonly events: readonly string[];
  readonly authentication: WebhookAuthentication;
  /** What else to enter there. @default - nothing */
  readonly fields?: readonly WebhookField[];
  /** Body of the request that registers it, as JSON text with placeholders in angle brackets. @default - registered by hand */
  readonly requestBody?: string;
}
