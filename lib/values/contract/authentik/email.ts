/** The server that sends Authentik's mail. */
export interface AuthentikEmailValues {
  /**
   * Host name of the server.
   * @default - none: no mail is sent
   * @format host
   */
  readonly host?: string;
  /**
   * Port of the server.
   * @default 25
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  readonly port?: number;
  /**
   * User at the server.
   * @default - none
   * @format any
   */
  readonly username?: string;
  /**
   * Password of the user.
   * @default - that of `cdk8s.existingSecrets.authentik`, else none
   * @secret
   */
  readonly password?: string;
  /**
   * Whether the connection becomes an encrypted one, by STARTTLS.
   * @default false
   */
  readonly use_tls?: boolean;
  /**
   * Whether the connection is encrypted from its start.
   * @default false
   */
  readonly use_ssl?: boolean;
  /**
   * How many seconds the server may take.
   * @default 10
   * @asType integer
   * @minimum 1
   */
  readonly timeout?: number;
  /**
   * Address that mail comes from.
   * @default - Authentik's own, which few servers take
   * @format any
   */
  readonly from?: string;
}
