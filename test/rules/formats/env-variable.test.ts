import { envNameFormat } from '../../../lib/rules/formats/env-variable';

test.each(['A', '_a', 'quarkus.http.port', 'A-B', 'A1'])('takes %s', (text) => {
  expect(envNameFormat(text)).toBeUndefined();
});

test.each(['', '1A', 'A B', 'A=B', '.', '..', '..A', 'Ä'])('refuses %j', (text) => {
  expect(envNameFormat(text)).toBeDefined();
});
