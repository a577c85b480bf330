import type { ObjectMeta } from '../../generated/kubernetes';

/**
 * `external-secrets.io/v1` ExternalSecret, the fields we emit.
 * Needs the External Secrets Operator from version 0.16: the first one that serves `v1`.
 */
export interface ExternalSecret {
  readonly apiVersion: 'external-secrets.io/v1';
  readonly kind: 'ExternalSecret';
  readonly metadata: ObjectMeta;
  readonly spec: ExternalSecretSpec;
}

/** What is fetched, from where, and into which Secret. */
export interface ExternalSecretSpec {
  /** The store that is asked. */
  readonly secretStoreRef: SecretStoreRef;
  /** How often the store is asked again, such as `1h`. @default - the operator's, one hour */
  readonly refreshInterval?: string;
  /** When the store is asked again. @default - the operator's, Periodic */
  readonly refreshPolicy?: 'CreatedOnce' | 'Periodic' | 'OnChange';
  /** The Secret that is made. @default - a Secret with the name of this object */
  readonly target?: ExternalSecretTarget;
  /** Single keys of the Secret. @default - none */
  readonly data?: readonly ExternalSecretData[];
  /** Whole entries of the store whose properties become keys. @default - none */
  readonly dataFrom?: readonly ExternalSecretDataFrom[];
}

/** Names a store of the operator. */
export interface SecretStoreRef {
  readonly name: string;
  /** Store of this namespace, or of the cluster. @default - the operator's, SecretStore */
  readonly kind?: 'SecretStore' | 'ClusterSecretStore';
}

/** Shape of the Secret that the operator makes. */
export interface ExternalSecretTarget {
  /** Name of the Secret. @default - the name of the ExternalSecret */
  readonly name?: string;
  /** Who owns the Secret. @default - the operator's, Owner */
  readonly creationPolicy?: 'Owner' | 'Orphan' | 'Merge' | 'None';
  /** What happens when the entry vanishes from the store. @default - the operator's, Retain */
  readonly deletionPolicy?: 'Delete' | 'Merge' | 'Retain';
  /** Whether the Secret may never change. @default false */
  readonly immutable?: boolean;
  /** Type, labels and computed keys of the Secret. @default - an Opaque Secret with the fetched keys */
  readonly template?: ExternalSecretTemplate;
}

/** Template of the Secret that the operator makes. */
export interface ExternalSecretTemplate {
  /** Type of the Secret. @default - Opaque */
  readonly type?: string;
  /** Version of the template language. @default - the operator's, v2 */
  readonly engineVersion?: 'v2';
  /** Whether templated keys replace or join the fetched ones. @default - the operator's, Replace */
  readonly mergePolicy?: 'Replace' | 'Merge';
  /** Labels and annotations of the Secret. @default - none */
  readonly metadata?: ExternalSecretTemplateMetadata;
  /** Keys computed from the fetched ones. @default - none */
  readonly data?: { readonly [key: string]: string };
}

/** Metadata that the operator puts on the Secret. */
export interface ExternalSecretTemplateMetadata {
  /** Labels of the Secret. @default - none */
  readonly labels?: { readonly [key: string]: string };
  /** Annotations of the Secret. @default - none */
  readonly annotations?: { readonly [key: string]: string };
}

/** One key of the Secret and where its value is in the store. */
export interface ExternalSecretData {
  /** Key in the Secret. */
  readonly secretKey: string;
  readonly remoteRef: ExternalSecretRemoteRef;
}

/** A whole entry of the store. */
export interface ExternalSecretDataFrom {
  readonly extract: ExternalSecretRemoteRef;
}

/** A place in the store. */
export interface ExternalSecretRemoteRef {
  /** Name of the entry. */
  readonly key: string;
  /** Property of the entry. @default - the whole entry */
  readonly property?: string;
  /** Version of the entry. @default - the newest */
  readonly version?: string;
  /** How the value is decoded. @default - the operator's, None */
  readonly decodingStrategy?: 'Auto' | 'Base64' | 'Base64URL' | 'None';
  /** How keys that are not valid in a Secret are converted. @default - the operator's, Default */
  readonly conversionStrategy?: 'Default' | 'Unicode';
  /** Whether tags and labels of the entry are fetched too. @default - the operator's, None */
  readonly metadataPolicy?: 'None' | 'Fetch';
  /** What becomes of bytes that are zero; known from version 2.3 on. @default - the operator's, Ignore */
  readonly nullBytePolicy?: 'Ignore' | 'Fail';
}
