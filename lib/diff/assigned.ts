import type { DiffObject } from './diff-object';
import { printSteps, type Step } from './field-change';

/** What the server gives an object that does not ask for it, and keeps when nobody does. */
const ASSIGNED: Readonly<Record<string, RegExp>> = {
  Service: /^spec\.(?:clusterIPs?|ipFamilies|ipFamilyPolicy|healthCheckNodePort|ports\[[^\]]*\]\.nodePort)$/,
  PersistentVolume: /^spec\.claimRef/,
};

/** The same for objects read from a cluster, where what a user wrote and what was given cannot be told apart. */
const ASSIGNED_LIVE: Readonly<Record<string, RegExp>> = {
  PersistentVolumeClaim: /^spec\.(?:volumeName|storageClassName)$/,
  HorizontalPodAutoscaler: /^spec\.(?:metrics|behavior)/,
};

const BUILT_IN_GROUPS = new Set([
  '',
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io',
  'apiregistration.k8s.io',
  'apps',
  'autoscaling',
  'batch',
  'coordination.k8s.io',
  'discovery.k8s.io',
  'networking.k8s.io',
  'policy',
  'rbac.authorization.k8s.io',
  'scheduling.k8s.io',
  'storage.k8s.io',
]);

/** Parts of custom resources that no webhook fills in: gone from the manifest means gone. */
const NEVER_FILLED_IN = /^(?:metadata\.|spec\.(?:managed|backup)\b)|\]$/;

/**
 * Whether a field that only the old object has came from the server. The webhooks of operators fill in so much, by rules of
 * their own, that in a custom resource read from a cluster all such fields count as theirs.
 */
export function isAssigned({ kind, group, live }: DiffObject, steps: readonly Step[]): boolean {
  const path = printSteps(steps);
  if (ASSIGNED[kind]?.test(path) === true) return true;
  if (!live) return false;
  if (ASSIGNED_LIVE[kind]?.test(path) === true) return true;
  return !BUILT_IN_GROUPS.has(group) && !NEVER_FILLED_IN.test(path);
}
