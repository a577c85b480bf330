import { styleText } from 'node:util';
import type { Finding, Severity } from './finding';
import { printable, printableLines } from './printable';
import { countFindings, printCounts, sortFindings } from './report';
import { printPath } from './value-path';

/** Options of {@link reportText}. */
export interface TextReportOptions {
  /** Use colours. @default false */
  readonly color?: boolean;
}

const COLORS = { error: 'red', warning: 'yellow' } as const satisfies Record<Severity, 'red' | 'yellow'>;

/**
 * Findings for people: what is wrong first, then where, with the lines around it, then what to do; a count at the end.
 * Findings that say the same of several places are told once.
 */
export function reportText(findings: readonly Finding[], options: TextReportOptions = {}): string {
  if (findings.length === 0) return '';
  const groups = groupAlike(sortFindings(findings)).map((group) => printGroup(group, options.color === true));
  return `${groups.join('\n\n')}\n\n${printCounts(countFindings(findings))}\n`;
}

/** Findings of one rule with the same words, in the place of the first. */
function groupAlike(findings: readonly Finding[]): [Finding, ...Finding[]][] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.rule, finding.severity, finding.message, finding.remedy]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

function printGroup(group: [Finding, ...Finding[]], color: boolean): string {
  const [first] = group;
  const paint = (text: string, ...formats: ('red' | 'yellow' | 'bold' | 'dim' | 'cyan')[]): string =>
    color ? styleText(formats, text, { validateStream: false }) : text;
  const head = `${paint(`${first.severity}[${first.rule}]`, COLORS[first.severity], 'bold')}: ${paint(printable(first.message), 'bold')}`;
  const places = group.map((finding) => printPlace(finding, group.length === 1, (text) => paint(text, 'dim')));
  const help = first.remedy === undefined ? [] : [`  ${paint('help:', 'cyan')} ${printable(first.remedy)}`];
  return [head, ...places.flat(), ...help].join('\n');
}

function printPlace(finding: Finding, withFrame: boolean, dim: (text: string) => string): string[] {
  const { location, path, object } = finding;
  const place = location === undefined ? undefined : printLocation(location.source, location.line, location.column);
  const about = object ?? (path === undefined ? undefined : printPath(path));
  const line = [place, about].filter((part) => part !== undefined).map(printable);
  const frame = withFrame && location?.frame !== undefined ? printableLines(location.frame).split('\n') : [];
  return [...(line.length === 0 ? [] : [`  ${dim('-->')} ${line.join('  ')}`]), ...frame.map((text) => `    ${text}`)];
}

function printLocation(source: string, line?: number, column?: number): string {
  return [source, line, column].filter((part) => part !== undefined).join(':');
}
