import { RestApi, type RestApiProps } from '../../../constructs/rest-api';
import { Credential } from '../../../lib/core/credential/credential';
import { Env } from '../../../lib/core/pod/env';
import { release, secretTextsOf } from '../../support/chart';

test('switches the key on and reads it from a Secret', () => {
  const chart = release();
  const props: Required<RestApiProps> = { apiKey: Credential.inline('key') };
  const env = new Env();
  new RestApi(chart, 'rest-api', props).bindTo(env);
  expect(env.render()).toEqual([
    { name: 'PIXEE_AUTHENTICATION_ENABLED', value: 'true' },
    {
      name: 'PIXEE_AUTHENTICATION_REST_API_API_KEY',
      valueFrom: { secretKeyRef: { name: 'pixee-enterprise-server-rest-api', key: 'apiKey' } },
    },
  ]);
  expect(secretTextsOf(chart, 'pixee-enterprise-server-rest-api')).toEqual({ apiKey: 'key' });
});
