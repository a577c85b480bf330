import type { Finding } from './finding';
import { printableLines } from './printable';
import { sortFindings } from './report';
import { printPath } from './value-path';

/**
 * Findings for programs: a JSON list, each with `rule`, `severity`, `message`, and where known `path`, `object`, `source`,
 * `line`, `column` and `remedy`. Fields may be added, never renamed.
 */
export function reportJson(findings: readonly Finding[]): string {
  const list = sortFindings(findings).map(({ rule, severity, message, remedy, path, object, location }) => ({
    rule,
    severity,
    message,
    remedy,
    path: path === undefined ? undefined : printPath(path),
    object,
    source: location?.source,
    line: location?.line,
    column: location?.column,
  }));
  // JSON itself escapes only some of the characters that are no good in a terminal; `\u` escapes are JSON, too.
  return `${printableLines(JSON.stringify(list, null, 2))}\n`;
}
