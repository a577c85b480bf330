import type { ObjectRule } from '../rule';

/** The keys that a type of Secret requires. */
const REQUIRED_KEYS: Readonly<Record<string, readonly string[]>> = {
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
  'kubernetes.io/dockercfg': ['.dockercfg'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
};

/** A Secret of a well-known type has the keys of that type, and a pull secret holds JSON. */
export const secretType: ObjectRule = {
  id: 'secret-type',
  check({ index, report }) {
    for (const object of index.ofKind('Secret')) {
      const { type = 'Opaque', data = {}, stringData = {} } = object.body;
      const required = Object.hasOwn(REQUIRED_KEYS, type) ? (REQUIRED_KEYS[type] ?? []) : [];
      for (const key of required) {
        if (data[key] !== undefined || stringData[key] !== undefined) continue;
        report({ object, path: ['data', key], message: `is missing; a Secret of type ${type} must have it` });
      }
      if (
        type === 'kubernetes.io/basic-auth' &&
        !hasAny({ ...data, ...stringData }, ['username', 'password'])
      ) {
        report({ object, path: ['data'], message: `needs username or password; the type is ${type}` });
      }
      const [key = ''] = type.startsWith('kubernetes.io/dockerc') ? required : [];
      const encoded = data[key];
      const text =
        stringData[key] ?? (encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString());
      if (text !== undefined && !isJson(text)) {
        const field = stringData[key] === undefined ? 'data' : 'stringData';
        report({
          object,
          path: [field, key],
          message: `is not JSON; a Secret of type ${type} holds a Docker config`,
        });
      }
    }
  },
};

function hasAny(map: object, keys: readonly string[]): boolean {
  return keys.some((key) => Object.hasOwn(map, key));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
