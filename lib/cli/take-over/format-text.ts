import { printable } from '../../findings/printable';
import type { Fate, PlannedObject, TakeOverPlan } from './plan';

const HEADINGS: readonly (readonly [Fate, string])[] = [
  ['recreate', 'Must be recreated: a field that cannot change differs'],
  ['changed', 'Change in place'],
  ['new', 'New'],
  ['left-over', 'Left over: no counterpart, to be deleted'],
  ['kept', 'Left alone'],
  ['same', 'The same'],
];

/** Fields shown of one object. */
const MAX_FIELDS = 8;

/** The plan for people. */
export function planText({ releaseName, namespace, objects, storage }: TakeOverPlan): string {
  const counts = HEADINGS.map(
    ([fate]) => [fate, objects.filter((object) => object.fate === fate).length] as const,
  );
  return [
    `Take-over of the release ${releaseName} in the namespace ${namespace}: ${counts
      .filter(([, count]) => count > 0)
      .map(([fate, count]) => `${String(count)} ${fate}`)
      .join(', ')}`,
    ...(storage === undefined ? [] : storageLines(storage)),
    ...HEADINGS.flatMap(([fate, heading]) => {
      const members = objects.filter((object) => object.fate === fate);
      if (members.length === 0) return [];
      return ['', `${heading}:`, ...rightsFirst(members).flatMap((object) => objectLines(object, namespace))];
    }),
    '',
  ].join('\n');
}

function storageLines({ values, found }: NonNullable<TakeOverPlan['storage']>): readonly string[] {
  return [
    '',
    'SeaweedFS has its data elsewhere than these values say. Add this to the values, or they stay behind:',
    ...found.map((line) => `  found ${printable(line)}`),
    ...values
      .trimEnd()
      .split('\n')
      .map((line) => `    ${line}`),
  ];
}

/** What gives rights stands first: it is what one forgets. */
export function rightsFirst(objects: readonly PlannedObject[]): readonly PlannedObject[] {
  return [...objects.filter(({ hasRights }) => hasRights), ...objects.filter(({ hasRights }) => !hasRights)];
}

function objectLines(
  { kind, namespace, name, fate, restarts, fields, notes, hasRights }: PlannedObject,
  ownNamespace: string,
): readonly string[] {
  const marks = [
    ...(namespace === '' || namespace === ownNamespace ? [] : [`in the namespace ${namespace}`]),
    ...(restarts ? ['pods restart'] : []),
    ...(hasRights && fate === 'left-over' ? ['gives rights'] : []),
  ];
  const shown = fields.slice(0, MAX_FIELDS).map((path) => `      ${printable(path)}`);
  const more = fields.length - MAX_FIELDS;
  return [
    `  ${printable(`${kind}/${name}`)}${marks.length === 0 ? '' : `  (${printable(marks.join(', '))})`}`,
    ...notes.map((note) => `    ${printable(note)}`),
    ...shown,
    ...(more > 0 ? [`      and ${String(more)} more`] : []),
  ];
}
