import { mergeFiles } from '../../../lib/base/merge';
import { sentenceWithRemedy } from '../../../lib/findings/sentence';
import { prepareValues, type PrepareOptions } from '../../../lib/values/prepare';

const DOMAIN = { global: { pixee: { domain: 'pixee.example.com' } } };

/** What is said about values that have a domain, each finding as its rule and the sentence that is printed. */
export function allLines(values: Record<string, unknown>, options?: PrepareOptions): string[] {
  return prepareValues(mergeFiles(DOMAIN, values), options).findings.map(
    (finding) => `${finding.rule}: ${sentenceWithRemedy(finding)}`,
  );
}

/** The sentences of one rule. */
export function linesOf(rule: string, values: Record<string, unknown>, options?: PrepareOptions): string[] {
  const start = `${rule}: `;
  return allLines(values, options).flatMap((line) =>
    line.startsWith(start) ? [line.slice(start.length)] : [],
  );
}
