/** Apache Superset, for reports on the platform's data. */
export interface SupersetValues {
  /**
   * Whether Superset is deployed.
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * The embedded database of Superset.
   * @default - its credentials are rendered
   */
  readonly database?: SupersetDatabaseValues;
}

/** The embedded database of Superset. */
export interface SupersetDatabaseValues {
  /**
   * Name of an existing Secret of type `kubernetes.io/basic-auth` for Superset's role in the embedded database.
   * @default - one is rendered
   */
  readonly existingSecret?: string;
}
