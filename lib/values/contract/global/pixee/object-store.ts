/** The S3 object store. */
export interface ObjectStoreValues {
  /**
   * Whether the object store is deployed with the product; otherwise an outside one is used.
   * @default true
   */
  readonly embedded?: boolean;
  /**
   * URL of an outside object store that speaks S3; required when `embedded` is off.
   * @default - the embedded one
   * @sensitive
   * @format url
   */
  readonly endpoint?: string;
  /**
   * Region of the object store.
   * @default - the one that the host of `endpoint` names, else `us-east-1`, with a warning for an outside one
   * @format region
   */
  readonly region?: string;
  /**
   * How the services prove who they are: `static` by access key, `default` by their service account.
   * @default static
   */
  readonly credentialType?: 'static' | 'default';
  /**
   * Access key id; required for an outside store with static credentials.
   * @default - `pixeebot` when embedded, with a warning
   * @format any
   */
  readonly username?: string;
  /**
   * Secret access key; required for an outside store with static credentials.
   * @default - `pixeebot` when embedded, with a warning
   * @secret
   */
  readonly password?: string;
  /**
   * Days after which objects of the embedded store expire.
   * @default 7
   * @asType integer
   * @minimum 1
   */
  readonly ttlDays?: number;
}
