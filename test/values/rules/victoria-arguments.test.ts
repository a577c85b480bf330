import { linesOf } from '../prepare/lines';

const withArgs = (extraArgs: Record<string, unknown>) => ({ victoriatraces: { server: { extraArgs } } });

test('takes a prefix that works, none, and arguments that are free', () => {
  for (const prefix of ['/traces', '/a/b', '']) {
    expect(linesOf('victoria-argument', withArgs({ 'http.pathPrefix': prefix }))).toEqual([]);
  }
  expect(
    linesOf('victoria-argument', withArgs({ 'search.maxQueryDuration': '30s', loggerLevel: 'WARN' })),
  ).toEqual([]);
});

test('fails with a prefix that has a slash at its end, or none in front', () => {
  const MESSAGE = `victoriatraces.server.extraArgs."http.pathPrefix" must be a path such as /metrics, with a slash in front and none at the end, got text (hidden); write /traces`;
  expect(linesOf('victoria-argument', withArgs({ 'http.pathPrefix': '/traces/' }))).toEqual([MESSAGE]);
  expect(linesOf('victoria-argument', withArgs({ 'http.pathPrefix': 'traces' }))).toEqual([MESSAGE]);
});

test.each([
  ['retentionPeriod', 'set `server.retentionPeriod`'],
  ['storageDataPath', 'leave it out'],
  ['httpAuth.password', 'no place for secrets'],
  ['deleteAuthKey', 'no place for secrets'],
  ['--loggerLevel', 'write loggerLevel'],
])('fails with %s', (name, remedy) => {
  expect(linesOf('victoria-argument', withArgs({ [name]: 'x' }))).toEqual([expect.stringContaining(remedy)]);
});

test('never prints what a refused argument was set to', () => {
  expect(linesOf('victoria-argument', withArgs({ 'httpAuth.password': '4711' })).join()).not.toContain(
    '4711',
  );
});
