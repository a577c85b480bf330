import { hasUser } from '../../base/address';
import { isPlainObject } from '../../base/plain-object';
import { secretPaths, sensitivePaths } from '../../generated/secret-paths';
import { WILDCARD } from '../../values/schema/walk';
import type { Values } from '../../values/contract/values';
import { isTelltale } from '../inline-secrets';

/** A secret of the values, where it stands. */
export interface PlacedSecret {
  /** `platform.database.password` */
  readonly path: string;
  readonly text: string;
}

/** The secrets that stand in values, and addresses with a user in them. */
export function placedSecrets(values: Values): readonly PlacedSecret[] {
  return [
    ...secretPaths.flatMap(({ path }) => [...textsAt(values, path)]),
    ...sensitivePaths.flatMap(({ path }) => [...textsAt(values, path)].filter(({ text }) => hasUser(text))),
  ].filter(({ text }) => text !== '');
}

/** Those that stand in a text, where nobody would have written them by chance. */
export function leaksIn(text: string, secrets: readonly PlacedSecret[]): readonly PlacedSecret[] {
  return secrets.filter((secret) => isTelltale(secret.text) && text.includes(secret.text));
}

function* textsAt(
  value: unknown,
  path: readonly string[],
  before: readonly string[] = [],
): Iterable<PlacedSecret> {
  const [part, ...rest] = path;
  if (part === undefined) {
    if (typeof value === 'string') yield { path: before.join('.'), text: value };
  } else if (part === WILDCARD && (Array.isArray(value) || isPlainObject(value))) {
    for (const [key, child] of Object.entries(value)) yield* textsAt(child, rest, [...before, key]);
  } else if (isPlainObject(value) && Object.hasOwn(value, part))
    yield* textsAt(value[part], rest, [...before, part]);
}
