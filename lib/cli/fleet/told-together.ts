import { addTo } from '../../base/group-by';
import type { Finding } from '../../findings/finding';
import { countFindings, printCounts } from '../../findings/report';
import { reportText, type TextReportOptions } from '../../findings/report-text';

/** What is to be said about one installation. */
export interface Judged {
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** More names than this are counted. */
const MAX_NAMES = 5;

/** The findings of all installations for people: what many have in common, such as what a shared file says, is told once. */
export function toldTogether(judged: readonly Judged[], look: TextReportOptions): string {
  const findings = new Map<string, { readonly finding: Finding; readonly names: string[] }>();
  for (const { name, findings: own } of judged) {
    for (const finding of own) {
      const key = JSON.stringify(finding);
      const known = findings.get(key);
      if (known === undefined) findings.set(key, { finding, names: [name] });
      else known.names.push(name);
    }
  }
  const groups = new Map<string, Finding[]>();
  for (const { finding, names } of findings.values()) {
    const heading = headingOf(names, judged.length);
    addTo(groups, heading, finding);
  }
  const all = [...findings.values()].map(({ finding }) => finding);
  const parts = [...groups].map(
    ([heading, group]) => `== ${heading}\n${withoutCounts(reportText(group, look))}`,
  );
  return parts.length === 0 ? '' : `${parts.join('\n')}\n${printCounts(countFindings(all))}\n`;
}

function headingOf(names: readonly string[], all: number): string {
  if (names.length === all && all > 1) return `all ${String(all)} installations`;
  if (names.length <= MAX_NAMES) return names.join(', ');
  return `${names.slice(0, MAX_NAMES).join(', ')} and ${String(names.length - MAX_NAMES)} more`;
}

/** The count at the end is told once for all. */
function withoutCounts(report: string): string {
  return report.replace(/\n[^\n]*\n$/, '');
}
