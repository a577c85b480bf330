import { styleText } from 'node:util';
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
}

type Style = 'red' | 'yellow' | 'cyan' | 'bold' | 'dim';
type Paint = (text: string, ...styles: Style[]) => string;

const COLORS = { error: 'red', warning: 'yellow' } as const satisfies Record<Severity, Style>;

/**
 * Findings for people: what is wrong first, then where, with the lines around it, then what to do; a count at the end.
 * Errors come first; of each kind, everything about one file stands together, in the order of its lines.
 */
export function reportText(findings: readonly Finding[], options: TextReportOptions = {}): string {
  if (findings.length === 0) return '';
  const paint: Paint =
    options.color === true
      ? (text, ...styles) => styleText(styles, text, { validateStream: false })
      : (text) => text;
  const { shown, rest } = limitByKind(sortFindings(unacknowledged(findings)));
  const known = acknowledgedText(findings);
  const blocks = [
    ...groupAlike(shown).map((group) => printGroup(group, paint)),
    ...rest.map((more) => `${printHead(more, paint)}: ${paint(restText(more), 'bold')}`),
    ...(known === undefined ? [] : [known]),
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

function printGroup(group: Group, paint: Paint): string {
  const [first] = group;
  const { message, remedy, location } = first;
  const alone = group.length === 1;
  const text = alone ? sentence(first) : `${String(group.length)} times: ${message}`;
  const head = `${printHead(first, paint)}: ${paint(printable(cutText(text)), 'bold')}`;
  const places = group.flatMap((finding) => printPlace(finding, !alone, paint));
  const frame = location?.frame?.split('\n').map((line) => `    ${printable(line)}`.trimEnd()) ?? [];
  const help = remedy === undefined ? [] : [`  ${paint('help:', 'cyan')} ${printable(cutText(remedy))}`];
  return [head, ...places, ...frame, ...help].join('\n');
}

function printHead({ severity, rule }: Pick<Finding, 'severity' | 'rule'>, paint: Paint): string {
  return paint(`${severity}[${printable(rule)}]`, COLORS[severity], 'bold');
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
