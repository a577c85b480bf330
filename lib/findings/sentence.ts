import type { Finding } from './finding';
import { printPath } from './value-path';

/** What a finding is about: the construct, an object as `Kind/name`, or the path of a value. Nothing when it is about none. */
export function subject({ object, construct, path }: Finding): string | undefined {
  if (object !== undefined) return construct === undefined ? object : `${construct}: ${object}`;
  const place = path === undefined ? undefined : printPath(path);
  if (construct === undefined) return place;
  return place === undefined ? construct : `${construct}: ${place}`;
}

/**
 * A finding as one sentence. Messages about a value continue its path (`platform.replicaCount must be a whole number`);
 * messages about an object name a field of it first.
 */
export function sentence(finding: Finding): string {
  const about = subject(finding);
  if (about === undefined) return finding.message;
  if (finding.object !== undefined && finding.path !== undefined)
    return `${about}: ${finding.message} (from ${printPath(finding.path)})`;
  const continues = finding.object === undefined && finding.path !== undefined;
  return continues ? `${about} ${finding.message}` : `${about}: ${finding.message}`;
}

/** The sentence with its remedy, on one line. */
export function sentenceWithRemedy(finding: Finding): string {
  return finding.remedy === undefined ? sentence(finding) : `${sentence(finding)}; ${finding.remedy}`;
}
