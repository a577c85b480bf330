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

/** The sentences of one rule, or of some. */
export function linesOf(
  rules: string | readonly string[],
  values: Record<string, unknown>,
  options?: PrepareOptions,
): string[] {
  const starts = [rules].flat().map((rule) => `${rule}: `);
  return allLines(values, options).flatMap((line) =>
    starts.filter((start) => line.startsWith(start)).map((start) => line.slice(start.length)),
  );
}
