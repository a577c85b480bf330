import type { Construct } from 'constructs';
import { given } from '../../lib/base/given';
import { mergeValues } from '../../lib/base/merge';
import { Credential } from '../../lib/core/credential/credential';
import { knownProps } from '../../lib/core/props/check-props';
import { Release } from '../../lib/core/release/release';
import { defaults } from '../../lib/generated/defaults';
import type { Values } from '../../lib/values/contract/values';
import { Database } from '../database/database';
import type { DatabaseBackupProps } from '../database/database-backup';
import type { DatabaseRecoveryProps } from '../database/database-recovery';
import { call } from './composition';
import { credential } from './credentials';
import { productPullSecrets } from './pull-secrets';

/** The platform's database as the values describe it. The rules have already refused an incomplete description. */
export function databaseFromValues(scope: Construct, values: Values): Database {
  const { embedded, host, port, name, username, password, existingSecret } = values.platform?.database ?? {};
  const { owner, podMonitor, sslMode, failoverHosts } = values.cdk8s?.database ?? {};
  if (embedded !== false) {
    return call(scope, Database, 'embedded', scope, 'database', {
      ...values['cloudnative-pg'],
      ...knownProps('EmbeddedDatabaseProps', { name, owner }),
      // One among all the others, when there is one for every component.
      podMonitor: podMonitor === true && values.cdk8s?.observability?.podMonitors?.enabled !== true,
      backup: backupFromValues(values),
      recovery: recoveryFromValues(values),
      imagePullSecrets: productPullSecrets(scope, values, databaseImage(values)),
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
  return call(scope, Database, 'external', scope, 'database', {
    ...knownProps('ExternalDatabaseProps', { port, name, sslMode, failoverHosts }),
    host: host ?? '',
    username: username ?? '',
    password: found ?? Credential.existing(secretName, 'password'),
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

function databaseImage(values: Values): string {
  const { imageName } = mergeValues<{ imageName?: string }>(
    defaults['cloudnative-pg'],
    values['cloudnative-pg'],
  );
  return imageName ?? '';
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

/** In the bucket of the backups, with their keys. */
function recoveryFromValues(values: Values): DatabaseRecoveryProps | undefined {
  const { enabled, serverName, targetTime } = values.cdk8s?.database?.recovery ?? {};
  if (enabled !== true) return undefined;
  return { serverName: given(serverName), targetTime: given(targetTime) };
}
