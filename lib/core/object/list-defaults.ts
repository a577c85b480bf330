import { isVersionAtLeast } from '../../base/version';
import { isPlainObject } from '../../base/plain-object';

/** A default that a definition of custom resources has below the items of a list. */
export interface ListDefault {
  /** Where, such as `data[].remoteRef.metadataPolicy` in the spec; it applies where what holds it is there. */
  readonly path: string;
  readonly value: string | number | boolean;
  /** First version of the operator that has the field. @default - every version that we work with */
  readonly since?: string;
}

/**
 * The defaults that the API server writes into items of lists, by kind and group, for the fields that we emit. It takes a list as one
 * value, so tools that compare show what it added for ever; defaults of plain maps they leave alone.
 *
 * Read from the definitions (`openAPIV3Schema`) of external-secrets 2.9.0, where `nullBytePolicy` came with 2.3.0, of
 * cloudnative-pg 1.30.0, and of prometheus-operator 0.93.0. Names of Secrets and ConfigMaps, whose default is the empty text, are always
 * given.
 */
export const LIST_DEFAULTS: Readonly<Record<string, readonly ListDefault[]>> = {
  'ExternalSecret.external-secrets.io': ['data[].remoteRef', 'dataFrom[].extract'].flatMap((place) => [
    { path: `${place}.conversionStrategy`, value: 'Default' },
    { path: `${place}.decodingStrategy`, value: 'None' },
    { path: `${place}.metadataPolicy`, value: 'None' },
    { path: `${place}.nullBytePolicy`, value: 'Ignore', since: '2.3' },
  ]),
  'Cluster.postgresql.cnpg.io': [
    { path: 'externalClusters[].plugin.enabled', value: true },
    { path: 'externalClusters[].plugin.isWALArchiver', value: false },
    { path: 'managed.roles[].connectionLimit', value: -1 },
    { path: 'managed.roles[].ensure', value: 'present' },
    { path: 'managed.roles[].inherit', value: true },
    { path: 'plugins[].enabled', value: true },
    { path: 'plugins[].isWALArchiver', value: false },
  ],
  'Database.postgresql.cnpg.io': [
    { path: 'extensions[].ensure', value: 'present' },
    { path: 'schemas[].ensure', value: 'present' },
  ],
  'PodMonitor.monitoring.coreos.com': ['metricRelabelings', 'relabelings'].map((list) => ({
    path: `podMetricsEndpoints[].${list}[].action`,
    value: 'replace',
  })),
  'ServiceMonitor.monitoring.coreos.com': ['metricRelabelings', 'relabelings'].map((list) => ({
    path: `endpoints[].${list}[].action`,
    value: 'replace',
  })),
};

/** The spec of a custom resource with the defaults of its lists written out, as the operator of a version has them. */
export function withListDefaults(kind: string, apiVersion: string, spec: unknown, version = '0'): unknown {
  const defaults = LIST_DEFAULTS[`${kind}.${apiVersion.split('/')[0] ?? ''}`] ?? [];
  return defaults
    .filter(({ since = '0' }) => isVersionAtLeast(version, since))
    .reduce((result, { path, value }) => withDefault(result, path.split('.'), value), spec);
}

function withDefault(holder: unknown, path: readonly string[], value: ListDefault['value']): unknown {
  const [part = '', ...rest] = path;
  if (!isPlainObject(holder)) return holder;
  if (rest.length === 0) return { ...holder, [part]: holder[part] ?? value };
  const isList = part.endsWith('[]');
  const key = isList ? part.slice(0, -2) : part;
  const child = holder[key];
  if (child === undefined) return holder;
  const filled =
    isList && Array.isArray(child)
      ? child.map((item) => withDefault(item, rest, value))
      : withDefault(child, rest, value);
  return { ...holder, [key]: filled };
}
