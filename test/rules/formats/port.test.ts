import { portFormat } from '../../../lib/rules/formats/port';

test.each(['1', '443', '65535'])('takes %s as a port', (text) => {
  expect(portFormat(text)).toBeUndefined();
});

test.each(['0', '65536', '99999', '080', '-1', '1.5', 'http'])('refuses %s as a port', (text) => {
  expect(portFormat(text)?.expected).toBe('a port between 1 and 65535');
});
