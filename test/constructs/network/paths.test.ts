import type { NetworkPolicy } from '../../../lib/generated/kubernetes';
import type { Values } from '../../../lib/values/contract/values';
import type { PodsEnd } from '../../../lib/core/connections/connection';
import { RenderedNetwork } from '../../../lib/core/connections/rendered-pods';
import { reaches } from '../../support/network-evaluator';
import { oneIn } from '../../support/runs';
import { readValues } from '../../support/read-values';
import { scenarios } from '../../support/scenarios';
import { type LooseObject, serviceReferences } from '../../support/service-references';
import { synthesize } from '../../support/synthesize';

/** Paths that no text of a manifest names: what servers of one kind say to each other, and what is found by labels. */
const UNNAMED = new Set([
  'metrics',
  'copies of the database, and the Jobs that make them',
  'state of volumes',
  'places for objects',
  'places of objects',
  'making of buckets',
  'making of volumes',
  'maintenance',
  'objects',
  'directory of objects',
]);

function withPolicies(values: Values): Values {
  const networkPolicies = { enabled: true, egress: { cidrs: ['198.51.100.0/24'] } };
  return { ...values, cdk8s: { ...values.cdk8s, networkPolicies } };
}

/** A part of the scenarios for every change, all of them before a release; those with policies of their own always. */
const LOOKED_AT = new Set([
  ...oneIn(12, scenarios()).map(({ name }) => name),
  'network-policies',
  'network-policies-cilium',
  'bank',
  'gateway',
  'everything-set',
  'observability-forward-auth-nginx',
]);

describe.each(
  scenarios()
    .filter(({ name }) => LOOKED_AT.has(name))
    .map((scenario) => [scenario.name, scenario] as const),
)('with policies, %s', (_name, { valuesFile, releaseName, namespace }) => {
  const { server, objects } = synthesize(withPolicies(readValues(valuesFile)), { releaseName, namespace });
  const { release } = server;
  const network = new RenderedNetwork(release.renderedObjects, release.namespace);
  const policies = objects.filter(
    ({ apiVersion, kind }) => kind === 'NetworkPolicy' && apiVersion === 'networking.k8s.io/v1',
  ) as unknown as readonly NetworkPolicy[];
  const pods = network.pods.map((one) => ({ ...one, namespace: release.namespace }));
  const clusters = network.pods
    .filter(({ end }) => end.workload === 'Cluster')
    .map(({ end }) => `${end.name}-rw`);
  const services = new Set([
    ...objects
      .filter(({ kind }) => kind === 'Service')
      .map(({ metadata }) => (metadata as { readonly name: string }).name),
    ...clusters,
  ]);
  const references = serviceReferences(
    objects as unknown as readonly LooseObject[],
    services,
    release.namespace,
  );
  const workloadOf = (end: PodsEnd): string => `${end.workload}/${end.name}`;

  it('every Service that pods name is open to them', () => {
    const closed = references.filter(({ workload, service, port }) => {
      const from = pods.find(({ end }) => workloadOf(end) === workload);
      const ports =
        port === undefined ? [80, 443, 5432, 8088, 8333, 8428, 8880, 9000, 9333, 8888, 3000] : [port];
      const targets = ports.flatMap((one) => network.behind(service, one) ?? []);
      return (
        from !== undefined &&
        targets.length > 0 &&
        !targets.some(
          ({ pods: to, port: number }) =>
            to.end.name === from.end.name ||
            reaches(policies, from, { ...to, namespace: release.namespace }, number),
        )
      );
    });
    expect(closed).toEqual([]);
  });

  it('every other path among its pods is closed', () => {
    const wanted = new Set(
      server.connections.flatMap(({ from, to, port }) =>
        from.kind === 'pods' && to.kind === 'pods' ? [`${from.name} -> ${to.name}:${String(port)}`] : [],
      ),
    );
    const ports = new Set([...pods.flatMap((pod) => pod.ports.map(({ port }) => port)), 22, 80, 443, 8081]);
    const open = pods.flatMap((from) =>
      pods.flatMap((to) =>
        [...ports].flatMap((port) =>
          reaches(policies, from, to, port) ? [`${from.end.name} -> ${to.end.name}:${String(port)}`] : [],
        ),
      ),
    );
    // What is opened to any address or any pod of the cluster is so for ports of others.
    const entrance = new Set(
      server.connections.flatMap(({ from, to }) =>
        from.kind === 'pods' && (to.kind === 'entrance' || to.kind === 'service' || to.kind === 'api-server')
          ? [from.name]
          : [],
      ),
    );
    expect(open.filter((path) => !wanted.has(path) && !entrance.has(path.split(' ')[0] ?? ''))).toEqual([]);
    expect([...wanted].filter((path) => !open.includes(path))).toEqual([]);
  });

  it('no path is open that nothing names', () => {
    const named = new Set(
      references.flatMap(({ workload, service, port }) => {
        const ports = port === undefined ? [80, 443, 5432, 8088, 9000] : [port];
        return ports.flatMap((one) =>
          (network.behind(service, one) ?? []).map(
            ({ pods: to, port: number }) => `${workload} -> ${to.end.name}:${String(number)}`,
          ),
        );
      }),
    );
    const unnamed = server.connections.filter(
      ({ from, to, port, reason }) =>
        from.kind === 'pods' &&
        to.kind === 'pods' &&
        !UNNAMED.has(reason) &&
        !named.has(`${workloadOf(from)} -> ${to.name}:${String(port)}`),
    );
    expect(unnamed.map(({ from, to, reason }) => [from, to, reason])).toEqual([]);
  });

  it('nobody from another namespace gets in where no way leads from outside', () => {
    const open = new Set(
      server.connections.flatMap(({ from, to, port }) =>
        to.kind === 'pods' && from.kind !== 'pods' ? [`${to.name}:${String(port)}`] : [],
      ),
    );
    const stranger = { namespace: 'elsewhere', labels: { app: 'stranger' } };
    const neighbour = { namespace: release.namespace, labels: { app: 'neighbour' } };
    for (const pod of pods) {
      for (const { port } of pod.ports) {
        if (open.has(`${pod.end.name}:${String(port)}`)) continue;
        expect(reaches(policies, stranger, pod, port)).toBe(false);
        expect(reaches(policies, neighbour, pod, port)).toBe(false);
      }
    }
  });

  it('leaves other pods of the namespace alone', () => {
    const neighbour = { namespace: release.namespace, labels: { 'app.kubernetes.io/name': 'other' } };
    expect(reaches(policies, { ...neighbour, namespace: 'elsewhere' }, neighbour, 1234)).toBe(true);
    expect(reaches(policies, neighbour, { ...neighbour, namespace: 'elsewhere' }, 1234)).toBe(true);
  });
});
