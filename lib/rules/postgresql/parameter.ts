/** What PostgreSQL says about one of its parameters. */
export interface PostgresqlParameter {
  readonly type: 'bool' | 'integer' | 'real' | 'string' | 'enum';
  /** What a number without a unit counts. @default - things, not bytes or time */
  readonly unit?: string;
  /** @default - no least value */
  readonly min?: number;
  /** @default - no greatest value */
  readonly max?: number;
  /** The documented words of an enumeration. @default - no enumeration */
  readonly choices?: readonly string[];
}
