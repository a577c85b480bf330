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
  ],
};

/** Samples with those items behind their own. */
export function withFurtherItems(values: PlainObject): PlainObject {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]): [string, unknown] => {
      if (Array.isArray(value)) return [key, [...(value as unknown[]), ...(FURTHER[key] ?? [])]];
      return [key, isPlainObject(value) ? withFurtherItems(value) : value];
    }),
  );
}
