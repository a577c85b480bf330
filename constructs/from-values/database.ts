import type { Construct } from 'constructs';
import { Credential } from '../../lib/core/credential';
import { Release } from '../../lib/core/release';
import type { Values } from '../../lib/values/values';
import { Database } from '../database/database';
import { credential } from './credentials';

/** The platform's database as the values describe it. The rules have already refused an incomplete description. */
export function databaseFromValues(scope: Construct, values: Values): Database {
  const { embedded, host, port, name, username, password, existingSecret } = values.platform?.database ?? {};
  if (embedded !== false) {
    return Database.embedded(scope, 'database', { ...values['cloudnative-pg'], name });
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
  });
}
