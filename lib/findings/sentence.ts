import type { Finding } from './finding';
import { printPath } from './value-path';

/** What a finding is about: an object as `Kind/name`, or the path of a value. Nothing when it is about neither. */
export function subject({ object, path }: Finding): string | undefined {
  return object ?? (path === undefined ? undefined : printPath(path));
}

/**
 * A finding as one sentence. Messages about a value continue its path (`platform.replicaCount must be a whole number`);
 * messages about an object name a field of it first.
 */
export function sentence(finding: Finding): string {
  const about = subject(finding);
  if (about === undefined) return finding.message;
  return finding.object === undefined ? `${about} ${finding.message}` : `${about}: ${finding.message}`;
}

/** The sentence with its remedy, on one line. */
export function sentenceWithRemedy(finding: Finding): string {
  return finding.remedy === undefined ? sentence(finding) : `${sentence(finding)}; ${finding.remedy}`;
}
