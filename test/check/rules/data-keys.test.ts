import { testCases } from '../support/sample';

const KEY =
  'the key must be 1 to 253 letters, digits, dashes, underscores and dots, and not start with two dots';

describe('data-keys', () => {
  testCases('data-keys', [
    [
      'fails when a key has a slash',
      'ConfigMap/web',
      ['data', 'a/b'],
      'x',
      [`ConfigMap/web data."a/b": ${KEY}`],
    ],
    [
      'fails when a key starts with two dots',
      'Secret/web',
      ['stringData', '..a'],
      'x',
      [`Secret/web stringData."..a": ${KEY}`],
    ],
    [
      'fails when a Secret is not encoded',
      'Secret/web',
      ['data', 'more'],
      'plain text!',
      ['Secret/web data.more: is not base64'],
    ],
    ['takes base64 with line ends', 'Secret/web', ['data', 'more'], 'bW9y\nZQ==\n', []],
    [
      'fails when a file is not encoded',
      'ConfigMap/web',
      ['binaryData', 'logo.png'],
      'abc',
      ['ConfigMap/web binaryData."logo.png": is not base64'],
    ],
    [
      'fails when a key is text and binary',
      'ConfigMap/web',
      ['binaryData', 'theme'],
      'YQ==',
      ['ConfigMap/web binaryData.theme: is in data too; every key may be in one of them'],
    ],
    [
      'fails when the whole is too big',
      'ConfigMap/web',
      ['data', 'big'],
      'x'.repeat(1024 * 1024),
      ['ConfigMap/web data: keys and values have 1048617 bytes together, at most 1048576 are allowed'],
    ],
  ]);
});
