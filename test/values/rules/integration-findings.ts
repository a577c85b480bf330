import { printPath } from '../../../lib/findings/value-path';
import type { Values } from '../../../lib/values/contract/values';
import { prepareValues } from '../../../lib/values/prepare';

/** A finding as one line: path, message, remedy. */
export function linesOf(rule: string, values: Values): readonly string[] {
  const { findings } = prepareValues({ global: { pixee: { domain: 'pixee.example.com' } }, ...values });
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ path = [], message, remedy }) =>
      [`${printPath(path)} ${message}`, ...(remedy === undefined ? [] : [remedy])].join('; '),
    );
}

/** The places that a rule complains about. */
export function placesOf(rule: string, values: Values): readonly string[] {
  return linesOf(rule, values).map((line) => line.split(' ', 1)[0] ?? '');
}
