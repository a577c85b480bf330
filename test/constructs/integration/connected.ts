import { generateKeyPairSync } from 'node:crypto';
import { Analysis } from '../../../constructs/analysis';
import { Database } from '../../../constructs/database';
import type { Integration } from '../../../constructs/integration';
import { ObjectStore } from '../../../constructs/object-store';
import type { PixeeRelease } from '../../../constructs/pixee-release';
import { Platform } from '../../../constructs/platform';
import { Credential } from '../../../lib/core/credential/credential';
import type { ReleaseProps } from '../../../lib/core/release/release-props';
import type { EnvVarSource } from '../../../lib/generated/kubernetes';
import { container, env, release } from '../../support/chart';

const PREFIX = 'PIXEE_PLATFORM_INTEGRATIONS_';

/** A platform, and what it is connected to. */
export interface Connected<T extends Integration> {
  readonly chart: PixeeRelease;
  readonly platform: Platform;
  readonly integration: T;
  /** The variables that the integration gives the platform, without what all their names begin with. */
  readonly variables: Record<string, string | EnvVarSource | undefined>;
}

/** A platform in a chart of its own, with nothing connected. */
export function platformIn(chart: PixeeRelease): Platform {
  const objectStore = ObjectStore.embedded(chart, 'objects');
  const analysis = new Analysis(chart, 'analysis', { objectStore });
  const database = Database.embedded(chart, 'database');
  return new Platform(chart, 'platform', { objectStore, analysis, database });
}

/** Connects a platform to one integration. */
export function connect<T extends Integration>(
  make: (chart: PixeeRelease) => T,
  settings: Partial<ReleaseProps> = {},
): Connected<T> {
  const chart = release(settings);
  const platform = platformIn(chart);
  const integration = make(chart);
  platform.addIntegration(integration);
  return { chart, platform, integration, variables: integrationVariables(chart) };
}

/** The variables of all integrations of a chart's platform. */
export function integrationVariables(chart: PixeeRelease): Connected<Integration>['variables'] {
  const all = env(container(chart, 'pixee-enterprise-server-platform'));
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) =>
      name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), value]] : [],
    ),
  );
}

/** Where a secret of ours is kept: by default in the Secret that is rendered for the integration. */
export function secret(type: string, key: string, more: object = {}): EnvVarSource {
  return { secretKeyRef: { name: `pixee-enterprise-server-${type}`, key, ...more } };
}

/** A credential that is written down. */
export const inline = (value = 'secret-value'): Credential => Credential.inline(value);

/** A credential in a Secret that exists. */
export const existing = (key: string): Credential => Credential.existing('existing', key);

/** A private key that is good for nothing but this test run. */
export const PRIVATE_KEY = generateKeyPairSync('rsa', {
  modulusLength: 1024,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
}).privateKey;
