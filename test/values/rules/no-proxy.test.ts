import { linesOf } from '../prepare/lines';

const lines = (noProxy: string) => linesOf('no-proxy', { global: { pixee: { noProxy } } });

test('takes the example of the documentation', () => {
  expect(
    lines(
      'kubernetes.default,kubernetes.default.svc,10.0.0.1,database.internal.company.com, API.internal.company.com',
    ),
  ).toEqual([]);
});

test.each([
  ['*.internal.company.com', 'wildcards are not supported'],
  ['10.0.*.*', 'wildcards are not supported'],
  ['.internal.company.com', 'a leading dot (a whole domain) is not supported'],
  ['10.0.0.0/8', 'address ranges are not supported'],
  ['https://a.internal', 'a URL is not a host'],
  ['a.internal:8080', 'it must be a host name or an IP address'],
])('fails with %s: %s', (host, problem) => {
  expect(lines(`good.internal,${host},${host}`)).toEqual([
    `global.pixee.noProxy holds "${host}": ${problem}; list every host name and IP address, separated by commas`,
  ]);
});
