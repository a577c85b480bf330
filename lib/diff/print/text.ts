import { styleText } from 'node:util';
import { groupBy } from '../../base/group-by';
import { wrapBehind } from '../../base/wrap';
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
  /** Where prose is broken. @default - nowhere */
  readonly columns?: number | undefined;
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
export function diffText({ changes, counts }: DiffResult, options: DiffTextOptions): string {
  const { color = false, guess, columns } = options;
  const paint: Paint = color
    ? (text, ...styles) => styleText(styles, text, { validateStream: false })
    : (text) => text;
  const look = { guess, columns, paint };
  const asides = asidesOf(changes);
  const beside = new Set([...asides.values()].flat());
  const told = groupBy(
    changes.filter((change) => !beside.has(change)),
    (change) => change.consequence,
  );
  const groups = CONSEQUENCES.flatMap((consequence) => {
    const members = told.get(consequence) ?? [];
    if (members.length === 0) return [];
    const heading = paint(CONSEQUENCE_WORDS[consequence], COLORS[consequence], 'bold');
    const lines = members.flatMap((change) => [
      ...printChange(change, look),
      ...(asides.get(change) ?? []).flatMap((aside) => printWhat(aside, look)),
    ]);
    return [[heading, ...lines, ''].join('\n')];
  });
  return `${[...groups, summaryOf({ changes, counts })].join('\n')}\n`;
}

/** By the gravest of what happens to an object: what happens to nobody, which is told beside it. */
function asidesOf(changes: readonly Difference[]): ReadonlyMap<Difference, readonly Difference[]> {
  return new Map(
    [...groupBy(changes, identity).values()].flatMap((own): [Difference, readonly Difference[]][] => {
      const [gravest, ...others] = own;
      if (gravest === undefined || gravest.consequence === 'none') return [];
      return [[gravest, others.filter(({ consequence }) => consequence === 'none')]];
    }),
  );
}

interface Look {
  readonly guess: SecretGuess;
  readonly columns: number | undefined;
  readonly paint: Paint;
}

function printChange(change: Difference, look: Look): readonly string[] {
  const { kind, name, type } = change;
  return [`  ${MARKS[type]} ${look.paint(printable(`${kind}/${name}`), 'bold')}`, ...printWhat(change, look)];
}

/** What happens, and the fields that cause it. */
function printWhat(change: Difference, look: Look): readonly string[] {
  const { guess, columns, paint } = look;
  const shown = change.fields.slice(0, MAX_FIELDS);
  const more = change.fields.length - shown.length;
  const lines = [
    ...shown.map((field) => `${printable(shownPath(field, change))}: ${showChange(field, change, guess)}`),
    ...(more > 0 ? [`and ${String(more)} more`] : []),
  ];
  return [
    ...change.messages.map((message) => wrapBehind('      ', printable(message), columns)),
    ...lines.map((line) => paint(`        ${line}`, 'dim')),
  ];
}
