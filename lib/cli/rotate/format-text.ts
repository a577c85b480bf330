import { printable } from '../../findings/printable';
import { wrapBehind } from '../../base/wrap';
import type { SecretUse } from './find-uses';
import type { RotationRow } from './row';
import type { RotationStep } from './steps';

/** A rotation, ready to be told. */
export interface Rotation {
  readonly path: string;
  readonly row: RotationRow;
  readonly uses: readonly SecretUse[];
  readonly steps: readonly RotationStep[];
}

/** A rotation for people, with its prose in lines of so many columns. */
export function rotationText({ path, row, uses, steps }: Rotation, columns?: number): string {
  const wrapped = (text: string, mark: string): string =>
    wrapBehind(mark, capitalized(printable(text)), columns);
  return [
    `${path}: ${row.what}`,
    ...uses.flatMap(({ secret, key, origin, readers }) => [
      `  key ${printable(key)} of the Secret ${printable(secret)} (${ORIGINS[origin]})`,
      wrapBehind('    read by ', readers.length === 0 ? 'nobody' : printable(readers.join(', ')), columns, 6),
    ]),
    row.overlap ? '  The old one stays good meanwhile: nothing fails.' : '  Only one is good at a time.',
    ...(row.notes ?? []).map((note) => wrapped(`${note}.`, '  ')),
    '',
    ...steps.flatMap(({ what, commands = [] }, index) => [
      wrapped(what, `${String(index + 1).padStart(2)}. `),
      ...commands.map((command) => `      ${printable(command)}`),
    ]),
    '',
  ].join('\n');
}

const ORIGINS = {
  expected: 'made by you',
  rendered: 'among the manifests',
  external: 'fetched from a store',
  operator: 'made by an operator',
} as const satisfies Record<SecretUse['origin'], string>;

function capitalized(sentence: string): string {
  return sentence.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}
