import type { Finding } from '../findings/finding';
import { countFindings, printCounts } from '../findings/report';
import { reportText } from '../findings/report-text';
import { hasColor, type Io, type Output, prose, proseWidth } from './io';
import { PROGRAM } from './program';

/** Prints findings for people on standard error. */
export async function writeReport(findings: readonly Finding[], io: Io): Promise<void> {
  await io.stderr.write(textReport(findings, io.stderr, io));
}

/** What the flags let be told: of warnings nothing under `--quiet`, unless `--strict` makes errors of them. */
export function told(findings: readonly Finding[], options: TellOptions): readonly Finding[] {
  const { quiet = false, strict = false } = options;
  return quiet && !strict ? findings.filter(({ severity }) => severity === 'error') : findings;
}

/** The flags that say how much is told. */
export interface TellOptions {
  /** Only errors. @default false */
  readonly quiet?: boolean;
  /** Warnings are errors. @default false */
  readonly strict?: boolean;
}

/**
 * The report of a command that only tells something: all of it when it cannot, else the number of warnings, which are another
 * command's to tell.
 */
export async function writeBrief(findings: readonly Finding[], options: TellOptions, io: Io): Promise<void> {
  const all = told(findings, options);
  const { errors, warnings } = countFindings(all);
  if (errors > 0 || options.strict === true) return writeReport(all, io);
  if (warnings > 0)
    await io.stderr.write(
      prose(
        '',
        `${printCounts({ errors, warnings })}; \`${PROGRAM} validate\` tells more`,
        io.stderr,
        io.env,
      ),
    );
}

/** The report for people, in the colours that its output can show. */
export function textReport(findings: readonly Finding[], output: Output, { env }: Io): string {
  return reportText(findings, { color: hasColor(output, env), columns: proseWidth(output, env) });
}
