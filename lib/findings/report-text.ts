import { styleText } from 'node:util';
import { wrapBehind } from '../base/wrap';
import { acknowledgedText, unacknowledged } from './acknowledge';
import type { Finding, Severity } from './finding';
import { cutText, limitByKind, restText } from './limit';
import { printable } from './printable';
import { countFindings, printCounts, sortFindings } from './report';
import { sentence, subject } from './sentence';

/** Options of {@link reportText}. */
export interface TextReportOptions {
  /** Use colours. @default false */
  readonly color?: boolean;
  /** Width of lines that prose is broken into. @default - it is not broken */
  readonly columns?: number | undefined;
}

type Style = 'red' | 'yellow' | 'cyan' | 'bold' | 'dim';
type Paint = (text: string, ...styles: Style[]) => string;

/** How a report is set. */
interface Look {
  readonly paint: Paint;
  readonly columns: number | undefined;
}

const COLORS = { error: 'red', warning: 'yellow' } as const satisfies Record<Severity, Style>;

/**
 * Findings for people: what is wrong first, then where, with the lines around it, then what to do; a count at the end.
 * Errors come first; of each kind, everything about one file stands together, in the order of its lines.
 */
export function reportText(findings: readonly Finding[], options: TextReportOptions = {}): string {
  if (findings.length === 0) return '';
  const { color, columns } = options;
  const paint: Paint =
    color === true ? (text, ...styles) => styleText(styles, text, { validateStream: false }) : (text) => text;
  const look: Look = { paint, columns };
  const { shown, rest } = limitByKind(sortFindings(unacknowledged(findings)));
  const known = acknowledgedText(findings);
  const blocks = [
    ...groupAlike(shown).map((group) => printGroup(group, look)),
    ...rest.map((more) => printHead(more, restText(more), look)),
    ...(known === undefined ? [] : [wrapBehind('', known, columns)]),
  ];
  return `${blocks.join('\n\n')}\n\n${printCounts(countFindings(findings))}\n`;
}

type Group = readonly [Finding, ...Finding[]];

/** What has no lines to show and says the same of several places, such as of several objects, is told once. */
function groupAlike(findings: readonly Finding[]): Group[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const [index, finding] of findings.entries()) {
    const { rule, severity, message, remedy, location } = finding;
    const alike = location?.frame === undefined ? [rule, severity, message, remedy] : [index];
    const key = JSON.stringify(alike);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

function printGroup(group: Group, look: Look): string {
  const [first] = group;
  const { message, remedy, location } = first;
  const alone = group.length === 1;
  const text = alone ? sentence(first) : `${String(group.length)} times: ${message}`;
  const { paint, columns } = look;
  const head = printHead(first, printable(cutText(text)), look);
  const places = group.flatMap((finding) => printPlace(finding, !alone, paint));
  const frame = location?.frame?.split('\n').map((line) => `    ${printable(line)}`.trimEnd()) ?? [];
  const help =
    remedy === undefined
      ? []
      : [`  ${paint('help:', 'cyan')} ${behind('  help: ', printable(cutText(remedy)), columns)}`];
  return [head, ...places, ...frame, ...help].join('\n');
}

/** Further lines stand to the right, so that the eye finds the beginning of the next finding. */
function printHead(
  { severity, rule }: Pick<Finding, 'severity' | 'rule'>,
  text: string,
  { paint, columns }: Look,
): string {
  const mark = `${severity}[${printable(rule)}]: `;
  const lines = behind(mark, text, columns, 2).split('\n');
  const bold = lines.map((line) => paint(line, 'bold')).join('\n');
  return `${paint(mark.slice(0, -2), COLORS[severity], 'bold')}: ${bold}`;
}

/** Prose as it stands behind a mark, without the mark. */
function behind(mark: string, text: string, columns: number | undefined, indent = mark.length): string {
  return wrapBehind(mark, text, columns, indent).slice(mark.length);
}

/** Where it is: file, line and column or the flag; and what it is about, where the sentence has not said so. */
function printPlace(finding: Finding, withSubject: boolean, paint: Paint): string[] {
  const { location } = finding;
  const source =
    location &&
    [location.source, location.line, location.column].filter((part) => part !== undefined).join(':');
  const parts = [source, withSubject ? subject(finding) : undefined].filter((part) => part !== undefined);
  return parts.length === 0 ? [] : [`  ${paint('-->', 'dim')} ${parts.map(printable).join('  ')}`];
}
