import type { ExternalSecretKeys } from '../../../lib/values/contract/cdk8s/external-secrets';
import type { PlatformValues } from '../../../lib/values/contract/platform';
import { linesOf } from './integration-findings';

const lines = (keys: ExternalSecretKeys, platform: PlatformValues = {}) =>
  linesOf('external-secret-property', {
    platform,
    cdk8s: { externalSecrets: { store: { name: 'vault' }, keys } },
  });

test('fails when one property would be two secrets', () => {
  expect(lines({ datadog: { key: 'datadog', property: 'value' } })).toEqual([
    'cdk8s.externalSecrets.keys.datadog.property is one property, but Datadog takes 2 secrets from the store; remove it, and name the properties of the entry apiKey and applicationKey',
  ]);
});

test.each<[string, ExternalSecretKeys, PlatformValues]>([
  ['no property is named', { datadog: { key: 'datadog' } }, {}],
  ['the integration has one secret', { arnica: { property: 'value' } }, {}],
  ['the integration needs only one', { gitlab: { property: 'pat' } }, {}],
  ['the other secret is written down', { datadog: { property: 'value' } }, { datadog: { apiKey: 'key' } }],
])('is silent when %s', (_, keys, platform) => {
  expect(lines(keys, platform)).toEqual([]);
});
