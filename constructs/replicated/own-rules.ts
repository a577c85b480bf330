import type { PolicyRule } from '../../lib/generated/kubernetes';
import { REPORT_NAMES } from './reports';

/**
 * The rights that the SDK needs for itself: its own objects, from which it takes its identity and the images in use, the
 * Secrets it writes reports into unless it is to write nothing, and a ConfigMap of its first versions, which it asks for at every start.
 */
export function ownRules(name: string, readOnly: boolean): PolicyRule[] {
  const writes: PolicyRule[] = [
    // Objects that are still to be made have no name to narrow this to.
    { apiGroups: [''], resources: ['secrets'], verbs: ['create'] },
    { apiGroups: [''], resources: ['secrets'], verbs: ['update'], resourceNames: [name, ...REPORT_NAMES] },
  ];
  return [
    ...(readOnly ? [] : writes),
    { apiGroups: [''], resources: ['secrets'], verbs: ['get'], resourceNames: [name, ...REPORT_NAMES] },
    { apiGroups: [''], resources: ['configmaps'], verbs: ['get'], resourceNames: ['replicated-sdk'] },
    { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch'] },
    { apiGroups: ['apps'], resources: ['replicasets'], verbs: ['get'] },
    { apiGroups: ['apps'], resources: ['deployments'], verbs: ['get'], resourceNames: [name] },
  ];
}
