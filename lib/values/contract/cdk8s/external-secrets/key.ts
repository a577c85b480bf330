/** Where one secret lies in the store. */
export interface ExternalSecretKey {
  /**
   * Name of the entry in the store.
   * @default - the name that the Secret has in the cluster
   * @format any
   */
  readonly key?: string;
  /**
   * Property of the entry, where it holds more than one value.
   * @default - the key of the value in the Secret
   * @format any
   */
  readonly property?: string;
}
