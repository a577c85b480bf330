import type { PlainObject } from '../../lib/base/plain-object';
import { diffObjects } from '../../lib/diff/diff';
import {
  cluster,
  configMap,
  container,
  deployment,
  ingress,
  job,
  NAMESPACE,
  object,
  secret,
  service,
  statefulSet,
  template,
} from './objects';

function changes(before: PlainObject, after: PlainObject): readonly string[] {
  return diffObjects([before], [after], NAMESPACE).changes.flatMap(({ fields }) =>
    fields.map(({ path }) => path),
  );
}

/** What a server of 1.32 makes of the Deployment of these tests. */
function stored(): PlainObject {
  const probe = { failureThreshold: 3, periodSeconds: 10, successThreshold: 1, timeoutSeconds: 1 };
  return deployment(
    {
      progressDeadlineSeconds: 600,
      revisionHistoryLimit: 10,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' } },
      template: template(
        {
          dnsPolicy: 'ClusterFirst',
          restartPolicy: 'Always',
          schedulerName: 'default-scheduler',
          securityContext: {},
          terminationGracePeriodSeconds: 30,
          serviceAccount: 'pixee',
          serviceAccountName: 'pixee',
        },
        {
          imagePullPolicy: 'IfNotPresent',
          resources: {},
          terminationMessagePath: '/dev/termination-log',
          terminationMessagePolicy: 'File',
          livenessProbe: { ...probe, httpGet: { path: '/', port: 80, scheme: 'HTTP' } },
          ports: [{ containerPort: 80, protocol: 'TCP' }],
        },
      ),
    },
    {
      uid: '1',
      resourceVersion: '2',
      generation: 3,
      creationTimestamp: '2026-01-01T00:00:00Z',
      managedFields: [],
      annotations: { 'deployment.kubernetes.io/revision': '4', 'meta.helm.sh/release-name': 'pixee' },
    },
  );
}

const written = deployment({
  template: template(
    { serviceAccountName: 'pixee' },
    { livenessProbe: { httpGet: { port: 80 } }, ports: [{ containerPort: 80 }] },
  ),
});

describe('the normal form', () => {
  it('does not see what the server adds', () => {
    expect(changes({ ...stored(), status: { replicas: 1 } }, written)).toEqual([]);
  });

  it.each([
    ['quantities', { limits: { cpu: '1', memory: '1024Mi' } }, { limits: { cpu: '1000m', memory: '1Gi' } }],
    ['numbers as quantities', { limits: { cpu: 1 } }, { limits: { cpu: '1' } }],
  ])('reads %s by what they mean', (_what, before, after) => {
    const make = (resources: object): PlainObject => deployment({ template: template({}, { resources }) });
    expect(changes(make(before), make(after))).toEqual([]);
  });

  it('does not mind the order of named lists', () => {
    const [a, b] = [
      { name: 'a', image: 'a:1' },
      { name: 'b', image: 'b:1' },
    ];
    const make = (...containers: readonly object[]): PlainObject =>
      deployment({ template: template({ containers }) });
    expect(changes(make(a, b), make(b, a))).toEqual([]);
    const variables = [...container.env].reverse();
    expect(changes(deployment(), deployment({ template: template({}, { env: variables }) }))).toEqual([]);
  });

  it('minds the order of init containers and arguments', () => {
    const [a, b] = [
      { name: 'a', image: 'a:1' },
      { name: 'b', image: 'b:1' },
    ];
    const make = (...initContainers: readonly object[]): PlainObject =>
      deployment({ template: template({ initContainers }) });
    expect(changes(make(a, b), make(b, a))).toEqual(['spec.template.spec.initContainers']);
    const run = (...args: readonly string[]): PlainObject => deployment({ template: template({}, { args }) });
    expect(changes(run('a', 'b'), run('b', 'a'))).toEqual(['spec.template.spec.containers[web].args']);
  });

  it('reads data and stringData alike', () => {
    const data = { password: Buffer.from('hunter2').toString('base64') };
    expect(
      changes(secret({ password: 'hunter2' }), object('v1', 'Secret', { data, type: 'Opaque' })),
    ).toEqual([]);
    expect(changes(secret({ password: 'hunter2' }), secret({ password: 'hunter3' }))).toEqual([
      'data.password',
    ]);
  });

  it('keeps out what the server assigns', () => {
    const given = service({
      clusterIP: '10.0.0.7',
      clusterIPs: ['10.0.0.7'],
      ipFamilies: ['IPv4'],
      ipFamilyPolicy: 'SingleStack',
      type: 'ClusterIP',
      sessionAffinity: 'None',
      internalTrafficPolicy: 'Cluster',
      ports: [{ name: 'http', port: 80, protocol: 'TCP', targetPort: 80 }],
    });
    expect(changes(given, service())).toEqual([]);
  });

  it('follows a default that depends on another field', () => {
    const make = (image: string, more: object = {}): PlainObject =>
      deployment({ template: template({}, { image, ...more }) });
    expect(changes(make('a'), make('a', { imagePullPolicy: 'Always' }))).toEqual([]);
    expect(changes(make('a:1'), make('a:1', { imagePullPolicy: 'IfNotPresent' }))).toEqual([]);
    expect(
      changes(
        make('a:1', { imagePullPolicy: 'IfNotPresent' }),
        make('a:latest', { imagePullPolicy: 'IfNotPresent' }),
      ),
    ).toEqual(['spec.template.spec.containers[web].image']);
  });

  it('takes what only the cluster has for the work of webhooks, in custom resources', () => {
    const live = {
      ...cluster({ enablePDB: true, postgresUID: 26 }),
      metadata: { name: 'cluster', namespace: NAMESPACE, uid: '1' },
    };
    expect(changes(live, cluster())).toEqual([]);
    expect(changes(cluster({ enablePDB: true }), cluster())).toEqual(['spec.enablePDB']);
    const oneMore = {
      ...live,
      spec: { ...(cluster()['spec'] as object), managed: { roles: [{ name: 'superset' }, { name: 'a' }] } },
    };
    expect(changes(oneMore, cluster({ managed: { roles: [{ name: 'superset' }] } }))).toEqual([
      'spec.managed.roles[a]',
    ]);
  });

  it('tells labels, data and items of lists one by one', () => {
    expect(changes(configMap({ a: '1' }), configMap({ a: '1', b: '2' }))).toEqual(['data.b']);
    expect(changes(deployment(), deployment({}, { labels: { 'a/b': 'c' } }))).toEqual([
      'metadata.labels."a/b"',
    ]);
    expect(changes(ingress({ tls: [] }), ingress())).toEqual(['spec.tls[tls]']);
  });

  it('knows a Job again by the stem of its name', () => {
    const { changes: found } = diffObjects([job('init-0a1b2c3d')], [job('init-1a1b2c3d')], NAMESPACE);
    expect(found.map(({ type, name, consequence }) => [type, name, consequence])).toEqual([
      ['changed', 'init-1a1b2c3d', 'rerun'],
    ]);
  });

  it('does not guess when several Jobs have one stem', () => {
    const { changes: found } = diffObjects(
      [job('init-0a1b2c3d'), job('init-0a1b2c3e')],
      [job('init-1a1b2c3d')],
      NAMESPACE,
    );
    expect(found.map(({ type }) => type).sort()).toEqual(['added', 'removed', 'removed']);
  });

  it('knows an object again in another group of the API', () => {
    const [old, now] = ['extensions/v1beta1', 'apps/v1'].map((apiVersion) => ({
      ...deployment(),
      apiVersion,
    }));
    if (old === undefined || now === undefined) throw new Error('two objects');
    expect(diffObjects([old], [now], NAMESPACE).changes.map(({ type }) => type)).toEqual(['changed']);
  });

  it('reads a missing namespace as the one that is applied to', () => {
    const bare = { ...statefulSet(), metadata: { name: 'statefulset' } };
    expect(diffObjects([bare], [statefulSet()], NAMESPACE).changes).toEqual([]);
  });
});
