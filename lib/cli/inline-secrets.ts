import { isPlainAddress } from '../base/address';
import { isPlainObject } from '../base/plain-object';
import { secretPaths, sensitivePaths } from '../generated/secret-paths';
import { readExtraObjects } from '../core/object/extra-object';
import type { Values } from '../values/contract/values';
import { WILDCARD } from '../values/schema/walk';

/** The secrets that stand in the values themselves. */
export function inlineSecrets(values: Values): string[] {
  return texts([...atSecretPaths(values), ...ofExtraObjects(values)]);
}

/** Texts at the paths of secrets that are no words, in values that need not be right. */
export function telltaleSecrets(values: unknown): string[] {
  return texts(atSecretPaths(values)).filter(isTelltale);
}

function atSecretPaths(values: unknown): unknown[] {
  return secretPaths.flatMap(({ path }) => valuesAt(values, path));
}

function texts(found: readonly unknown[]): string[] {
  return [...new Set(found.filter((value): value is string => typeof value === 'string' && value !== ''))];
}

/** What must not be shown of the values besides: addresses that may carry a password or a token. */
export function sensitiveTexts(values: Values): string[] {
  const found = sensitivePaths.flatMap(({ path }) => valuesAt(values, path));
  return found.filter((value): value is string => typeof value === 'string' && !isPlainAddress(value));
}

/**
 * Whether a secret, found somewhere, must have got there by a leak. Words such as `password` or `pixeebot` stand in
 * manifests anyhow, as names of keys and containers.
 */
export function isTelltale(secret: string): boolean {
  return /[0-9]/.test(secret) && /[A-Za-z]/.test(secret);
}

/** What stands in Secrets among the objects of the user's; what is filled in from the release is none. */
function ofExtraObjects({ cdk8s }: Values): unknown[] {
  const { objects } = readExtraObjects(cdk8s?.extraObjects ?? [], { name: 'release', namespace: 'release' });
  return objects
    .filter(({ object }) => object.kind === 'Secret')
    .flatMap(({ object: { data, stringData } }) => [
      ...(isPlainObject(stringData) ? Object.values(stringData) : []),
      ...(isPlainObject(data)
        ? Object.values(data).flatMap((text) => [text, Buffer.from(String(text), 'base64').toString()])
        : []),
    ]);
}

function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  const [part, ...rest] = path;
  if (part === undefined) return [value];
  if (part === WILDCARD && (Array.isArray(value) || isPlainObject(value))) {
    return Object.values(value).flatMap((child) => valuesAt(child, rest));
  }
  return isPlainObject(value) && Object.hasOwn(value, part) ? valuesAt(value[part], rest) : [];
}
