import { ApiObject } from 'cdk8s';
import { type Construct, type IConstruct } from 'constructs';
import { isPlainObject, type PlainObject } from '../../lib/base/plain-object';
import { textOf } from '../../lib/base/text-of';
import type { ChartProfile } from '../../lib/chart/profile/chart-profile';
import { ObjectIndex } from '../../lib/check/object-index';
import { readObject } from '../../lib/check/read-objects';
import { OWN_SECTIONS, type OwnSection } from '../../lib/chart/profile/sections';
import { podReferences } from '../../lib/check/references/pod-references';
import type { Release } from '../../lib/core/release/release';
import { RELEASE_LABEL } from '../../lib/core/release/labels';
import { declareConnections } from './connections';
import type { DrawnSecret } from './drawn-secrets';
import { givenSecrets } from './given-secrets';
import { withHardening } from './hardening';
import { withImages } from './images';
import { leadToChart } from './lead-to-chart';
import { OutsideSecrets } from './outside-secrets';
import { otherVersion, withProductVersion } from './version';

/** What a profile replaces. */
export interface ProfileTarget {
  /** The construct that the new objects belong to. */
  readonly scope: Construct;
  readonly release: Release;
  /** The constructs whose objects are replaced: of the platform, the analysis and the identity provider, in this order. */
  readonly components: readonly (IConstruct | undefined)[];
  readonly profile: ChartProfile;
  /** The values as the user wrote them. */
  readonly values: unknown;
}

/** Kinds that only serve those who name them: ours go when nobody does any more. */
const SERVING = new Set(['Secret', 'ConfigMap', 'ServiceAccount']);

/** Kinds that a workload consists of: the chart's stand for ours, whether it has them or not. */
const PARTS = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob', 'Service', 'Ingress']);

/**
 * Puts the chart's own objects in the place of ours: all of the given components, every other one of the same kind and name, and
 * what of ours nothing but those names. What the profile says is kept stays, and what the chart names is expected to be there.
 */
export function applyProfile({ scope, release, components, profile, values }: ProfileTarget): void {
  const names = { releaseName: release.name, namespace: release.namespace };
  const given = givenSecrets(withProductVersion(values), release);
  const outside = new OutsideSecrets(given.outside);
  const made = outside.point(profile.objects({ ...names, values: outside.mark(given.values) }));
  const bodies = made.bodies.map((body) => finished(body, profile, release));
  const readByChart = new Set(bodies.filter(({ kind }) => !SERVING.has(String(kind))).flatMap(textsOf));
  const kinds = new Set(bodies.map(({ kind }) => kind));
  const replacing = new Set(bodies.map((body) => keyOf(body.kind, nameOf(body))));
  const own = new Map(
    components.flatMap((component, index) =>
      (component?.node.findAll() ?? []).map((one) => [one, OWN_SECTIONS[index]]),
    ),
  );
  const sectionOfOurs = (object: ApiObject): OwnSection | undefined => own.get(object);
  const objects = release.renderedObjects;
  const keepsExtras = profile.keep.includes('extra-objects');
  const others = new Set(
    objects.filter((object) => !own.has(object)).flatMap((object) => textsOf(object.toJson())),
  );
  const isReplaced = (object: ApiObject): boolean => {
    if (profile.leavesOut(object.kind, object.name)) return false;
    if (replacing.has(keyOf(object.kind, object.name))) return true;
    // the chart's pods read what the external store fills
    if (object.kind === 'ExternalSecret')
      return own.has(object) && !readByChart.has(object.name) && !others.has(object.name);
    if (!own.has(object) || (keepsExtras && !kinds.has(object.kind) && !PARTS.has(object.kind))) return false;
    // others may read it as well, such as Authentik the secret of the platform's client
    return !SERVING.has(object.kind) || !others.has(object.name);
  };
  const replaced = new Set(objects.filter(isReplaced));
  const left = objects.filter((object) => !replaced.has(object));
  const read = new Set([
    ...left.filter(({ kind }) => !SERVING.has(kind)).flatMap((object) => textsOf(object.toJson())),
    ...readByChart,
  ]);
  const before = new Set([...replaced].flatMap((object) => textsOf(object.toJson())));
  for (const object of left) {
    if (SERVING.has(object.kind) && before.has(object.name) && !read.has(object.name)) replaced.add(object);
  }
  release.drop(replaced, ({ name }) => !before.has(name) || read.has(name));
  const objectsOfChart = bodies.map((body) => {
    const id = `chart-${String(body.kind).toLowerCase()}-${nameOf(body)}`;
    return new ApiObject(scope, id, body as unknown as { apiVersion: string; kind: string });
  });
  for (const object of objectsOfChart) release.register(object);
  const sections = profile.sections({ ...names, values: outside.mark(given.values) });
  const stays = left.filter((object) => !replaced.has(object));
  leadToChart({ left: stays, replaced, made: objectsOfChart, sectionOfOurs, sections });
  declareConnections(replaced, objectsOfChart, release);
  expectReferences(bodies, made.drawn, release);
  release.report(...made.findings, ...otherVersion(profile, values, names));
}

/** With what our manifests always have, and what the profile says is kept of ours. */
function finished(body: PlainObject, { keep }: ChartProfile, release: Release): PlainObject {
  // whoever asks for `restricted` means all pods
  const isHardened = keep.includes('hardening') || release.hardening === 'restricted';
  const hardened = withImages(isHardened ? withHardening(body, release) : body, release);
  const metadata = isPlainObject(hardened.metadata) ? hardened.metadata : {};
  const labels = isPlainObject(metadata.labels) ? metadata.labels : {};
  return {
    ...hardened,
    metadata: {
      namespace: release.namespace,
      ...metadata,
      ...(keep.includes('release-label') ? { labels: { ...labels, [RELEASE_LABEL]: release.name } } : {}),
    },
  };
}

/** What the chart's pods read and nobody renders has to be there, as with ours. */
function expectReferences(
  bodies: readonly PlainObject[],
  drawn: readonly DrawnSecret[],
  release: Release,
): void {
  const index = new ObjectIndex(bodies.map((body) => readObject(body, release.namespace).object));
  for (const { kind, name, key, object } of index.pods.flatMap(podReferences)) {
    if (kind !== 'Secret' && kind !== 'ConfigMap' && kind !== 'PersistentVolumeClaim') continue;
    const own = kind === 'Secret' ? drawn.find((one) => one.name === name) : undefined;
    release.expect({
      kind,
      name,
      ...(key === undefined ? {} : { keys: [key] }),
      ...(own === undefined ? {} : { random: own.random }),
      purpose: `read by ${object.label} of the chart`,
    });
  }
  for (const { name, keys, random, of } of drawn)
    release.expect({
      kind: 'Secret',
      name,
      keys,
      random,
      purpose: `what the chart draws by chance for its Secret ${of}, and manifests cannot: make it once and keep it; where the chart runs already, take over what is there`,
    });
}

function keyOf(kind: unknown, name: string): string {
  return `${String(kind)}/${name}`;
}

function nameOf({ metadata }: PlainObject): string {
  return textOf(isPlainObject(metadata) ? metadata.name : undefined);
}

/** Every text in an object. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
