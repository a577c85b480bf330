import type { CheckedObject } from '../checked-object';
import type { ObjectRule, RuleContext } from '../rule';

const DATA_KEY = /^[-._a-zA-Z0-9]{1,253}$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const MAX_BYTES = 1024 * 1024;

type TextMap = Readonly<Record<string, string | undefined>>;

/** Keys of Secrets and ConfigMaps can be file names, encoded values are base64, and the whole fits into an object. */
export const dataKeys: ObjectRule = {
  id: 'data-keys',
  check(context) {
    for (const object of context.index.ofKind('Secret')) {
      const { data = {}, stringData = {} } = object.body;
      checkMap(object, 'data', data, true, context);
      checkMap(object, 'stringData', stringData, false, context);
      // text given twice under one key replaces the encoded one
      checkSize(
        object,
        sizeOf(data, (text) => Buffer.byteLength(text, 'base64')) + sizeOf(stringData),
        context,
      );
    }
    for (const object of context.index.ofKind('ConfigMap')) {
      const { data = {}, binaryData = {} } = object.body;
      checkMap(object, 'data', data, false, context);
      checkMap(object, 'binaryData', binaryData, true, context);
      for (const key of Object.keys(data)) {
        if (!Object.hasOwn(binaryData, key)) continue;
        context.report({
          object,
          path: ['binaryData', key],
          message: 'is in data too; every key may be in one of them',
        });
      }
      checkSize(
        object,
        sizeOf(data) + sizeOf(binaryData, (text) => Buffer.byteLength(text, 'base64')),
        context,
      );
    }
  },
};

function checkMap(
  object: CheckedObject,
  field: string,
  map: TextMap,
  encoded: boolean,
  { report }: RuleContext,
): void {
  for (const [key, value] of Object.entries(map)) {
    const path = [field, key];
    if (!DATA_KEY.test(key) || key === '.' || key.startsWith('..')) {
      const message =
        'the key must be 1 to 253 letters, digits, dashes, underscores and dots, and not start with two dots';
      report({ object, path, message });
    }
    // the value is never shown: it may be a secret that was not encoded
    if (encoded && !BASE64.test((value ?? '').replace(/[\r\n]/g, ''))) {
      report({
        object,
        path,
        message: 'is not base64',
        remedy: object.kind === 'Secret' ? 'encode it, or put the plain text under stringData' : 'encode it',
      });
    }
  }
}

function sizeOf(map: TextMap, measure: (text: string) => number = (text) => Buffer.byteLength(text)): number {
  let bytes = 0;
  for (const [key, value] of Object.entries(map)) bytes += key.length + measure(value ?? '');
  return bytes;
}

function checkSize(object: CheckedObject, bytes: number, { report }: RuleContext): void {
  if (bytes <= MAX_BYTES) return;
  report({
    object,
    path: ['data'],
    message: `keys and values have ${bytes} bytes together, at most ${MAX_BYTES} are allowed`,
  });
}
