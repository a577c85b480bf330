import type { IngressValues } from '../../../lib/core/exposure/ingress-values';
import { linesOf, placesOf } from './integration-findings';

const at = (ingress: Partial<IngressValues>, domain = 'pixee.example.com') => ({
  global: { pixee: { domain } },
  platform: { ingress: { enabled: true, className: 'nginx', ...ingress } },
});
const host = (...names: string[]) => names.map((name) => ({ host: name }));

test('a host that is not the domain', () => {
  expect(linesOf('ingress-domain', at({ hosts: host('pixee.example.org') }))).toEqual([
    'platform.ingress.hosts[0].host is pixee.example.org, but browsers ask for the domain pixee.example.com, which no host of the Ingress covers; write pixee.example.com, or change `global.pixee.domain`',
  ]);
});

test('a certificate for another host', () => {
  const tls = [{ secretName: 'tls', hosts: ['pixee.example.org'] }];
  expect(placesOf('ingress-domain', at({ hosts: host('pixee.example.com'), tls }))).toEqual([
    'platform.ingress.tls[0].hosts[0]',
  ]);
});

test('two wrong hosts are one finding each, and a certificate that follows from them none', () => {
  const tls = [{ secretName: 'tls', hosts: ['a.example.org'] }];
  expect(placesOf('ingress-domain', at({ hosts: host('a.example.org', 'b.example.org'), tls }))).toEqual([
    'platform.ingress.hosts[0].host',
  ]);
});

test.each<[string, Partial<IngressValues>]>([
  ['the domain among others', { hosts: host('old.example.com', 'pixee.example.com') }],
  ['a star', { hosts: host('*.example.com'), tls: [{ secretName: 't', hosts: ['*.example.com'] }] }],
  ['every host', { hosts: [{ paths: [{ path: '/' }] }] }],
  ['a certificate without names', { hosts: host('pixee.example.com'), tls: [{ secretName: 't' }] }],
])('is silent about %s', (_, ingress) => {
  expect(placesOf('ingress-domain', at(ingress))).toEqual([]);
});

test('capitals of the domain do not count, an address has no host', () => {
  expect(placesOf('ingress-domain', at({ hosts: host('pixee.example.com') }, 'Pixee.Example.com'))).toEqual(
    [],
  );
  expect(placesOf('ingress-domain', at({ hosts: host('pixee.example.com') }, '10.0.0.1'))).toEqual([]);
});

test('the embedded provider is on the domain too, unless its issuer says otherwise', () => {
  const values = (embedded: object) => ({
    global: { pixee: { domain: 'pixee.example.com', access: { oidc: { embedded } } } },
    oidc: { ingress: { enabled: true, className: 'nginx', hosts: host('a.example.org') } },
  });
  expect(placesOf('ingress-domain', values({ enabled: true }))).toEqual(['oidc.ingress.hosts[0].host']);
  expect(placesOf('ingress-domain', values({ enabled: true, issuer: 'https://a.example.org' }))).toEqual([]);
});
