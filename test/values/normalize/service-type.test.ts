import { normalizeServiceType } from '../../../lib/values/normalize/service-type';
import { normalized } from './normalized';

test('the spelling of the documentation becomes that of Kubernetes', () => {
  const service = { type: 'ClusterIp', port: 80 };
  expect(
    normalized(normalizeServiceType, { platform: { service }, analysis: { service }, oidc: { service } })
      .values,
  ).toEqual({
    platform: { service: { type: 'ClusterIP', port: 80 } },
    analysis: { service: { type: 'ClusterIP', port: 80 } },
    oidc: { service: { type: 'ClusterIP', port: 80 } },
  });
});

test('other types stay', () => {
  const given = { platform: { service: { type: 'NodePort' } } };
  expect(normalized(normalizeServiceType, given).values).toEqual(given);
});
