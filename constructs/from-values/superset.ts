import type { Construct } from 'constructs';
import { given } from '../../lib/base/given';
import { mergeValues } from '../../lib/base/merge';
import { Credential } from '../../lib/core/credential';
import { Release } from '../../lib/core/release';
import { defaults } from '../../lib/generated/defaults';
import type { ExistingSupersetSecret } from '../../lib/values/contract/cdk8s/existing-secrets';
import type { Values } from '../../lib/values/contract/values';
import type { Database } from '../database/database';
import { Superset } from '../superset/superset';
import type { SupersetProps } from '../superset/superset-props';
import { credential } from './credentials';
import { rolePassword } from './database';
import { knownProps } from '../../lib/core/props/check-props';

/** Superset beside the embedded database, when the values want it. The rules have refused it beside an outside one. */
export function supersetFromValues(
  scope: Construct,
  values: Values,
  database: Database,
): Superset | undefined {
  const { cluster, host, port } = database;
  if (values.superset?.enabled !== true || cluster === undefined) return undefined;
  return new Superset(scope, 'superset', {
    ...knownProps('SupersetProps', values.superset ?? {}),
    ...keysFromValues(scope, values),
    database: {
      host,
      port,
      secretName: cluster.addDatabase('superset', rolePassword(database, values, 'superset')),
    },
  });
}

function keysFromValues(
  scope: Construct,
  values: Values,
): Pick<SupersetProps, 'secretKey' | 'adminPassword'> {
  const existing = mergeValues<ExistingSupersetSecret>(
    defaults.cdk8s.existingSecrets.superset,
    values.cdk8s?.existingSecrets?.superset,
  );
  const secretName = Release.of(scope).component('superset').fullName;
  const key = given(existing.secretKeyKey) ?? 'secretKey';
  const found = credential(values, {
    name: 'superset',
    secretName,
    key: 'secretKey',
    existingSecret: existing.name,
    existingKey: key,
  });
  const adminKey = given(existing.adminPasswordKey);
  return {
    secretKey: found ?? Credential.existing(secretName, key),
    adminPassword:
      adminKey === undefined ? undefined : Credential.existing(given(existing.name) ?? secretName, adminKey),
  };
}
