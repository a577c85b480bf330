import type { ProfileModel } from '../../chart/profile/model';
import { usesOf } from '../../chart/profile/uses';
import { effects } from '../../generated/effects';

/**
 * Objects that a value changes, each followed by its fields: those of the vendor's chart where its profile knows any, else ours, as the
 * effect test saw them.
 */
export function effectsOf(path: readonly string[], chart?: ProfileModel): readonly string[] {
  const uses = chart === undefined ? [] : usesOf(chart, path);
  if (uses.length > 0)
    return uses.flatMap(({ object, fields }) => [object, ...fields.map((field) => `  ${field}`)]);
  const changes = (effects[path.join('.')] ?? []).map(objectAndField);
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

/** What is known of a key that only the vendor's chart has; nothing of any other. */
export function chartKeyLines(chart: ProfileModel, path: readonly string[]): readonly string[] {
  const key = path.join('.');
  const isKnown = (chart.chartKeys ?? []).some((one) => one === key || key.startsWith(`${one}.`));
  if (!isKnown) return [];
  const { name, version } = chart.chart;
  return [
    `  A key that only the vendor's chart knows (${name} ${version}).`,
    '',
    '  Changes:',
    ...effectsOf(path, chart).map((line) => `    ${line}`),
  ];
}
