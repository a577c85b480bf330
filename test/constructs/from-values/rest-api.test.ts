import { restApiFromValues } from '../../../constructs/from-values/rest-api';
import { Env } from '../../../lib/core/pod/env';
import type { AuthenticationValues, Values } from '../../../lib/values/contract/index';
import { release } from '../../support/chart';

function source(authentication: AuthenticationValues | undefined, values: Values = {}): unknown {
  const chart = release({ externalSecretStore: { name: 'vault' } });
  const restApi = restApiFromValues(chart, { ...values, global: { pixee: { authentication } } });
  const env = new Env();
  restApi?.bindTo(env);
  return env.render().find(({ name }) => name.endsWith('API_KEY'))?.valueFrom?.secretKeyRef;
}

const STORE: Values = { cdk8s: { externalSecrets: { store: { name: 'vault' } } } };

test.each([[undefined], [{}], [{ enabled: false, restApi: { apiKey: 'key' } }]])(
  '%j switches it off',
  (given) => {
    expect(source(given)).toBeUndefined();
  },
);

test('a key or an existing Secret switches it on', () => {
  expect(source({ restApi: { apiKey: 'key' } })).toEqual({
    name: 'pixee-enterprise-server-rest-api',
    key: 'apiKey',
  });
  expect(source({ restApi: { existingSecret: 'theirs' } })).toEqual({ name: 'theirs', key: 'apiKey' });
  const secretKeys = { apiKey: 'other' };
  expect(source({ restApi: { existingSecret: 'theirs', secretKeys } })).toEqual({
    name: 'theirs',
    key: 'other',
  });
});

test('a store is asked only when it is switched on or the entry is named', () => {
  const fetched = { name: 'pixee-enterprise-server-rest-api-external', key: 'apiKey' };
  expect(source({}, STORE)).toBeUndefined();
  expect(source({ enabled: true }, STORE)).toEqual(fetched);
  const named = {
    cdk8s: { externalSecrets: { store: { name: 'vault' }, keys: { restApi: { key: 'pixee/rest' } } } },
  };
  expect(source({}, named)).toEqual(fetched);
});

test('empty texts switch nothing on', () => {
  expect(source({ restApi: { apiKey: '', existingSecret: '' } }, STORE)).toBeUndefined();
});
