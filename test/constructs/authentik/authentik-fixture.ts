import { Authentik, AuthentikDatabase, type AuthentikProps } from '../../../constructs/authentik';
import type { PixeeRelease } from '../../../constructs/pixee-release';
import { Credential } from '../../../lib/core/credential/credential';
import type { ReleaseProps } from '../../../lib/core/release/release-props';
import { release } from '../../support/chart';

/** Names of the Deployments in a release of the usual name. */
export const SERVER = 'pixee-enterprise-server-authentik-server';
/** @see SERVER */
export const WORKER = 'pixee-enterprise-server-authentik-worker';

/** What Authentik cannot do without. */
export const REQUIRED: Pick<AuthentikProps, 'database' | 'secretKey'> = {
  database: AuthentikDatabase.withLogin({ host: 'db', secretName: 'login' }),
  secretKey: Credential.existing('keys', 'secretKey'),
};

/** A chart with an Authentik, and that. */
export function chartAnd(
  props: Partial<AuthentikProps> = {},
  settings: Partial<ReleaseProps> = {},
): { readonly chart: PixeeRelease; readonly authentik: Authentik } {
  const chart = release(settings);
  return { chart, authentik: new Authentik(chart, 'authentik', { ...REQUIRED, ...props }) };
}

/** A chart with an Authentik. */
export function chartWith(
  props: Partial<AuthentikProps> = {},
  settings: Partial<ReleaseProps> = {},
): PixeeRelease {
  return chartAnd(props, settings).chart;
}
