import type { ValuePath } from '../../findings/finding';

/** What the API server, or the route itself, would refuse of a `gateway`. */
export interface GatewayProblem {
  /** Where in the section. */
  readonly path: ValuePath;
  readonly message: string;
  /** @default - the message says it all */
  readonly remedy?: string;
}
