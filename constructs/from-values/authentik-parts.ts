import type { Values } from '../../lib/values/contract/values';
import type { Authentik } from '../authentik/authentik';
import type { FederatedLogin } from '../authentik/federation';
import type { ForwardAuth } from '../authentik/forward-auth';
import type { PixeeApplication } from '../authentik/pixee/pixee-application';
import type { Database } from '../database/database';
import type { PixeeRelease } from '../pixee-release';
import type { Platform } from '../platform/platform';
import { authentikFromValues } from './authentik';
import { federationFromValues } from './federation';
import { forwardAuthFromValues } from './forward-auth';
import type { Observability } from './observability';
import { pixeeApplicationFromValues } from './pixee-application';

/** Authentik, and what is told to it. */
export interface AuthentikParts {
  /** @default - not deployed */
  readonly authentik?: Authentik | undefined;
  /** @default - nobody signs in there */
  readonly authentikApplication?: PixeeApplication | undefined;
  readonly forwardAuth: readonly ForwardAuth[];
  /** @default - none is named */
  readonly federatedLogin?: FederatedLogin | undefined;
}

/** What Authentik stands beside. */
export interface AuthentikNeighbours {
  readonly database: Database;
  readonly platform: Platform;
  readonly observability: Observability;
}

/** Authentik as the values want it, with the product's application, other identity providers and the sign-in of web interfaces. */
export function authentikPartsFromValues(
  scope: PixeeRelease,
  values: Values,
  { database, platform, observability }: AuthentikNeighbours,
): AuthentikParts {
  const { metrics, logs, traces } = observability;
  const authentik = authentikFromValues(scope, values, database, platform);
  const application = pixeeApplicationFromValues(scope, values, { authentik, platform, observability });
  const forwardAuth = forwardAuthFromValues(
    scope,
    values,
    { authentik, application },
    { 'victoria-metrics-single': metrics, 'victoria-logs-single': logs, victoriatraces: traces },
  );
  const federatedLogin = federationFromValues(scope, values, application);
  return { authentik, authentikApplication: application, forwardAuth, federatedLogin };
}
