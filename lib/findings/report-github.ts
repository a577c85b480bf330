import type { Finding } from './finding';
import { printable } from './printable';
import { sortFindings } from './report';
import { printPath } from './value-path';

/**
 * Findings as annotations of GitHub Actions, which shows them on the lines of a pull request
 * (docs.github.com, "Workflow commands").
 */
export function reportGithub(findings: readonly Finding[]): string {
  return sortFindings(findings)
    .map((finding) => `${command(finding)}::${escapeData(text(finding))}\n`)
    .join('');
}

function command({ severity, rule, location }: Finding): string {
  const isFile = location?.line !== undefined && location.source !== '<stdin>';
  const properties = [
    ...(isFile ? [`file=${escapeProperty(location.source)}`, `line=${String(location.line)}`] : []),
    ...(isFile && location.column !== undefined ? [`col=${String(location.column)}`] : []),
    `title=${escapeProperty(rule)}`,
  ];
  return `::${severity} ${properties.join(',')}`;
}

function text({ message, remedy, path, object, location }: Finding): string {
  const about = object ?? (path === undefined ? undefined : printPath(path));
  const flag = location !== undefined && location.line === undefined ? ` (${location.source})` : '';
  const sentence = `${about === undefined ? '' : `${about}${flag}: `}${message}${remedy === undefined ? '' : `; ${remedy}`}`;
  return printable(sentence);
}

function escapeData(data: string): string {
  return data.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(property: string): string {
  return escapeData(printable(property)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
