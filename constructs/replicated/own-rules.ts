import type { PolicyRule } from '../../lib/generated/kubernetes';

/** Secrets that the SDK keeps its reports in. */
const REPORTS = [
  'replicated-custom-app-metrics-report',
  'replicated-instance-report',
  'replicated-meta-data',
  'replicated-support-metadata',
];

/**
 * The rights that the SDK needs for itself: its own objects, from which it takes its identity and the images in use, the
 * Secrets it writes reports into, and a ConfigMap of its first versions, which it asks for at every start.
 */
export function ownRules(name: string): PolicyRule[] {
  return [
    // Objects that are still to be made have no name to narrow this to.
    { apiGroups: [''], resources: ['secrets'], verbs: ['create'] },
    { apiGroups: [''], resources: ['secrets'], verbs: ['get', 'update'], resourceNames: [name, ...REPORTS] },
    { apiGroups: [''], resources: ['configmaps'], verbs: ['get'], resourceNames: ['replicated-sdk'] },
    { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch'] },
    { apiGroups: ['apps'], resources: ['replicasets'], verbs: ['get'] },
    { apiGroups: ['apps'], resources: ['deployments'], verbs: ['get'], resourceNames: [name] },
  ];
}
