import { Credential } from '../../lib/core/credential/credential';
import type { ExternalSecretKeys } from '../../lib/values/contract/cdk8s/external-secrets';
import type { Values } from '../../lib/values/contract/values';

/** Where the values may give one secret. */
export interface GivenSecret {
  /** The secret's name among `cdk8s.externalSecrets.keys`. @default - it is never taken from the external store */
  readonly name?: keyof ExternalSecretKeys;
  /** Name that its Secret has in the cluster when we render it; also its default entry in an external store. */
  readonly secretName: string;
  /** Its key in that Secret; also its default property in an external store. */
  readonly key: string;
  /** The value itself. @default - not written down */
  readonly inline?: string;
  /** Name of an existing Secret. @default - none */
  readonly existingSecret?: string;
  /** Its key in the existing Secret. @default - `key` */
  readonly existingKey?: string;
}

/**
 * Finds a secret in the values: an existing Secret wins over a value written down, and that over the external store.
 * Without any of them there is none.
 */
export function credential(values: Values, given: GivenSecret): Credential | undefined {
  if (given.existingSecret) return Credential.existing(given.existingSecret, given.existingKey ?? given.key);
  if (given.inline) return Credential.inline(given.inline);
  const { store, keys } = values.cdk8s?.externalSecrets ?? {};
  if (!store?.name || given.name === undefined) return undefined;
  const remote = keys?.[given.name];
  return Credential.external(remote?.key ?? given.secretName, remote?.property ?? given.key);
}
