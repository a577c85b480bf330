import { newestRelease } from '../generated/kubernetes-schema';
import { kubernetesVersionFormat, readKubernetesRelease } from '../rules/formats/kubernetes-version';

/** The newest release of Kubernetes that objects can be checked against, as text. */
export const NEWEST_KUBERNETES = `1.${String(newestRelease)}`;

/**
 * The minor version that objects are checked against: the wanted one, or the newest that is known; nothing when none is
 * wanted.
 *
 * @throws Error when the text is no version, or one that is too old
 */
export function checkedRelease(kubeVersion: string | undefined): number | undefined {
  if (kubeVersion === undefined) return undefined;
  const problem = kubernetesVersionFormat(kubeVersion);
  if (problem !== undefined) throw new Error(`kubeVersion must be ${problem.expected}, got "${kubeVersion}"`);
  return Math.min(readKubernetesRelease(kubeVersion) ?? newestRelease, newestRelease);
}

/** What to tell the reader of a check against a version that is newer than all that are known. */
export function newerReleaseNote(kubeVersion: string | undefined): string | undefined {
  const wanted = kubeVersion === undefined ? undefined : readKubernetesRelease(kubeVersion);
  if (wanted === undefined || wanted <= newestRelease) return undefined;
  return `Kubernetes 1.${String(wanted)} is newer than this program: objects were checked against ${NEWEST_KUBERNETES}, the newest that it knows.`;
}
