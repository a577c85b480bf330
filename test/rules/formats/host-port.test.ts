import { databaseHostFormat, hostPortFormat, parseHostPort } from '../../../lib/rules/formats/host-port';

test.each([
  ['db2', { host: 'db2' }],
  ['db2.example.com:5432', { host: 'db2.example.com', port: 5432 }],
  ['10.0.0.2', { host: '10.0.0.2' }],
  ['fd00::2', { host: 'fd00::2' }],
  ['[fd00::2]:5432', { host: 'fd00::2', port: 5432 }],
])('%s is %j', (text, expected) => {
  expect(parseHostPort(text)).toEqual(expected);
  expect(hostPortFormat(text)).toBeUndefined();
});

test.each(['', 'db2:', 'db2:0', 'db2:99999', 'http://db2', 'db2/x', '[10.0.0.1]', 'db1,db2'])(
  '%j is none',
  (text) => {
    expect(parseHostPort(text)).toBeUndefined();
    expect(hostPortFormat(text)?.expected).toContain('db2.example.com:5432');
  },
);

test('several servers of a database have a place of their own', () => {
  expect(databaseHostFormat('db1:5432,db2:5432')?.remedy).toContain('cdk8s.database.failoverHosts');
  expect(databaseHostFormat('db1.example.com')).toBeUndefined();
  expect(databaseHostFormat('db1:5432')?.remedy).toBe('write db1');
});
