import { styleText } from 'node:util';
import { groupBy } from '../../base/group-by';
import { printable } from '../../findings/printable';
import type { SecretGuess } from '../../findings/secret-keys';
import { type Consequence, CONSEQUENCE_WORDS, CONSEQUENCES } from '../consequence';
import type { DiffResult, Difference } from '../diff';
import { showChange, shownPath } from './show-value';
import { identity, MARKS, summaryOf } from './summary';

/** How differences are printed for people. */
export interface DiffTextOptions {
  /** Use colours. @default false */
  readonly color?: boolean;
  /** Tells by their names which values are not to be printed. */
  readonly guess: SecretGuess;
}

type Style = 'red' | 'yellow' | 'cyan' | 'green' | 'bold' | 'dim' | 'magenta';
type Paint = (text: string, ...styles: Style[]) => string;

const COLORS: Readonly<Record<Consequence, Style>> = {
  'data-loss': 'red',
  refused: 'red',
  recreate: 'red',
  access: 'magenta',
  outside: 'magenta',
  rerun: 'yellow',
  restart: 'yellow',
  reload: 'cyan',
  none: 'dim',
};

/** Fields shown of one change. */
const MAX_FIELDS = 10;

/** Differences for people: the gravest consequence first, under it the objects, what happens to them, and by which fields. */
export function diffText(result: DiffResult, { color = false, guess }: DiffTextOptions): string {
  const paint: Paint = color
    ? (text, ...styles) => styleText(styles, text, { validateStream: false })
    : (text) => text;
  const told = groupBy(withoutAsides(result.changes), (change) => change.consequence);
  const groups = CONSEQUENCES.flatMap((consequence) => {
    const changes = told.get(consequence) ?? [];
    if (changes.length === 0) return [];
    const heading = paint(CONSEQUENCE_WORDS[consequence], COLORS[consequence], 'bold');
    return [[heading, ...changes.flatMap((change) => printChange(change, guess, paint)), ''].join('\n')];
  });
  return `${[...groups, summaryOf(result)].join('\n')}\n`;
}

/** All but what happens to nobody, in an object to which something graver happens. */
function withoutAsides(changes: readonly Difference[]): readonly Difference[] {
  const graver = new Set(changes.filter(({ consequence }) => consequence !== 'none').map(identity));
  return changes.filter((change) => change.consequence !== 'none' || !graver.has(identity(change)));
}

function printChange(change: Difference, guess: SecretGuess, paint: Paint): readonly string[] {
  const { kind, name, type, messages, fields } = change;
  const shown = fields.slice(0, MAX_FIELDS);
  const more = fields.length - shown.length;
  return [
    `  ${MARKS[type]} ${paint(printable(`${kind}/${name}`), 'bold')}`,
    ...messages.map((message) => `      ${printable(message)}`),
    ...shown.map((field) =>
      paint(`        ${printable(shownPath(field, change))}: ${showChange(field, change, guess)}`, 'dim'),
    ),
    ...(more > 0 ? [paint(`        and ${String(more)} more`, 'dim')] : []),
  ];
}
