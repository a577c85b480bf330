import type { Values } from '../contract/values';
import { GivenIntegration } from '../given/integrations';
import { isBlank } from '../prepare/paths';
import type { ValueRule } from './rule';

/** One property of an entry in the store cannot be two secrets. */
export const externalSecretProperty: ValueRule = {
  id: 'external-secret-property',
  severity: 'error',
  *check({ values }) {
    const keys = values.cdk8s?.externalSecrets?.keys;
    if (!isBlank(keys?.objectStore?.property)) {
      yield {
        path: ['cdk8s', 'externalSecrets', 'keys', 'objectStore', 'property'],
        message: 'is one property, but the object store takes 2 secrets from the store',
        remedy: 'remove it, and name the properties of the entry username and password',
      };
    }
    if (!isBlank(keys?.authentik?.property) && takesBoth(values)) {
      yield {
        path: ['cdk8s', 'externalSecrets', 'keys', 'authentik', 'property'],
        message: 'is one property, but Authentik takes 2 secrets from the store',
        remedy: 'remove it, and name the properties of the entry secretKey and bootstrapPassword',
      };
    }
    for (const { contract, stored } of GivenIntegration.all(values)) {
      const { externalName, title } = contract;
      if (stored.length < 2 || isBlank(keys?.[externalName]?.property)) continue;
      yield {
        path: ['cdk8s', 'externalSecrets', 'keys', externalName, 'property'],
        message: `is one property, but ${title} takes ${String(stored.length)} secrets from the store`,
        remedy: `remove it, and name the properties of the entry ${stored.join(' and ')}`,
      };
    }
  },
};

/** Whether Authentik's key and first password both come from the store. */
function takesBoth({ authentik, cdk8s }: Values): boolean {
  const { secret_key, bootstrap } = authentik?.authentik ?? {};
  const elsewhere = [cdk8s?.existingSecrets?.authentik?.name, secret_key, bootstrap?.password];
  return authentik?.enabled === true && elsewhere.every(isBlank);
}
