import { normalizePrivateKeyLines } from '../../../lib/values/normalize/private-key-lines';
import { makePrivateKey } from '../../../lib/values/samples/private-key';
import { normalized } from './normalized';

const key = makePrivateKey();
const withKey = (appPrivateKey: unknown) => ({ platform: { github: { appPrivateKey } } });

test.each([
  ['Windows line ends', key.replaceAll('\n', '\r\n')],
  ['old Macintosh line ends', key.replaceAll('\n', '\r')],
  ['blanks at the ends of lines', key.replaceAll('\n', ' \t\n')],
  ['no line end at its end', key.trimEnd()],
  ['empty lines around it', `\n\n${key}\n\n`],
  ['nothing wrong', key],
])('a key with %s gets the usual lines', (_, text) => {
  expect(normalized(normalizePrivateKeyLines, withKey(text)).values).toEqual(withKey(key));
});

test.each(['', 'some\r\ntext', 5, null])('%j, which is no key, stays', (text) => {
  expect(normalized(normalizePrivateKeyLines, withKey(text)).values).toEqual(withKey(text));
});
