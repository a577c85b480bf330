import { mergeFiles } from '../../lib/base/merge';
import type { PlainObject } from '../../lib/base/plain-object';
import type { PodSpec, PodTemplateSpec } from '../../lib/generated/kubernetes';
import type { Values } from '../../lib/values/contract/values';
import { readValues } from '../support/read-values';
import { scenarios } from '../support/scenarios';
import { synthesize } from '../support/synthesize';
import { bundleOf } from '../support/support-documents';

/** Scenarios that have every kind of pod between them. */
const NAMES = [
  'superset',
  'observability-forward-auth-nginx',
  'replicated-sdk',
  'support-checks',
  'observability-dashboards-and-rules',
];

const PLACEMENT = {
  nodeSelector: { pool: 'all' },
  tolerations: [{ key: 'all', operator: 'Exists' as const }],
  affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } },
  topologySpreadConstraints: [
    { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' as const },
  ],
  priorityClassName: 'all',
  runtimeClassName: 'all',
  schedulerName: 'all',
};
const META = { podLabels: { all: 'label' }, podAnnotations: { all: 'annotation' } };
const FIELDS = Object.keys(PLACEMENT) as (keyof PodSpec)[];
/** What a pod that runs on every node takes of it. */
const OF_DAEMONS = new Set(['priorityClassName', 'runtimeClassName', 'schedulerName']);

interface Made {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec?: PlainObject & { readonly template?: PodTemplateSpec };
}

function made(name: string, options: object): readonly Made[] {
  const scenario = scenarios().find((one) => one.name === name);
  if (scenario === undefined) throw new Error(`no scenario ${name}`);
  const values = mergeFiles(readValues(scenario.valuesFile) as PlainObject, { cdk8s: options }) as Values;
  return synthesize(values, { namespace: scenario.namespace, releaseName: scenario.releaseName })
    .objects as unknown as readonly Made[];
}

const everything = NAMES.map((name) => ({ name, objects: made(name, { placement: PLACEMENT, ...META }) }));

test('the scenarios have pods of every kind', () => {
  const kinds = everything.flatMap(({ objects }) =>
    objects
      .filter(({ spec, kind }) => spec?.template !== undefined || kind === 'Cluster')
      .map(({ kind }) => kind),
  );
  expect([...new Set(kinds)].sort()).toEqual(['Cluster', 'DaemonSet', 'Deployment', 'Job', 'StatefulSet']);
});

test('every pod is where all pods are, unless a component says otherwise, and has the labels and annotations of all', () => {
  const lacking = everything.flatMap(({ name, objects }) =>
    objects.flatMap(({ kind, metadata, spec }) => {
      const template = spec?.template;
      if (template === undefined) return [];
      const fields = FIELDS.filter((field) => kind !== 'DaemonSet' || OF_DAEMONS.has(field));
      const missing: string[] = fields.filter((field) => template.spec?.[field] === undefined);
      if (template.metadata?.labels?.['all'] !== 'label') missing.push('labels');
      if (template.metadata?.annotations?.['all'] !== 'annotation') missing.push('annotations');
      return missing.map((field) => `${name}: ${kind}/${metadata.name} ${field}`);
    }),
  );
  expect(lacking).toEqual([]);
});

test('the operator of the database is told as much as a Cluster can say', () => {
  for (const { objects } of everything) {
    const cluster = objects.find(({ kind }) => kind === 'Cluster');
    if (cluster === undefined) continue;
    expect(cluster.spec).toMatchObject({
      affinity: {
        nodeSelector: PLACEMENT.nodeSelector,
        tolerations: PLACEMENT.tolerations,
        nodeAffinity: PLACEMENT.affinity.nodeAffinity,
      },
      topologySpreadConstraints: [
        { topologyKey: 'zone', labelSelector: { matchLabels: { 'cnpg.io/cluster': cluster.metadata.name } } },
      ],
      priorityClassName: 'all',
      schedulerName: 'all',
      inheritedMetadata: { labels: { all: 'label' }, annotations: { all: 'annotation' } },
    });
    expect(cluster.spec).not.toHaveProperty('runtimeClassName');
  }
});

test('pods of checks are there, too', () => {
  const { objects } = everything.find(({ name }) => name === 'support-checks') ?? { objects: [] };
  const pods = [...JSON.stringify(bundleOf(objects as never).bundle).matchAll(/"schedulerName":"(\w+)"/g)];
  expect(pods.length).toBeGreaterThan(0);
});

describe('in a mesh', () => {
  const meshed = (mesh: string, kubeVersion?: string) =>
    NAMES.slice(0, 3).flatMap((name) =>
      made(name, { serviceMesh: mesh, ...(kubeVersion ? { kubeVersion } : {}) }),
    );

  test('every port of a Service of ours says what is spoken at it, as Istio reads it', () => {
    const ports = meshed('istio')
      .filter(({ kind }) => kind === 'Service')
      .flatMap(({ spec }) => spec?.['ports'] as { readonly name: string; readonly appProtocol?: string }[]);
    expect(ports.length).toBeGreaterThan(10);
    // "Protocol Selection" in the documentation of Istio 1.27, of which these are the ones that we speak.
    expect(ports.filter(({ appProtocol }) => !['http', 'https', 'grpc'].includes(appProtocol ?? ''))).toEqual(
      [],
    );
    const spoken = new Set(ports.map(({ name, appProtocol }) => `${name} ${appProtocol ?? ''}`));
    expect(spoken).toContain('grpc grpc');
    expect(spoken).toContain('https https');
    expect(spoken).toContain('swfs-s3 http');
  });

  test.each([
    ['istio', undefined, { 'sidecar.istio.io/inject': 'true' }, { 'sidecar.istio.io/nativeSidecar': 'true' }],
    ['istio', '1.28', { 'sidecar.istio.io/inject': 'false' }, undefined],
    ['linkerd', undefined, undefined, { 'linkerd.io/inject': 'enabled' }],
    ['linkerd', '1.28', undefined, { 'linkerd.io/inject': 'disabled' }],
  ])('a Job of %s on Kubernetes %s ends', (mesh, kubeVersion, labels, annotations) => {
    const jobs = meshed(mesh, kubeVersion).filter(({ kind }) => kind === 'Job');
    expect(jobs.length).toBeGreaterThan(1);
    for (const { spec } of jobs) {
      const { metadata } = spec?.template ?? {};
      if (labels !== undefined) expect(metadata?.labels).toMatchObject(labels);
      if (annotations !== undefined) expect(metadata?.annotations).toMatchObject(annotations);
      else expect(metadata?.annotations ?? {}).not.toHaveProperty('sidecar.istio.io/nativeSidecar');
    }
  });

  test('the database stays outside', () => {
    const clusters = (mesh: string) => meshed(mesh).filter(({ kind }) => kind === 'Cluster');
    expect(clusters('istio')[0]?.spec?.['inheritedMetadata']).toEqual({
      labels: { 'sidecar.istio.io/inject': 'false' },
    });
    expect(clusters('linkerd')[0]?.spec?.['inheritedMetadata']).toEqual({
      annotations: { 'linkerd.io/inject': 'disabled' },
    });
  });
});
