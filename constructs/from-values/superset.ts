import type { Construct } from 'constructs';
import { given } from '../../lib/base/given';
import { mergeValues } from '../../lib/base/merge';
import { Credential } from '../../lib/core/credential/credential';
import { Release } from '../../lib/core/release/release';
import { defaults } from '../../lib/generated/defaults';
import type { ExistingSupersetSecret } from '../../lib/values/contract/cdk8s/existing-secrets';
import type { Values } from '../../lib/values/contract/values';
import type { Database } from '../database/database';
import { Superset } from '../superset/superset';
import type { SupersetDatabase, SupersetProps, SupersetRedis } from '../superset/superset-props';
import { CredentialSecret } from '../../lib/core/credential/credential-secret';
import { certManagerFromValues } from './cert-manager';
import { call, make } from './composition';
import { credential } from './credentials';
import { rolePassword } from './database';
import { knownProps } from '../../lib/core/props/check-props';

/** Superset when the values want it, with a database in the embedded server or one outside. The rules have refused it without either. */
export function supersetFromValues(
  scope: Construct,
  values: Values,
  database: Database,
): Superset | undefined {
  const { superset } = values;
  if (superset?.enabled !== true) return undefined;
  const own = databaseOf(scope, values, database);
  if (own === undefined) return undefined;
  const { redis } = superset;
  return make(Superset, scope, 'superset', {
    ...knownProps('SupersetProps', { ...superset, database: undefined, redis: undefined }),
    ...keysFromValues(scope, values),
    redis: given(redis?.host) === undefined ? undefined : redisFromValues(scope, values),
    certManager: certManagerFromValues(values),
    database: own,
  });
}

function databaseOf(scope: Construct, values: Values, database: Database): SupersetDatabase | undefined {
  const { host, port, name, user, sslMode } = values.superset?.database ?? {};
  const outside = given(host);
  if (outside !== undefined) {
    return {
      ...knownProps('SupersetDatabase', { port, sslMode }),
      ...(given(name) === undefined ? {} : { name }),
      host: outside,
      secretName: outsideLogin(scope, values),
    };
  }
  if (database.cluster === undefined) return undefined;
  return {
    host: database.host,
    port: database.port,
    ...(given(name) === undefined ? {} : { name }),
    secretName: call(
      scope,
      database.cluster,
      'addDatabase',
      'superset',
      rolePassword(database, values, 'superset'),
      {
        ...(given(name) === undefined ? {} : { database: name }),
        ...(given(user) === undefined ? {} : { owner: user }),
      },
    ),
  };
}

/** Name of the Secret with user and password of a database outside. */
function outsideLogin(scope: Construct, values: Values): string {
  const release = Release.of(scope);
  const component = release.component('superset');
  const secretName = `${component.fullName}-database`;
  const { existingSecret, user } = values.superset?.database ?? {};
  const password = credential(values, {
    name: 'supersetDatabase',
    secretName,
    key: 'password',
    existingSecret,
  });
  const secret = make(CredentialSecret, scope, 'superset-database', {
    name: secretName,
    labels: component.labels,
    type: 'kubernetes.io/basic-auth',
    purpose: 'login of Superset in its database',
  });
  const owner = given(user) ?? defaults.superset.database.user;
  return call(scope, secret, 'addLogin', owner, password ?? Credential.existing(secretName, 'password'));
}

function redisFromValues(scope: Construct, values: Values): SupersetRedis {
  const { existingSecret, secretKeys, ...redis } = values.superset?.redis ?? {};
  const key = given(secretKeys?.passwordKey) ?? defaults.superset.redis.secretKeys.passwordKey;
  return {
    ...knownProps('SupersetRedis', redis),
    host: redis.host ?? '',
    password: credential(values, {
      // Many a Redis asks for none: the store is asked only when its entry is named.
      name: values.cdk8s?.externalSecrets?.keys?.supersetRedis === undefined ? undefined : 'supersetRedis',
      secretName: Release.of(scope).component('superset').fullName,
      key: 'redisPassword',
      existingSecret,
      existingKey: key,
    }),
  };
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
