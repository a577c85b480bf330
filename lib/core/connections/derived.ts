import type { StringMap } from '../../base/string-map';
import type { Connection, PartEnd } from './connection';
import { exposuresOf } from './exposures';
import { portOf, type RenderedNetwork, type RenderedPods } from './rendered-pods';

/** Ports of CloudNativePG's pods (docs/src/security.md of 1.30, "Ports"). */
const POSTGRESQL = 5432;
const STATUS = 8000;

/** What finished objects tell of themselves, whoever made them: by what is exposed, which rights pods have, and how they are asked. */
export function* derivedConnections(network: RenderedNetwork): Iterable<Connection> {
  for (const pods of network.pods) {
    yield* names(pods);
    yield* apiServer(pods);
    yield* probes(pods);
    if (pods.end.workload === 'Cluster') yield* database(pods);
  }
  yield* exposed(network);
  yield* monitored(network);
}

function* names({ end }: RenderedPods): Iterable<Connection> {
  for (const protocol of ['UDP', 'TCP'] as const) {
    yield { from: end, to: { kind: 'dns' }, port: 53, protocol, encrypted: 'no', reason: 'look up names' };
  }
}

/** Who has a token of the API server speaks to it. */
function* apiServer({ end, view }: RenderedPods): Iterable<Connection> {
  if (view.spec.automountServiceAccountToken !== true && end.workload !== 'Cluster') return;
  yield {
    from: end,
    to: { kind: 'api-server' },
    port: 443,
    protocol: 'TCP',
    encrypted: 'yes',
    reason: 'API server of Kubernetes',
  };
}

function* probes(pods: RenderedPods): Iterable<Connection> {
  const containers = pods.view.containers.map(({ container }) => container);
  const asked = containers.flatMap(({ livenessProbe, readinessProbe, startupProbe }) =>
    [livenessProbe, readinessProbe, startupProbe].flatMap(
      (probe) => probe?.httpGet?.port ?? probe?.tcpSocket?.port ?? probe?.grpc?.port ?? [],
    ),
  );
  for (const port of new Set(asked.flatMap((one) => portOf(pods, one) ?? []))) {
    yield {
      from: { kind: 'kubelet' },
      to: pods.end,
      port,
      protocol: 'TCP',
      encrypted: 'no',
      reason: 'probes',
    };
  }
}

/** CloudNativePG's docs/src/networking.md: the operator reaches every pod on ports 8000 and 5432, and pods reach each other. */
function* database({ end }: RenderedPods): Iterable<Connection> {
  for (const port of [STATUS, POSTGRESQL]) {
    const common = { to: end, port, protocol: 'TCP', encrypted: 'yes' } as const;
    yield { ...common, from: { kind: 'database-operator' }, reason: 'the operator looks after its servers' };
    yield { ...common, from: end, reason: 'copies of the database, and the Jobs that make them' };
  }
}

function* exposed(network: RenderedNetwork): Iterable<Connection> {
  for (const { entrance, hosts, encrypted, backends, encryptedInside } of exposuresOf(network)) {
    const where = hosts.length === 0 ? '' : ` of ${[...new Set(hosts)].join(', ')}`;
    yield {
      from: { kind: 'users' },
      to: entrance,
      port: encrypted === 'yes' ? 443 : 80,
      protocol: 'TCP',
      encrypted,
      reason: `requests${where}`,
    };
    for (const { service, port } of backends) {
      for (const { pods, port: number } of network.behind(service, port) ?? []) {
        yield {
          from: entrance,
          to: pods.end,
          port: number,
          protocol: 'TCP',
          service,
          encrypted: encryptedInside ? 'yes' : 'no',
          reason: `requests${where}`,
        };
      }
    }
  }
  yield* openServices(network);
}

/** Services that nodes or a load balancer lead to, without an entrance before them. */
function* openServices(network: RenderedNetwork): Iterable<Connection> {
  for (const { body, name } of network.objects) {
    if (body?.kind !== 'Service') continue;
    const { type, ports = [] } = body.spec ?? {};
    if (type !== 'NodePort' && type !== 'LoadBalancer') continue;
    for (const { name: portName, port } of ports) {
      for (const { pods, port: number } of network.behind(name, portName ?? port ?? 0) ?? []) {
        yield {
          from: { kind: 'users' },
          to: pods.end,
          port: number,
          protocol: 'TCP',
          service: name,
          encrypted: 'if-offered',
          reason: `Service of type ${type}`,
        };
      }
    }
  }
}

function* monitored(network: RenderedNetwork): Iterable<Connection> {
  const from: PartEnd = { kind: 'monitoring' };
  for (const { body } of network.objects) {
    if (body?.kind !== 'PodMonitor') continue;
    const { selector, podMetricsEndpoints = [] } = body.spec ?? {};
    for (const pods of network.withLabels((selector?.matchLabels ?? {}) as StringMap)) {
      for (const { port } of podMetricsEndpoints) {
        const number = port === undefined ? undefined : portOf(pods, port);
        if (number === undefined) continue;
        yield { from, to: pods.end, port: number, protocol: 'TCP', encrypted: 'no', reason: 'metrics' };
      }
    }
  }
}
