import type { Finding } from './finding';
import { cutText, limitByKind, restText } from './limit';
import { printableLines } from './printable';
import { sortFindings } from './report';
import { printPath } from './value-path';

/**
 * Findings for programs: a JSON list, each with `rule`, `severity`, `message`, and where known `path`, `object`, `source`,
 * `line`, `column` and `remedy`. Of each kind the first are listed, and one more entry has the `count` of those left out.
 * Fields may be added, never renamed.
 */
export function reportJson(findings: readonly Finding[]): string {
  const { shown, rest } = limitByKind(sortFindings(findings));
  const list = shown.map(
    ({ rule, severity, message, remedy, acknowledged, path, construct, object, field, location }) => ({
      rule,
      severity,
      acknowledged,
      message: cutText(message),
      remedy: remedy === undefined ? undefined : cutText(remedy),
      path: path === undefined ? undefined : printPath(path),
      construct,
      object,
      field,
      source: location?.source,
      line: location?.line,
      column: location?.column,
    }),
  );
  // JSON itself escapes only some of the characters that are no good in a terminal; `\u` escapes are JSON, too.
  return `${printableLines(JSON.stringify([...list, ...rest.map((more) => ({ ...more, message: restText(more) }))], null, 2))}\n`;
}
