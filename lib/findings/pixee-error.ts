import { printable } from './printable';
import { sentenceWithRemedy } from './sentence';
import type { Finding } from './finding';

/** The error of this library: what is wrong, all of it, as data; its message is the report for people. */
export class PixeeError extends Error {
  /**
   * @param findings what is wrong
   * @param summary the first line of the message, when there are several
   */
  public constructor(
    /** What is wrong. */
    public readonly findings: readonly Finding[],
    summary?: string,
  ) {
    super(messageOf(findings, summary));
    this.name = 'PixeeError';
  }
}

function messageOf(findings: readonly Finding[], summary: string | undefined): string {
  const lines = findings.map((finding) => printable(sentenceWithRemedy(finding)));
  if (lines.length === 1 && summary === undefined) return lines.join('');
  return [`${summary ?? `${String(lines.length)} problems`}:`, ...lines.map((line) => `  ${line}`)].join(
    '\n',
  );
}
