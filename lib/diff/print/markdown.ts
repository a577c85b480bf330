import { printable } from '../../findings/printable';
import type { SecretGuess } from '../../findings/secret-keys';
import { CONSEQUENCE_WORDS } from '../consequence';
import type { DiffResult, Difference } from '../diff';
import { showChange, shownPath } from './show-value';
import { MARKS, summaryOf } from './summary';

/** A comment at GitHub ends at 65,536 characters; this leaves room for what stands around it. */
const MAX_LENGTH = 60_000;

/** Fields shown of one change. */
const MAX_FIELDS = 20;

/** Differences for a comment of a pull request: a table, and the fields folded away under it. */
export function diffMarkdown(result: DiffResult, guess: SecretGuess): string {
  const { changes } = result;
  const head = `**${escape(summaryOf(result))}**\n`;
  if (changes.length === 0) return head;
  const rows = changes.map(
    (change) =>
      `| ${CONSEQUENCE_WORDS[change.consequence]} | ${MARKS[change.type]} ${code(`${change.kind}/${change.name}`)} | ${change.messages.map(escape).join('; ')} |`,
  );
  const table = fit(
    ['', '| consequence | object | what happens |', '| --- | --- | --- |'],
    rows,
    MAX_LENGTH / 2,
  );
  const details = changes
    .filter(({ fields }) => fields.length > 0)
    .flatMap((change) => fieldLines(change, guess));
  if (details.length === 0) return `${head}${table}\n`;
  const folded = fit(['', '<details><summary>Fields</summary>', ''], details, MAX_LENGTH / 2);
  return `${head}${table}\n${folded}\n\n</details>\n`;
}

/** Whole lines up to a length, and how many are left out. */
function fit(start: readonly string[], lines: readonly string[], room: number): string {
  let left = room;
  const kept = lines.filter((line) => (left -= line.length + 1) >= 0);
  const more = lines.length - kept.length;
  return [...start, ...kept, ...(more > 0 ? ['', `and ${String(more)} more`] : [])].join('\n');
}

function fieldLines(change: Difference, guess: SecretGuess): readonly string[] {
  const { kind, name, consequence, fields } = change;
  const more = fields.length - MAX_FIELDS;
  return [
    `- ${code(`${kind}/${name}`)} (${consequence})`,
    ...fields
      .slice(0, MAX_FIELDS)
      .map((field) => `  - ${code(shownPath(field, change))}: ${code(showChange(field, change, guess))}`),
    ...(more > 0 ? [`  - and ${String(more)} more`] : []),
  ];
}

/** Text of others in a cell: no markup, no mention of anybody, no line break. */
function escape(text: string): string {
  return printable(text).replace(
    /[\\`*_{}[\]<>#|~!@]/g,
    (character) => `&#${String(character.charCodeAt(0))};`,
  );
}

function code(text: string): string {
  const safe = printable(text).replaceAll('|', '\\|');
  const ticks = Math.max(0, ...[...safe.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(ticks + 1);
  return ticks === 0 ? `${fence}${safe}${fence}` : `${fence} ${safe} ${fence}`;
}
