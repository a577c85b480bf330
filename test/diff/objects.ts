import type { PlainObject } from '../../lib/base/plain-object';

/** What an object is made of, in tests of comparisons. */
type Fields = Readonly<Record<string, unknown>>;

export const NAMESPACE = 'pixee';

/** An object of any kind, named like its kind. */
export function object(apiVersion: string, kind: string, fields: Fields, metadata: Fields = {}): PlainObject {
  return {
    apiVersion,
    kind,
    metadata: { name: kind.toLowerCase(), namespace: NAMESPACE, ...metadata },
    ...fields,
  };
}

const labels = { 'app.kubernetes.io/name': 'platform' };

export const container = {
  name: 'web',
  image: 'registry.example.com/pixee:1',
  env: [
    { name: 'A', value: 'a' },
    { name: 'B', value: 'b' },
  ],
  securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true },
};

/** The template of a pod with one container. */
export function template(spec: Fields = {}, own: Fields = {}): PlainObject {
  return {
    metadata: { labels },
    spec: { automountServiceAccountToken: false, containers: [{ ...container, ...own }], ...spec },
  };
}

/** A Deployment; `spec` goes into its own spec. */
export function deployment(spec: Fields = {}, metadata: Fields = {}): PlainObject {
  const own = { replicas: 1, selector: { matchLabels: labels }, template: template(), ...spec };
  return object('apps/v1', 'Deployment', { spec: own }, metadata);
}

/** A StatefulSet with one claim. */
export function statefulSet(spec: Fields = {}, metadata: Fields = {}): PlainObject {
  const own = {
    replicas: 1,
    serviceName: 'platform',
    selector: { matchLabels: labels },
    template: template(),
    volumeClaimTemplates: [claimTemplate('10Gi')],
    ...spec,
  };
  return object('apps/v1', 'StatefulSet', { spec: own }, metadata);
}

/** The template of a claim named `data`. */
export function claimTemplate(storage: string, spec: Fields = {}): PlainObject {
  return {
    metadata: { name: 'data' },
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage } }, ...spec },
  };
}

export function claim(spec: Fields = {}): PlainObject {
  const own = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } }, ...spec };
  return object('v1', 'PersistentVolumeClaim', { spec: own });
}

export function service(spec: Fields = {}): PlainObject {
  return object('v1', 'Service', {
    spec: { selector: labels, ports: [{ name: 'http', port: 80 }], ...spec },
  });
}

export function job(name: string, spec: Fields = {}): PlainObject {
  const own = { template: template({ restartPolicy: 'Never' }), ...spec };
  return object('batch/v1', 'Job', { spec: own }, { name });
}

export function secret(data: Fields, more: Fields = {}, metadata: Fields = {}): PlainObject {
  return object('v1', 'Secret', { stringData: data, ...more }, metadata);
}

export function configMap(data: Fields, more: Fields = {}): PlainObject {
  return object('v1', 'ConfigMap', { data, ...more });
}

/** Variables of a container that read keys of the Secret `secret`, and others as they are. */
export function env(variables: Readonly<Record<string, string | { readonly key: string }>>): Fields {
  return {
    env: Object.entries(variables).map(([name, value]) =>
      typeof value === 'string'
        ? { name, value }
        : { name, valueFrom: { secretKeyRef: { name: 'secret', key: value.key } } },
    ),
  };
}

export function ingress(spec: Fields = {}, metadata: Fields = {}): PlainObject {
  const own = {
    rules: [rule('pixee.example.com')],
    tls: [{ hosts: ['pixee.example.com'], secretName: 'tls' }],
    ...spec,
  };
  return object('networking.k8s.io/v1', 'Ingress', { spec: own }, metadata);
}

/** The rule of an Ingress. */
export function rule(host: string, ...paths: readonly string[]): PlainObject {
  const backend = { service: { name: 'service', port: { number: 80 } } };
  const all = paths.length === 0 ? ['/'] : paths;
  return { host, http: { paths: all.map((path) => ({ path, pathType: 'Prefix', backend })) } };
}

export function cluster(spec: Fields = {}): PlainObject {
  const own = {
    instances: 1,
    imageName: 'ghcr.io/cloudnative-pg/postgresql:17.4',
    storage: { size: '10Gi' },
    managed: { roles: [{ name: 'superset', login: true }] },
    postgresql: { parameters: { max_connections: '200', work_mem: '16MB' } },
    ...spec,
  };
  return object('postgresql.cnpg.io/v1', 'Cluster', { spec: own });
}

export function database(spec: Fields = {}): PlainObject {
  const own = { name: 'superset', owner: 'superset', cluster: { name: 'cluster' }, ...spec };
  return object('postgresql.cnpg.io/v1', 'Database', { spec: own });
}

export function binding(fields: Fields = {}): PlainObject {
  return object('rbac.authorization.k8s.io/v1', 'RoleBinding', {
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'reader' },
    subjects: [{ kind: 'ServiceAccount', name: 'pixee', namespace: NAMESPACE }],
    ...fields,
  });
}

export function role(verbs: readonly string[]): PlainObject {
  return object('rbac.authorization.k8s.io/v1', 'Role', {
    rules: [{ apiGroups: [''], resources: ['pods'], verbs }],
  });
}

export function networkPolicy(spec: Fields = {}): PlainObject {
  const own = {
    podSelector: { matchLabels: labels },
    policyTypes: ['Ingress'],
    ingress: [{ from: [{ podSelector: {} }], ports: [{ port: 80 }] }],
    ...spec,
  };
  return object('networking.k8s.io/v1', 'NetworkPolicy', { spec: own });
}

/** A policy that selects every pod and allows nothing. */
export function denyAll(): PlainObject {
  const spec = { podSelector: {}, policyTypes: ['Ingress', 'Egress'] };
  return object('networking.k8s.io/v1', 'NetworkPolicy', { spec }, { name: 'deny-all' });
}

/** A policy of Cilium that opens one host. */
export function ciliumPolicy(matchPattern: string): PlainObject {
  const spec = {
    endpointSelector: { matchLabels: labels },
    egress: [{ toFQDNs: [{ matchPattern }], toPorts: [{ ports: [{ port: '443', protocol: 'TCP' }] }] }],
  };
  return object('cilium.io/v2', 'CiliumNetworkPolicy', { spec });
}
