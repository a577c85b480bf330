import effects from '../../generated/effects.json';

/** Objects and fields that a value changes, as the effect test saw it. */
export function effectsOf(path: readonly string[]): readonly string[] {
  const table: Readonly<Record<string, readonly string[] | undefined>> = effects;
  return table[path.join('.')] ?? [];
}
