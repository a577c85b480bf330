import type { Values } from '../../../lib/values/contract/values';
import { FIRST_CERTIFICATE } from '../../support/certificates';
import { linesOf, placesOf } from './integration-findings';

const RDS = 'pixee.abcdefghijkl.us-east-1.rds.amazonaws.com';

function at(host: string, sslMode?: 'require' | 'verify-full' | 'verify-ca', more: Values = {}): Values {
  return {
    platform: { database: { embedded: false, host, username: 'u', existingSecret: 's' } },
    ...more,
    cdk8s: { database: { sslMode }, ...more.cdk8s },
  };
}

test.each(['verify-full', 'verify-ca'] as const)(
  '%s at RDS needs its authorities, and says how to add them',
  (mode) => {
    const [line = '', ...others] = linesOf('private-authority', at(RDS, mode));
    expect(others).toEqual([]);
    expect(line).toMatch(/^cdk8s\.database\.sslMode is verify-/);
    expect(line).toContain('--set-file cdk8s.privateCACertificates=global-bundle.pem');
  },
);

test('the database of Authentik, too', () => {
  const values: Values = {
    authentik: {
      enabled: true,
      authentik: { postgresql: { host: 'a.b.cn-north-1.rds.amazonaws.com.cn', sslmode: 'verify-full' } },
    },
  };
  expect(placesOf('private-authority', values)).toEqual(['authentik.authentik.postgresql.sslmode']);
});

test.each<[string, Values]>([
  ['encryption alone', at(RDS, 'require')],
  [
    'a proxy of RDS, whose certificate is public',
    at('pixee.proxy-abcdefghijkl.us-east-1.rds.amazonaws.com', 'verify-full'),
  ],
  ['another server', at('db.example.com', 'verify-full')],
  ['certificates', at(RDS, 'verify-full', { cdk8s: { privateCACertificates: FIRST_CERTIFICATE } })],
  ['a ConfigMap with them', at(RDS, 'verify-full', { global: { pixee: { privateCACert: 'rds' } } })],
])('is silent about %s', (_, values) => {
  expect(placesOf('private-authority', values)).toEqual([]);
});
