import { trustPrivateCa } from '../../../lib/core/trust/private-ca';
import { authoritiesOf, authorityProblem } from '../../../lib/core/trust/private-ca-source';
import type { ReleaseProps } from '../../../lib/core/release/release-props';
import { podSpec, problems, release, workload } from '../../support/chart';

const volumeOf = (settings: Partial<ReleaseProps>) => {
  const chart = release(settings);
  trustPrivateCa(workload(chart), chart.release, 'java');
  expect(problems(chart)).toEqual([]);
  const [volume] = podSpec(chart, 'pixee-enterprise-server-test').volumes ?? [];
  return { volume, expected: chart.release.expected };
};

test('a Secret, by the key of cert-manager unless another is named', () => {
  const { volume, expected } = volumeOf({ privateCA: { secret: { name: 'company' } } });
  expect(volume).toEqual({
    name: 'private-ca',
    secret: { secretName: 'company', items: [{ key: 'ca.crt', path: 'ca.crt' }] },
  });
  expect(expected).toMatchObject([{ kind: 'Secret', name: 'company', keys: ['ca.crt'] }]);
  expect(volumeOf({ privateCA: { secret: { name: 'a', key: 'tls.crt' } } }).volume).toMatchObject({
    secret: { items: [{ key: 'tls.crt' }] },
  });
});

test('one key of a ConfigMap: trust-manager may write a keystore beside it', () => {
  expect(volumeOf({ privateCA: { configMap: { name: 'bundle', key: 'trust.pem' } } }).volume).toEqual({
    name: 'private-ca',
    configMap: { name: 'bundle', items: [{ key: 'trust.pem', path: 'trust.pem' }] },
  });
  expect(volumeOf({ privateCA: { configMap: { name: 'bundle' } } }).volume).toEqual({
    name: 'private-ca',
    configMap: { name: 'bundle' },
  });
});

test('one place and no more', () => {
  const both = { secret: { name: 'a' }, configMap: { name: 'b' } };
  expect(authorityProblem({ privateCA: both })).toMatch(/privateCA.secret and privateCA.configMap/);
  expect(authorityProblem({ privateCACert: 'a', privateCA: { secret: { name: 'a' } } })).toMatch(
    /privateCACert are/,
  );
  expect(authorityProblem({ privateCACert: 'a', privateCACertificates: 'pem' })).toBeUndefined();
  expect(authorityProblem({ privateCACert: '' })).toBeUndefined();
  expect(() => release({ privateCA: both })).toThrow(/are given at once/);
  expect(authoritiesOf({})).toBeUndefined();
});
