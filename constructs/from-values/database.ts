import type { Construct } from 'constructs';
import { Credential } from '../../lib/core/credential';
import { given } from '../../lib/core/given';
import { registryOf } from '../../lib/core/image';
import { Release } from '../../lib/core/release';
import { defaults } from '../../lib/generated/defaults';
import type { ImageValues } from '../../lib/values/image';
import { mergeValues } from '../../lib/values/merge';
import type { Values } from '../../lib/values/values';
import { Database } from '../database/database';
import type { DatabaseBackupProps } from '../database/database-backup';
import { credential } from './credentials';

/** The platform's database as the values describe it. The rules have already refused an incomplete description. */
export function databaseFromValues(scope: Construct, values: Values): Database {
  const { embedded, host, port, name, username, password, existingSecret } = values.platform?.database ?? {};
  const { podMonitor, sslMode } = values.cdk8s?.database ?? {};
  if (embedded !== false) {
    return Database.embedded(scope, 'database', {
      ...values['cloudnative-pg'],
      name,
      podMonitor,
      backup: backupFromValues(values),
      imagePullSecrets: pullSecretsFromValues(scope, values),
    });
  }
  const secretName = `${Release.of(scope).name}-database`;
  const found = credential(values, {
    name: 'database',
    secretName,
    key: 'password',
    inline: password,
    existingSecret,
  });
  return Database.external(scope, 'database', {
    host: host ?? '',
    port,
    name,
    username: username ?? '',
    password: found ?? Credential.existing(secretName, 'password'),
    sslMode,
  });
}

/** The password of a component's role in the embedded database; without one in the values, its Secret must exist. */
export function rolePassword(
  database: Database,
  values: Values,
  component: 'authentik' | 'superset',
  inline?: string,
): Credential {
  const secretName = `${database.cluster?.name ?? ''}-${component}`;
  const found = credential(values, {
    name: component === 'authentik' ? 'authentikDatabase' : 'supersetDatabase',
    secretName,
    key: 'password',
    inline,
    existingSecret: values[component]?.database?.existingSecret,
  });
  return found ?? Credential.existing(secretName, 'password');
}

/**
 * Adds Authentik's role and database to the embedded cluster, when Authentik has no database elsewhere.
 *
 * @returns name of the Secret with its login
 */
export function authentikDatabaseFromValues(database: Database, values: Values): string | undefined {
  const { host, name, user, password } = values.authentik?.authentik?.postgresql ?? {};
  if (values.authentik?.enabled !== true || given(host) !== undefined) return undefined;
  return database.cluster?.addDatabase('authentik', rolePassword(database, values, 'authentik', password), {
    database: name,
    owner: user,
  });
}

function backupFromValues(values: Values): DatabaseBackupProps | undefined {
  const { existingSecret, secretKeys, schedule, ...backup } = values.cdk8s?.database?.backup ?? {};
  if (!given(schedule)) return undefined;
  const keys = { ...defaults.cdk8s.database.backup.secretKeys, ...secretKeys };
  return {
    ...backup,
    schedule: schedule ?? '',
    ...(given(existingSecret) === undefined
      ? {}
      : {
          accessKeyId: Credential.existing(existingSecret ?? '', keys.accessKeyIdKey),
          secretAccessKey: Credential.existing(existingSecret ?? '', keys.secretAccessKeyKey),
        }),
  };
}

/** An image from the registry of the product's own images is pulled as they are. */
function pullSecretsFromValues(scope: Construct, values: Values): ImageValues['pullSecrets'] {
  const release = Release.of(scope);
  const product = mergeValues<ImageValues>(defaults.platform.image, values.platform?.image);
  const { imageName } = mergeValues<{ imageName?: string }>(
    defaults['cloudnative-pg'],
    values['cloudnative-pg'],
  );
  const registry = registryOf(release.image(imageName ?? ''));
  return registry === registryOf(release.image(`${product.registry ?? ''}/image`))
    ? product.pullSecrets
    : undefined;
}
