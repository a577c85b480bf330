import {
  domainFormat,
  hostFormat,
  ingressHostFormat,
  isHostName,
  isIpAddress,
} from '../../../lib/rules/formats/host';

const LONG = `${'a.'.repeat(130)}b`;

test.each(['localhost', 'db.example.com', 'a-b.c', '1a.example', 'xn--bcher-kva.example'])(
  '%s is a host name',
  (text) => {
    expect(isHostName(text)).toBe(true);
  },
);

test.each(['', 'A.b', 'a..b', '-a.b', 'a_b', 'a.b.', '10.0.0.300', '1.2.3', '*.a', LONG, 'a b'])(
  '%j is no host name',
  (text) => {
    expect(isHostName(text)).toBe(false);
  },
);

test.each(['10.0.0.1', '255.255.255.255', '::1', '2001:db8::1', '::ffff:10.0.0.1'])(
  '%s is an IP address',
  (text) => {
    expect(isIpAddress(text)).toBe(true);
  },
);

test.each([
  '',
  '10.0.0',
  '10.0.0.256',
  '10.0.0.01',
  '10.0.0.1/8',
  '1:2',
  '2001:db8::1::2',
  'fe80::1%eth0',
  '[::1]',
  '::g',
])('%j is no IP address', (text) => {
  expect(isIpAddress(text)).toBe(false);
});

test.each([
  ['https://db.example.com', 'write db.example.com'],
  ['db.example.com:5432', 'write db.example.com'],
  ['jdbc://db.example.com/pixee', 'write db.example.com'],
  ['DB.Example.com', 'write db.example.com'],
  ['db.example.com.', 'write db.example.com'],
  [' db.example.com', 'write db.example.com'],
  ['https://user:word@db.example.com', 'write db.example.com'],
])('refuses %s as a host and knows better', (text, remedy) => {
  expect(hostFormat(text)).toEqual({ expected: 'a host name or an IP address', remedy });
});

test.each(['a b', '10.0.0.300', '10.1', 'a,b', '<host>', `${LONG}${LONG}`])(
  'refuses %s as a host',
  (text) => {
    expect(hostFormat(text)).toEqual({ expected: 'a host name or an IP address' });
  },
);

test.each(['pixee.example.com', '192.0.2.7', '[2001:db8::1]'])('takes %s as the domain', (text) => {
  expect(domainFormat(text)).toBeUndefined();
});

test.each([
  ['https://pixee.example.com/', 'write pixee.example.com'],
  ['pixee.example.com:5443', 'write pixee.example.com'],
  ['pixee.example.com/app', 'write pixee.example.com'],
  ['2001:db8::1', 'write "[2001:db8::1]"'],
])('refuses %s as the domain and knows better', (text, remedy) => {
  expect(domainFormat(text)?.remedy).toBe(remedy);
});

test('a host of an ingress may have a star in front, but is no address', () => {
  expect(['a.example', '*.a.example'].map(ingressHostFormat)).toEqual([undefined, undefined]);
  expect(
    ['10.0.0.1', 'a.*.b', '*', 'https://a.example'].map((text) => ingressHostFormat(text)?.remedy),
  ).toEqual([undefined, undefined, undefined, 'write a.example']);
});
