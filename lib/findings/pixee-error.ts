import { limitByKind, restText } from './limit';
import { printableLines } from './printable';
import { sentenceWithRemedy } from './sentence';
import type { RuleId } from './rules';
import type { Finding } from './finding';

/** The error of this library: what is wrong, all of it, as data; its message is the report for people. */
export class PixeeError extends Error {
  /** One thing that is wrong, at a construct where it is one's. @internal */
  public static of(rule: RuleId, message: string, construct?: string): PixeeError {
    return new PixeeError([
      { rule, severity: 'error', message, ...(construct === undefined ? {} : { construct }) },
    ]);
  }

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
  const { shown, rest } = limitByKind(findings);
  const lines = [
    ...shown.map((finding) => printableLines(placeOf(finding) + sentenceWithRemedy(finding))),
    ...rest.map((more) => `${more.rule}: ${restText(more)}`),
  ];
  if (lines.length === 1 && summary === undefined) return lines.join('');
  return [`${summary ?? `${String(findings.length)} problems`}:`, ...lines.map((line) => `  ${line}`)].join(
    '\n',
  );
}

/** Where a value came from, as compilers write it. */
function placeOf({ location }: Finding): string {
  if (location === undefined) return '';
  return `${[location.source, location.line, location.column].filter((part) => part !== undefined).join(':')}: `;
}
