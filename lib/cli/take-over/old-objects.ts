import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { identify } from '../../output/identity';
import { refusal } from '../manifests/problem';

/** Kinds that controllers make out of others. */
const MADE = new Set([
  'ControllerRevision',
  'Endpoints',
  'EndpointSlice',
  'Event',
  'Lease',
  'Node',
  'Pod',
  'PodMetrics',
  'ReplicaSet',
]);

/** What Helm and Kubernetes keep for themselves in a namespace. */
const OWN_NAMES = /^(?:kube-root-ca\.crt|sh\.helm\.release\.v1\..*)$/;

const RELEASE_NAME = 'meta.helm.sh/release-name';
const RELEASE_NAMESPACE = 'meta.helm.sh/release-namespace';

/** Whether an object is a claim: its data outlive every manifest. */
export function isClaim(object: PlainObject): boolean {
  return ['PersistentVolumeClaim', 'PersistentVolume'].includes(identify(object).kind);
}

/**
 * The objects of a release among those that were found: all of `helm get manifest`; of `kubectl get` those that Helm marked as this
 * release's, those that our manifests name, and claims.
 *
 * @throws ManifestsRefused when none of them is of this release
 */
export function objectsOfRelease(
  found: readonly PlainObject[],
  fresh: readonly PlainObject[],
  {
    releaseName,
    namespace,
    source,
  }: { readonly releaseName: string; readonly namespace: string; readonly source: string },
): readonly PlainObject[] {
  const wanted = new Set(fresh.map(keyOf));
  const others = new Set<string>();
  const own = found.filter((object) => {
    if (isMade(object)) return false;
    const marks = annotationsOf(object);
    const release = marks[RELEASE_NAME];
    if (typeof release === 'string') {
      const place = marks[RELEASE_NAMESPACE];
      if (release === releaseName && (typeof place !== 'string' || place === namespace)) return true;
      others.add(`--release-name ${release}${typeof place === 'string' ? ` -n ${place}` : ''}`);
      return false;
    }
    return !isLive(object) || wanted.has(keyOf(object)) || isClaim(object);
  });
  if (others.size > 0 && own.every(isClaim)) {
    throw refusal(
      'other-release',
      source,
      `holds nothing of the release ${releaseName} in the namespace ${namespace}`,
      `name the release that Helm has installed: ${[...others].sort().join(', or ')}`,
    );
  }
  return own;
}

function isMade(object: PlainObject): boolean {
  const { kind, name } = identify(object);
  if (MADE.has(kind) || OWN_NAMES.test(name)) return true;
  if (kind === 'ServiceAccount' && name === 'default') return true;
  const metadata = isPlainObject(object['metadata']) ? object['metadata'] : {};
  return Array.isArray(metadata['ownerReferences']) && metadata['ownerReferences'].length > 0;
}

function isLive({ metadata }: PlainObject): boolean {
  return isPlainObject(metadata) && ('uid' in metadata || 'resourceVersion' in metadata);
}

function annotationsOf({ metadata }: PlainObject): PlainObject {
  const annotations = isPlainObject(metadata) ? metadata['annotations'] : undefined;
  return isPlainObject(annotations) ? annotations : {};
}

function keyOf(object: PlainObject): string {
  const { kind, name } = identify(object);
  return `${kind}\n${name}`;
}
