import type { Construct } from 'constructs';
import { given } from '../../lib/base/given';
import { Release } from '../../lib/core/release/release';
import type { Values } from '../../lib/values/contract/values';
import { RestApi } from '../rest-api/rest-api';
import { make } from './composition';
import { credential } from './credentials';

/** The key of the REST API as the values describe it; nothing when it is neither switched on nor given. */
export function restApiFromValues(scope: Construct, values: Values): RestApi | undefined {
  const { enabled, restApi } = values.global?.pixee?.authentication ?? {};
  if (enabled === false) return undefined;
  const inValues =
    given(restApi?.apiKey) ?? given(restApi?.existingSecret) ?? values.cdk8s?.externalSecrets?.keys?.restApi;
  if (enabled !== true && inValues === undefined) return undefined;
  const apiKey = credential(values, {
    name: 'restApi',
    secretName: `${Release.of(scope).name}-rest-api`,
    key: 'apiKey',
    inline: restApi?.apiKey,
    existingSecret: restApi?.existingSecret,
    existingKey: restApi?.secretKeys?.apiKey,
  });
  return apiKey === undefined ? undefined : make(RestApi, scope, 'rest-api', { apiKey });
}
