/** What becomes of the Secrets that the External Secrets operator makes, by the names of its own fields (2.9.0, external-secrets.io/v1). */
export interface ExternalSecretTargetValues {
  /**
   * Whether a Secret goes with its ExternalSecret (`Owner`), stays behind (`Orphan`), or must exist already and gets the keys (`Merge`).
   * @default Owner
   */
  readonly creationPolicy?: 'Owner' | 'Orphan' | 'Merge';
  /**
   * What happens to a Secret when its entry vanishes from the store.
   * @default - the operator's own, Retain
   */
  readonly deletionPolicy?: 'Retain' | 'Delete' | 'Merge';
  /**
   * When the store is asked again: at every `refreshInterval`, never, or when the ExternalSecret changes.
   * @default - the operator's own, Periodic
   */
  readonly refreshPolicy?: 'Periodic' | 'CreatedOnce' | 'OnChange';
  /**
   * More of the Secrets that are made.
   * @default - our labels
   */
  readonly template?: ExternalSecretTemplateValues;
}

/** More of the Secrets that the External Secrets operator makes. */
export interface ExternalSecretTemplateValues {
  /**
   * Type of the Secrets that need no type of their own.
   * @default - Opaque
   * @format any
   */
  readonly type?: string;
  /**
   * Labels and annotations of the Secrets.
   * @default - our labels
   */
  readonly metadata?: ExternalSecretMetadataValues;
}

/** Labels and annotations of the Secrets that the External Secrets operator makes. */
export interface ExternalSecretMetadataValues {
  /**
   * Labels, beside ours.
   * @default - none
   * @format labels
   */
  readonly labels?: { readonly [key: string]: string };
  /**
   * Annotations.
   * @default - none
   * @format annotations
   * @alone
   */
  readonly annotations?: { readonly [key: string]: string };
}

/** Says what the operator refuses (`validateExternalSecret` in apis/externalsecrets/v1/externalsecret_validator.go), or nothing. */
export function externalSecretProblem(target: ExternalSecretTargetValues | undefined): string | undefined {
  return target?.deletionPolicy === 'Delete' && target.creationPolicy === 'Merge'
    ? 'deletes a Secret that the operator does not own with creationPolicy Merge, which it refuses'
    : undefined;
}
