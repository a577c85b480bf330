import type { BlueprintTag } from '../../../lib/authentik/blueprint/tag';

/** An application that users and groups can be written to. */
export interface IScimTarget {
  /** Short name in URLs. */
  readonly slug: string;

  /** Lets a provider work behind the scenes for the application. @internal */
  addBackchannelProvider(provider: BlueprintTag): void;
}
