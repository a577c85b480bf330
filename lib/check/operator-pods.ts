import type { CheckedObject } from './checked-object';
import type { PodView } from './pod-view';

/** Pods that an operator makes for an object of ours: they can be selected, but are not ours to check. */
export function operatorPods(object: CheckedObject): readonly PodView[] {
  if (object.body?.kind !== 'Cluster') return [];
  const roles = (object.body.spec?.instances ?? 1) > 1 ? ['primary', 'replica'] : ['primary'];
  return roles.map((role) => ({
    object,
    path: [],
    specPath: [],
    labels: {
      ...labelsOf(object),
      'cnpg.io/cluster': object.name,
      'cnpg.io/podRole': 'instance',
      'cnpg.io/instanceRole': role,
      role,
    },
    annotations: {},
    spec: {},
    containers: [{ path: [], init: false, container: { name: 'postgres', ports: POSTGRESQL_PORTS } }],
    claimNames: [],
  }));
}

const POSTGRESQL_PORTS = [
  { name: 'postgresql', containerPort: 5432 },
  { name: 'metrics', containerPort: 9187 },
  { name: 'status', containerPort: 8000 },
];

/** An object that an operator or Kubernetes itself makes because of an object of ours. */
export interface OperatedObject {
  readonly kind: 'Secret' | 'Service' | 'ServiceAccount';
  readonly name: string;
  /** Its keys. @default - they are not known */
  readonly keys?: readonly string[];
}

const TLS_KEYS = ['tls.crt', 'tls.key', 'ca.crt'];

/** Everything an operator makes because of an object of ours. */
export function operatedObjects(object: CheckedObject): readonly OperatedObject[] {
  const { body } = object;
  switch (body?.kind) {
    case 'ExternalSecret': {
      const { data = [], dataFrom = [], target = {} } = body.spec ?? {};
      const keys = [
        ...data.map(({ secretKey = '' }) => secretKey),
        ...Object.keys(target.template?.data ?? {}),
      ];
      const name = target.name ?? object.name;
      return [dataFrom.length > 0 ? { kind: 'Secret', name } : { kind: 'Secret', name, keys }];
    }
    case 'Certificate':
      return body.spec?.secretName === undefined
        ? []
        : [{ kind: 'Secret', name: body.spec.secretName, keys: TLS_KEYS }];
    case 'Ingress':
      return hasIssuer(object)
        ? (body.spec?.tls ?? []).map(({ secretName = '' }) => ({
            kind: 'Secret',
            name: secretName,
            keys: TLS_KEYS,
          }))
        : [];
    case 'Cluster':
      return ofCluster(object);
    default:
      return [];
  }
}

function hasIssuer({ metadata }: CheckedObject): boolean {
  const annotations = metadata.annotations ?? {};
  return (
    ['cert-manager.io/cluster-issuer', 'cert-manager.io/issuer'].some(
      (key) => annotations[key] !== undefined,
    ) || annotations['kubernetes.io/tls-acme'] === 'true'
  );
}

const OWNER_KEYS = [
  'username',
  'user',
  'password',
  'host',
  'port',
  'dbname',
  'uri',
  'jdbc-uri',
  'fqdn-uri',
  'fqdn-jdbc-uri',
  'pgpass',
];

function ofCluster(object: CheckedObject): readonly OperatedObject[] {
  if (object.body?.kind !== 'Cluster') return [];
  const { name, body } = object;
  const { bootstrap, managed, enableSuperuserAccess, superuserSecret } = body.spec ?? {};
  const disabled: readonly string[] = managed?.services?.disabledDefaultServices ?? [];
  const services = [
    ...['rw', 'ro', 'r'].filter((suffix) => !disabled.includes(suffix)).map((suffix) => `${name}-${suffix}`),
    ...(managed?.services?.additional ?? []).map(
      ({ serviceTemplate }) => serviceTemplate?.metadata?.name ?? '',
    ),
  ];
  const ownsUser = bootstrap?.initdb?.secret === undefined && bootstrap?.recovery?.secret === undefined;
  return [
    ...services.map((service) => ({ kind: 'Service', name: service }) as const),
    { kind: 'ServiceAccount', name },
    { kind: 'Secret', name: `${name}-ca`, keys: ['ca.crt', 'ca.key'] },
    { kind: 'Secret', name: `${name}-server`, keys: TLS_KEYS },
    { kind: 'Secret', name: `${name}-replication`, keys: TLS_KEYS },
    ...(ownsUser ? [{ kind: 'Secret', name: `${name}-app`, keys: OWNER_KEYS } as const] : []),
    ...(enableSuperuserAccess === true && superuserSecret === undefined
      ? [{ kind: 'Secret', name: `${name}-superuser`, keys: OWNER_KEYS } as const]
      : []),
  ];
}

function labelsOf(object: CheckedObject): Readonly<Record<string, string | undefined>> {
  return object.body?.kind === 'Cluster' ? (object.body.spec?.inheritedMetadata?.labels ?? {}) : {};
}
