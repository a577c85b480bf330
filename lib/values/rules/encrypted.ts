import { isPlainObject } from '../../base/plain-object';
import type { ValuePath } from '../../findings/finding';
import { isEncrypted } from '../../rules/placeholders';
import type { RuleFinding, ValueRule } from './rule';

/** A value as SOPS encrypts it: the file was not decrypted, and the text would be taken for the secret itself. */
export const encrypted: ValueRule = {
  id: 'encrypted-value',
  severity: 'error',
  check: ({ values }) => search(values, []),
};

function search(value: unknown, path: ValuePath): RuleFinding[] {
  if (isEncrypted(value)) {
    const remedy = 'decrypt the file before, as with `sops -d values.yaml | cdk8s-pixee synth -f -`';
    return [{ path, message: 'is encrypted by SOPS, so that it would be taken as it stands', remedy }];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => search(item, [...path, index]));
  return isPlainObject(value) ? Object.keys(value).flatMap((key) => search(value[key], [...path, key])) : [];
}
