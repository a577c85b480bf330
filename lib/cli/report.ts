import type { Finding } from '../findings/finding';
import { reportText } from '../findings/report-text';
import { hasColor, type Io, type Output } from './io';

/** Prints findings for people on standard error. */
export async function writeReport(findings: readonly Finding[], io: Io): Promise<void> {
  await io.stderr.write(textReport(findings, io.stderr, io));
}

/** The report for people, in the colours that its output can show. */
export function textReport(findings: readonly Finding[], output: Output, { env }: Io): string {
  return reportText(findings, { color: hasColor(output, env) });
}
