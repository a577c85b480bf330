import type { FormatProblem } from './format';

/** The oldest release that is supported: 1.28. */
export const OLDEST_RELEASE = 28;

/** As people and clusters write it: `1.34`, `v1.34.2`, `1.33.5-gke.1080000`, `1.32+`. */
const VERSION = /^v?1\.(\d{1,3})(?:\.\d{1,6})?\+?(?:[-+][0-9A-Za-z.+-]{1,60})?$/;

/** The minor version in the text of a version of Kubernetes: 34 of `v1.34.2`; nothing when it is none. */
export function readKubernetesRelease(text: string): number | undefined {
  const [, minor] = VERSION.exec(text) ?? [];
  return minor === undefined ? undefined : Number(minor);
}

/** A version of Kubernetes, 1.28 or newer. */
export function kubernetesVersionFormat(text: string): FormatProblem | undefined {
  const release = readKubernetesRelease(text);
  if (release === undefined) return { expected: 'a version of Kubernetes such as 1.34 or v1.34.2' };
  if (release >= OLDEST_RELEASE) return undefined;
  return { expected: `a version of Kubernetes from 1.${String(OLDEST_RELEASE)} on` };
}
