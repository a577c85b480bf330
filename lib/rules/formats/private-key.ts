import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { FormatProblem } from './format';

const EXPECTED = 'an RSA private key as PEM text';
const MAX_LENGTH = 32_768;

/** A private key of a GitHub app: RSA, not encrypted, as PEM. Nothing of the text shows in what is said about it. */
export function privateKeyFormat(text: string): FormatProblem | undefined {
  if (text.length > MAX_LENGTH) return { expected: EXPECTED };
  const remedy = framingRemedy(text);
  if (remedy !== undefined) return { expected: EXPECTED, remedy };
  const key = read(text);
  if (key === undefined) {
    return {
      expected: EXPECTED,
      remedy: 'the key does not parse: copy the whole file, and indent each line alike',
    };
  }
  if (key.asymmetricKeyType === 'rsa') return undefined;
  return {
    expected: `${EXPECTED}, not one of another kind`,
    remedy: 'download a new key from the settings of the app',
  };
}

/** What is wrong with the lines around the key. */
function framingRemedy(text: string): string | undefined {
  if (!text.includes('-----BEGIN')) {
    return 'give the whole content of the .pem file, with the lines -----BEGIN … and -----END …';
  }
  if (text.includes('\\n'))
    return 'write the key as a block, `|` and its lines below, not as one line with \\n';
  if (text.includes('-----BEGIN OPENSSH'))
    return 'OpenSSH wrote this key; convert it: ssh-keygen -p -m PEM -f FILE';
  if (/-----BEGIN (?:CERTIFICATE|(?:RSA )?PUBLIC KEY)-----/.test(text))
    return 'this is the public half; give the private key';
  if (/ENCRYPTED/.test(text))
    return 'the key is encrypted; remove its passphrase: openssl rsa -in FILE -traditional';
  if (!text.includes('-----END')) return 'the end of the key is missing, the line -----END …';
  return /-----BEGIN [A-Z ]*PRIVATE KEY-----[ \t]*\r?\n/.test(text)
    ? undefined
    : 'keep the line breaks of the .pem file';
}

function read(text: string): KeyObject | undefined {
  try {
    return createPrivateKey(text);
  } catch {
    return undefined; // the reason may quote the key
  }
}
