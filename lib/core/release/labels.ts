import type { StringMap } from '../../base/string-map';
import { withoutEnds } from '../../base/trim';

/**
 * The label that says which release an object belongs to, for whoever prunes. Argo CD writes the name of its Application over
 * `app.kubernetes.io/instance`, and operators and claims carry that one too; this one is on our own objects only, never in a
 * selector or on a pod.
 */
export const RELEASE_LABEL = 'cdk8s-pixee/release';

const MAX_LABEL_LENGTH = 63;

/**
 * The labels that a workload and its Services select pods by. They are immutable in a Deployment, so they equal those of
 * the Helm chart and nothing may be added.
 */
export function selectorLabels(releaseName: string, component: string): StringMap {
  return { 'app.kubernetes.io/name': component, 'app.kubernetes.io/instance': releaseName };
}

/** The labels of every object of a release, beside the selector labels. */
export function commonLabels(partOf: string, version?: string): StringMap {
  return {
    'app.kubernetes.io/part-of': partOf,
    'app.kubernetes.io/managed-by': 'cdk8s',
    ...(version === undefined ? {} : { 'app.kubernetes.io/version': versionLabel(version) }),
  };
}

/**
 * Makes a label value of an image tag: without the digest, with only the characters a label may have, cut at 63.
 */
export function versionLabel(tag: string): string {
  const withoutDigest = tag.split('@')[0] ?? '';
  const label = withoutDigest.replace(/[^A-Za-z0-9._-]/g, '-').slice(0, MAX_LABEL_LENGTH);
  return withoutEnds(label, '-._');
}
