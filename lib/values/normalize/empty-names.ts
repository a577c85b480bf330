import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { visit } from '../prepare/paths';
import type { Normalizer } from './normalizer';

/** Maps in which an empty text says "not given": names, keys and properties of Secrets, parts of an image, a port. */
const PLACES = [
  'cdk8s.existingSecrets.*',
  'cdk8s.externalSecrets.store',
  'cdk8s.externalSecrets.keys.*',
  'cdk8s.observability.forwardAuth.outpost.image',
  ...['victoria-metrics-single', 'victoria-logs-single', 'victoriatraces'].map(
    (section) => `${section}.server.ingress.hosts.*`,
  ),
];

/** Keys whose empty name says that their Secret has none of them. */
const MEANT = new Set(['bootstrapPasswordKey']);

const SECRET_KEYS = 'secretKeys';

/** Takes out empty texts where they would replace a default by nothing; Helm's charts read them as not given. */
export const normalizeEmptyNames: Normalizer = ({ values }) => {
  for (const place of PLACES) for (const { value } of visit(values, place)) removeEmpty(value);
  removeBelowSecretKeys(values);
};

function removeBelowSecretKeys(map: PlainObject): void {
  for (const key of Object.keys(map)) {
    const value = map[key];
    if (!isPlainObject(value)) continue;
    if (key === SECRET_KEYS) removeEmpty(value);
    else removeBelowSecretKeys(value);
  }
}

function removeEmpty(map: unknown): void {
  if (!isPlainObject(map)) return;
  for (const [key, value] of Object.entries(map)) {
    if (value === '' && !MEANT.has(key)) Reflect.deleteProperty(map, key);
  }
}
