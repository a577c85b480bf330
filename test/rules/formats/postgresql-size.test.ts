import { postgresqlSizeFormat } from '../../../lib/rules/formats/postgresql-size';

test.each(['1GB', '16MB', '64kB', '1TB', '8192', '8192B'])('takes %s', (text) => {
  expect(postgresqlSizeFormat(text)).toBeUndefined();
});

test.each([
  ['1Gi', 'write 1GB'],
  ['1gb', 'write 1GB'],
  ['64KB', 'write 64kB'],
  ['16 MB', 'write 16MB'],
  ['16M', 'write 16MB'],
])('refuses %s and knows better', (text, remedy) => {
  expect(postgresqlSizeFormat(text)?.remedy).toBe(remedy);
});

test.each(['much', '-1GB', '25%'])('refuses %s', (text) => {
  expect(postgresqlSizeFormat(text)).toEqual({
    expected: expect.stringContaining('as PostgreSQL writes it'),
  });
});
