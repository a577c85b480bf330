import { generateKeyPairSync } from 'node:crypto';
import { privateKeyFormat } from '../../../lib/rules/formats/private-key';
import { makePrivateKey } from '../../../lib/values/samples/private-key';

const key = makePrivateKey();
const body = key.split('\n')[1] ?? '';

test.each([
  ['as GitHub hands it out', key],
  ['with Windows line ends', key.replaceAll('\n', '\r\n')],
  ['without a last line break', key.trimEnd()],
  ['in the other framing', pkcs8()],
])('takes an RSA key %s', (_, text) => {
  expect(privateKeyFormat(text)).toBeUndefined();
});

test.each([
  ['a path', '/tmp/app.pem', 'give the whole content'],
  ['the body alone', body, 'give the whole content'],
  ['one line with escapes', key.replaceAll('\n', '\\n'), 'write the key as a block'],
  ['one line with blanks', key.replaceAll('\n', ' '), 'keep the line breaks'],
  ['half a key', key.split('\n').slice(0, 4).join('\n'), 'the end of the key is missing'],
  ['a key with a line missing', key.replace(`${body}\n`, ''), 'the key does not parse'],
  ['a public key', key.replaceAll('RSA PRIVATE', 'PUBLIC'), 'this is the public half'],
  ['a certificate', key.replaceAll('RSA PRIVATE KEY', 'CERTIFICATE'), 'this is the public half'],
  ['a key of OpenSSH', key.replaceAll('RSA PRIVATE', 'OPENSSH PRIVATE'), 'OpenSSH wrote this key'],
  ['an encrypted key', encrypted(), 'the key is encrypted'],
  ['a key of another kind', otherKind(), 'download a new key'],
])('refuses %s, without showing it', (_, text, remedy) => {
  const problem = privateKeyFormat(text);
  expect(problem?.remedy).toContain(remedy);
  expect(JSON.stringify(problem)).not.toContain(body.slice(0, 16));
});

test('refuses what is far too long at once', () => {
  expect(privateKeyFormat('-----BEGIN '.repeat(100_000))).toEqual({
    expected: 'an RSA private key as PEM text',
  });
});

function pkcs8(): string {
  return generateKeyPairSync('rsa', { modulusLength: 1024 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
}

function encrypted(): string {
  const options = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' } as const;
  return generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export(options).toString();
}

function otherKind(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
