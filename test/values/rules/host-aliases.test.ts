import { linesOf } from '../prepare/lines';

const lines = (hostAliases: unknown) => linesOf('host-alias', { platform: { hostAliases } });

test('takes addresses of both versions', () => {
  expect(
    lines([
      { ip: '10.0.0.1', hostnames: ['a.internal', 'b'] },
      { ip: '2001:db8::1', hostnames: ['c'] },
    ]),
  ).toEqual([]);
});

test('fails with what is no address, no name, or nothing', () => {
  expect(
    lines([
      { ip: '10.0.0.300', hostnames: ['*.internal', 'a b'] },
      { ip: '10.0.0.1', hostnames: [] },
    ]),
  ).toEqual([
    'platform.hostAliases[0].ip must be an IP address, got "10.0.0.300"',
    'platform.hostAliases[0].hostnames[0] must be a host name, got "*.internal"; list every name: /etc/hosts knows no wildcards',
    'platform.hostAliases[0].hostnames[1] must be a host name, got "a b"',
    'platform.hostAliases[1].hostnames is empty; list at least one host name',
  ]);
});

test('is silent where an item is wrong altogether', () => {
  expect(lines([{ ip: '10.0.0.300' }, 'text', null])).toEqual([]);
});

test('fails with an address that is there twice', () => {
  expect(
    lines([
      { ip: '10.0.0.1', hostnames: ['a'] },
      { ip: '10.0.0.1', hostnames: ['b'] },
    ]),
  ).toEqual([
    'platform.hostAliases[1].ip is "10.0.0.1", which an earlier item has; Kubernetes tells them apart by it; put all host names of an address into one item',
  ]);
});
