import type { Construct } from 'constructs';
import { Credential } from '../../lib/core/credential/credential';
import { knownProps } from '../../lib/core/props/check-props';
import { Release } from '../../lib/core/release/release';
import type { Values } from '../../lib/values/contract/values';
import { ObjectStore } from '../object-store/object-store';
import { call } from './composition';
import { credential } from './credentials';

/** The object store as the values describe it. The rules have already refused an incomplete description. */
export function objectStoreFromValues(scope: Construct, values: Values): ObjectStore {
  const { embedded, endpoint, region, credentialType, username, password, ttlDays } =
    values.global?.pixee?.objectStore ?? {};
  const buckets = knownProps('ExternalObjectStoreProps', {
    inputBucket: values.platform?.inputBucket,
    analysisBucket: values.analysis?.objectStore?.bucket,
  });
  const secretName = `${Release.of(scope).name}-object-store`;
  const existing = values.cdk8s?.existingSecrets?.objectStore;
  const shared = { name: 'objectStore', secretName, existingSecret: existing?.name } as const;
  const keys = {
    username: credential(values, {
      ...shared,
      key: 'username',
      inline: username,
      existingKey: existing?.usernameKey,
    }),
    password: credential(values, {
      ...shared,
      key: 'password',
      inline: password,
      existingKey: existing?.passwordKey,
    }),
  };
  if (embedded !== false) {
    return call(scope, ObjectStore, 'embedded', scope, 'object-store', {
      ...values.seaweedfs,
      ...buckets,
      ...keys,
      ttlDays,
    });
  }
  const store = {
    ...buckets,
    ...knownProps('ExternalObjectStoreProps', { ...values.cdk8s?.objectStore }),
    endpoint: endpoint ?? '',
    region,
  };
  if (credentialType === 'default')
    return call(scope, ObjectStore, 'serviceAccount', scope, 'object-store', store);
  return call(scope, ObjectStore, 'external', scope, 'object-store', {
    ...store,
    username: keys.username ?? Credential.existing(secretName, 'username'),
    password: keys.password ?? Credential.existing(secretName, 'password'),
  });
}
