import { isPlainObject, type PlainObject } from '../../base/plain-object';

/**
 * Further items of lists that take Kubernetes' own fields: a chart may take them apart, and shows what it does with a field only where
 * one is given.
 */
const FURTHER: Readonly<Record<string, readonly PlainObject[]>> = {
  extraEnv: [{ name: 'FROM_SECRET', valueFrom: { secretKeyRef: { name: 'own', key: 'token' } } }],
  tolerations: [
    { key: 'zone', operator: 'Equal', value: 'west', effect: 'NoExecute', tolerationSeconds: 300 },
  ],
  topologySpreadConstraints: [
    { maxSkew: 2, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'DoNotSchedule' },
    { maxSkew: 3, topologyKey: 'rack', labelSelector: { matchLabels: { app: 'own' } } },
    {
      maxSkew: 4,
      topologyKey: 'row',
      minDomains: 5,
      nodeAffinityPolicy: 'Ignore',
      nodeTaintsPolicy: 'Honor',
      matchLabelKeys: ['pod-template-hash'],
    },
  ],
};

/** Further keys of maps that a chart may merge with a default of its own, or put in its place: with one key alone, which may be that of the default, nobody sees which. */
const FURTHER_KEYS: Readonly<Record<string, PlainObject>> = {
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [{ matchExpressions: [{ key: 'pool', operator: 'In', values: ['large'] }] }],
      },
    },
  },
  strategy: { rollingUpdate: { maxSurge: 3, maxUnavailable: 0 } },
  updateStrategy: { rollingUpdate: { maxUnavailable: 2 } },
  podSecurityContext: { runAsGroup: 4000 },
  securityContext: { runAsGroup: 4000 },
};

/** Samples with those items and keys behind their own. */
export function withFurther(values: PlainObject): PlainObject {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]): [string, unknown] => {
      if (Array.isArray(value)) return [key, [...(value as unknown[]), ...(FURTHER[key] ?? [])]];
      return [key, isPlainObject(value) ? { ...withFurther(value), ...FURTHER_KEYS[key] } : value];
    }),
  );
}
