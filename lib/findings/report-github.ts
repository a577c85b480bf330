import { isAbsolute, relative } from 'node:path';
import { unacknowledged } from './acknowledge';
import type { Finding, Location } from './finding';
import { cutText, limitByKind, restText } from './limit';
import { printable } from './printable';
import { sortFindings } from './report';
import { sentence } from './sentence';

/** Options of {@link reportGithub}. */
export interface GithubReportOptions {
  /** The folder of the checkout, which GitHub wants file names to start from. @default - absolute names stay as they are */
  readonly cwd?: string;
}

/**
 * Findings as annotations of GitHub Actions, which shows them on the lines of a pull request
 * (docs.github.com, "Workflow commands").
 */
export function reportGithub(findings: readonly Finding[], options: GithubReportOptions = {}): string {
  const { shown, rest } = limitByKind(sortFindings(unacknowledged(findings)));
  return [
    ...shown.map((finding) => `${command(finding, options)}::${escapeData(text(finding))}\n`),
    ...rest.map((more) => `${command({ ...more, message: '' }, options)}::${restText(more)}\n`),
  ].join('');
}

function command({ severity, rule, location }: Finding, { cwd }: GithubReportOptions): string {
  const properties: [string, string | number][] = [];
  if (location && isFile(location)) {
    const { source, line, column } = location;
    properties.push(['file', isAbsolute(source) && cwd !== undefined ? relative(cwd, source) : source]);
    if (line !== undefined) properties.push(['line', line]);
    if (column !== undefined) properties.push(['col', column]);
  }
  properties.push(['title', rule]);
  return `::${severity} ${properties.map(([name, value]) => `${name}=${escapeProperty(value)}`).join(',')}`;
}

/** Annotations belong to files; standard input and flags are none. */
function isFile({ source }: Location): boolean {
  return source !== '<stdin>' && !source.startsWith('--');
}

function text(finding: Finding): string {
  const { location, remedy } = finding;
  const elsewhere = location && !isFile(location) ? ` (${location.source})` : '';
  const help = remedy === undefined ? '' : `\nhelp: ${printable(cutText(remedy))}`;
  return printable(cutText(sentence(finding)) + elsewhere) + help;
}

function escapeData(data: string): string {
  return data.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(property: string | number): string {
  return escapeData(printable(String(property)))
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C');
}
