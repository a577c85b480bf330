/** Names an object of the same namespace, such as a Secret or a Cluster. */
export interface CloudNativePgReference {
  readonly name: string;
}

/** Names one key of a Secret or of a ConfigMap in the same namespace. */
export interface CloudNativePgKeyReference {
  readonly name: string;
  readonly key: string;
}
