import effects from '../../generated/effects.json';

/** Objects that a value changes, each followed by its fields, as the effect test saw it. */
export function effectsOf(path: readonly string[]): readonly string[] {
  const table: Readonly<Record<string, readonly string[] | undefined>> = effects;
  const changes = (table[path.join('.')] ?? []).map(objectAndField);
  const objects = [...new Set(changes.map(({ object }) => object))];
  return objects.flatMap((object) => [
    object,
    ...changes.flatMap((change) =>
      change.object === object && change.field !== undefined ? [`  ${change.field}`] : [],
    ),
  ]);
}

/** Takes `Deployment/<release>-platform spec.replicas` apart; what changes as a whole has no field. */
function objectAndField(change: string): { readonly object: string; readonly field?: string } {
  const [, object, field] = /^(\S+) ([^(].*)$/.exec(change) ?? [];
  return object === undefined || field === undefined ? { object: change } : { object, field };
}
