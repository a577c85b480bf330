import { portFormat, portOrNameFormat } from '../../../lib/values/formats/port';

test.each(['1', '443', '65535'])('takes %s as a port', (text) => {
  expect(portFormat(text)).toBeUndefined();
  expect(portOrNameFormat(text)).toBeUndefined();
});

test.each(['0', '65536', '99999', '080', '-1', '1.5', 'http'])('refuses %s as a port', (text) => {
  expect(portFormat(text)?.expected).toBe('a port between 1 and 65535');
});

test.each(['http', 'a1-b', 'x'])('takes %s as the name of a port', (text) => {
  expect(portOrNameFormat(text)).toBeUndefined();
});

test.each(['0', 'Http', '-a', 'a--b', 'a-name-too-long-x', '1-2'])(
  'refuses %s as a port of either kind',
  (text) => {
    expect(portOrNameFormat(text)).toBeDefined();
  },
);
