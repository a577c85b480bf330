import { given } from '../../lib/base/given';
import { mergeValues } from '../../lib/base/merge';
import { Credential } from '../../lib/core/credential/credential';
import { knownProps } from '../../lib/core/props/check-props';
import { Release } from '../../lib/core/release/release';
import { defaults } from '../../lib/generated/defaults';
import type { ExistingAuthentikSecret } from '../../lib/values/contract/cdk8s/existing-secrets';
import type { Values } from '../../lib/values/contract/values';
import { AuthentikDatabase } from '../authentik/authentik-database';
import type { Database } from '../database/database';
import { call } from './composition';
import { credential } from './credentials';
import { rolePassword } from './database';

/** The Secret of Authentik that the values name, with the names of its keys. */
export function existingAuthentikSecret(values: Values): ExistingAuthentikSecret {
  return mergeValues<ExistingAuthentikSecret>(
    defaults.cdk8s.existingSecrets.authentik,
    values.cdk8s?.existingSecrets?.authentik,
  );
}

/**
 * Authentik's database: the one that the values describe, else one of its own in the embedded cluster. The rules have refused
 * values with neither.
 */
export function authentikDatabaseFromValues(
  database: Database,
  values: Values,
): AuthentikDatabase | undefined {
  if (values.authentik?.enabled !== true) return undefined;
  const { host, port, name, user, password, sslmode } = values.authentik.authentik?.postgresql ?? {};
  const outside = given(host);
  if (outside === undefined) {
    if (database.cluster === undefined) return undefined;
    const rolesPassword = rolePassword(database, values, 'authentik', password);
    return call(database, AuthentikDatabase, 'embedded', database.cluster, {
      ...knownProps('EmbeddedAuthentikDatabaseProps', { name, user }),
      password: rolesPassword,
    });
  }
  const address = {
    ...knownProps('ExternalAuthentikDatabaseProps', { port, name, sslMode: sslmode }),
    host: outside,
  };
  const login = given(values.authentik.database?.existingSecret);
  return login === undefined
    ? call(database, AuthentikDatabase, 'external', {
        ...address,
        ...knownProps('ExternalAuthentikDatabaseProps', { user }),
        password: outsidePassword(database, values),
      })
    : call(database, AuthentikDatabase, 'withLogin', { ...address, secretName: login });
}

function outsidePassword(database: Database, values: Values): Credential {
  const existing = existingAuthentikSecret(values);
  const secretName = Release.of(database).component('authentik').fullName;
  const found = credential(values, {
    name: 'authentikDatabase',
    secretName,
    key: 'databasePassword',
    inline: values.authentik?.authentik?.postgresql?.password,
    existingSecret: existing.name,
    existingKey: given(existing.databasePasswordKey),
  });
  return found ?? Credential.existing(secretName, 'databasePassword');
}
