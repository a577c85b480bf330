import { isPlainObject } from '../../base/plain-object';

/** Without nulls, which the API server does not keep either. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value))
    return value.filter((item) => item !== null && item !== undefined).map(withoutNulls);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, below]): [string, unknown][] =>
      below === null || below === undefined ? [] : [[key, withoutNulls(below)]],
    ),
  );
}
