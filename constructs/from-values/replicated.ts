import type { Construct } from 'constructs';
import type { Values } from '../../lib/values/contract/values';
import { ReplicatedSdk } from '../replicated/replicated-sdk';
import { make } from './composition';
import { credential } from './credentials';

/** The Replicated SDK, when the values name the license that it cannot start without. */
export function replicatedSdkFromValues(scope: Construct, values: Values): ReplicatedSdk | undefined {
  const existing = values.cdk8s?.existingSecrets?.replicated;
  const isInStore = values.cdk8s?.externalSecrets?.keys?.replicated !== undefined;
  const license = credential(values, {
    // Most who take their secrets from a store have no license in it.
    ...(isInStore ? { name: 'replicated' } : {}),
    secretName: 'replicated-license',
    key: 'license.yaml',
    existingSecret: existing?.name,
    existingKey: existing?.licenseKey,
  });
  if (license === undefined || values.replicated?.enabled === false) return undefined;
  return make(ReplicatedSdk, scope, 'replicated', { ...values.replicated, license });
}
