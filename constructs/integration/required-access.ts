/** What a credential must be allowed to do at the other side, in its words. */
export interface RequiredAccess {
  /** What kind of permission it is: `Token scopes`. */
  readonly title: string;
  readonly grants: readonly string[];
}
