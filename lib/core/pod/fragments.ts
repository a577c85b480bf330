import { mergeFiles, mergeValues } from '../../base/merge';
import { isPlainObject } from '../../base/plain-object';
import { derived, derivedAlone } from '../object/origins';

/** What a values file may say in the place of an optional value: the value, nothing, or that ours is not wanted. */
export type Wished<T> = T | null | undefined;

/**
 * Keys of values that are parts of pods, in all spellings. We set some of them ourselves, deep in the code, so a `null` in or at one of
 * them has to get there: it takes our field away. Everywhere else a `null` has done its work when the defaults are merged.
 */
const POD_KEYS: ReadonlySet<string> = new Set([
  'affinity',
  'containerSecurityContext',
  'deploymentStrategy',
  'dnsConfig',
  'dnsPolicy',
  'lifecycle',
  'liveness',
  'livenessProbe',
  'nodeSelector',
  'persistentVolumeClaimRetentionPolicy',
  'podAnnotations',
  'podLabels',
  'podSecurityContext',
  'priorityClassName',
  'pvcTemplate',
  'readiness',
  'readinessProbe',
  'resources',
  'scaleDown',
  'scaleUp',
  'securityContext',
  'selector',
  'sessionAffinityConfig',
  'startup',
  'startupProbe',
  'strategy',
  'terminationGracePeriodSeconds',
  'tolerations',
  'topologySpreadConstraints',
  'updateStrategy',
]);

/** Whether a key of values is a part of pods, where `null` takes away what we set. */
export function isPodFragment(key: string): boolean {
  return POD_KEYS.has(key);
}

/** Maps of values that are laid over ours; a `null` for the whole map says only that it is not given. */
const MAP_KEYS: ReadonlySet<string> = new Set(['annotations', 'extraArgs']);

/** Merges a section of the values over its defaults as Helm does, but leaves nulls for what else we set in the parts of pods. */
export function mergeSection<T extends object>(base: object, over: T | undefined): T {
  const merged = new Map<string, unknown>(Object.entries(base));
  for (const [key, value] of Object.entries<unknown>({ ...over })) {
    const below = merged.get(key);
    if (isPlainObject(value) && (POD_KEYS.has(key) || MAP_KEYS.has(key)))
      merged.set(key, isPlainObject(below) ? derived(mergeFiles(below, value), value) : value);
    else if (value === null && !POD_KEYS.has(key)) merged.delete(key);
    else if (isPlainObject(value)) merged.set(key, mergeSection(isPlainObject(below) ? below : {}, value));
    else if (value !== undefined) merged.set(key, value);
  }
  // fromEntries, not assignment: the key may be `__proto__`.
  return derivedAlone(Object.fromEntries(merged) as T, over);
}

/** A map of ours with the user's laid over it, field by field: `null` takes a field away, and all of ours in the place of the map. */
export function overlay<T extends object>(ours: object, theirs: Wished<T>): T {
  if (theirs === null || theirs === undefined) return theirs === null ? ({} as T) : (ours as T);
  return derived(mergeValues<T>(ours, theirs), theirs);
}

/** Whether something of ours is taken away: by a `null`, however deep. */
export function takesAway(theirs: unknown): boolean {
  return theirs === null || (isPlainObject(theirs) && Object.values(theirs).some(takesAway));
}

/** What the user wants in the place of ours: `null` for nothing at all. */
export function wished<T>(ours: T | undefined, theirs: Wished<T>): T | undefined {
  return theirs === undefined ? ours : (theirs ?? undefined);
}

/** A list of the user's. */
export function listed<T>(theirs: Wished<readonly T[]>): readonly T[] {
  return theirs ?? [];
}

/** The ways in which a probe asks. A probe has one of them. */
const HANDLERS = ['exec', 'grpc', 'httpGet', 'tcpSocket'];

/** A probe of ours with the user's laid over it. Who says how to ask wants to ask in that way alone. */
export function overlayProbe<T extends object>(ours: T | undefined, theirs: Wished<T>): T | undefined {
  if (theirs === null) return undefined;
  if (theirs === undefined) return ours;
  const own = Object.entries(theirs).find(
    ([field, how]) => HANDLERS.includes(field) && isPlainObject(how),
  )?.[0];
  const base = Object.entries(ours ?? {}).filter(
    ([field]) => own === undefined || field === own || !HANDLERS.includes(field),
  );
  const merged = derived(mergeValues<T>(Object.fromEntries(base), theirs), theirs);
  return Object.keys(merged).length === 0 ? undefined : merged;
}
