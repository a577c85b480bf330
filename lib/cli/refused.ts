import { isPlainObject } from '../base/plain-object';
import { maskSecrets } from '../check/mask-secrets';
import type { Finding, ValuePath } from '../findings/finding';
import type { PixeeError } from '../findings/pixee-error';
import { printPath } from '../findings/value-path';

/**
 * What a construct refuses that no rule over values has seen is wrong with the values all the same: told with the construct, and with
 * the value that it was made of, as far as that has the same name.
 *
 * @param error what the construct has thrown
 * @param values the values as the user wrote them
 * @param secrets texts that may not be shown
 */
export function refusedValues(
  error: PixeeError,
  values: unknown,
  secrets: readonly string[],
): readonly Finding[] {
  const shown = (text: string): string => maskSecrets(text, secrets);
  return error.findings.map(({ path, message, remedy, ...finding }): Finding => {
    const place = placeOf(finding.construct, path, values);
    const isNamed = path === undefined || place?.isWhole === true;
    return {
      ...finding,
      severity: 'error',
      message: shown(isNamed ? message : `${printPath(path)} ${message}`),
      ...(remedy === undefined ? {} : { remedy: shown(remedy) }),
      ...(place === undefined ? {} : { path: place.path }),
    };
  });
}

/** The path of the value that a prop was made of: the section is named as the construct is, and what is in it as the props are. */
function placeOf(
  construct: string | undefined,
  prop: ValuePath = [],
  values: unknown,
): { readonly path: ValuePath; readonly isWhole: boolean } | undefined {
  const [, section] = construct?.split('/') ?? [];
  if (section === undefined || !isPlainObject(values) || !Object.hasOwn(values, section)) return undefined;
  const steps = prop.slice(1);
  const path: (string | number)[] = [section];
  let value = values[section];
  for (const step of steps) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) break;
    path.push(step);
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return { path, isWhole: path.length === steps.length + 1 && steps.length > 0 };
}
