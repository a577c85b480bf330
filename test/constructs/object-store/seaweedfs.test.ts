import { ObjectStore, type EmbeddedObjectStoreProps } from '../../../constructs/object-store';
import { checkObjects } from '../../../lib/check';
import { Credential } from '../../../lib/core/credential/credential';
import type { ReleaseProps } from '../../../lib/core/release/release-props';
import { container, env, labels, object, objects, podSpec, release } from '../../support/chart';

const NAME = 'pixee-enterprise-server-seaweedfs';
const STATEFUL = ['master', 'volume', 'filer'] as const;

function store(props: EmbeddedObjectStoreProps = {}, settings: Partial<ReleaseProps> = {}) {
  const chart = release(settings);
  ObjectStore.embedded(chart, 'objects', props);
  return chart;
}
const statefulSet = (chart: ReturnType<typeof release>, part: string) =>
  object(chart, 'StatefulSet', `${NAME}-${part}`);
const pod = (chart: ReturnType<typeof release>, part: string) =>
  statefulSet(chart, part).spec?.template.spec ?? { containers: [] };
function job(chart: ReturnType<typeof release>) {
  const [found] = objects(chart).filter(({ kind }) => kind === 'Job');
  return object(chart, 'Job', found?.metadata?.name ?? '');
}
const jobEnv = (chart: ReturnType<typeof release>) =>
  env(job(chart).spec?.template.spec?.containers[0] ?? { name: '' });

test('has the documented names', () => {
  const chart = store();
  expect(labels(chart).filter((label) => label.includes('seaweedfs') && !label.startsWith('Job/'))).toEqual([
    `Deployment/${NAME}-s3`,
    `Service/${NAME}-filer`,
    `Service/${NAME}-filer-client`,
    `Service/${NAME}-master`,
    `Service/${NAME}-s3`,
    `Service/${NAME}-volume`,
    `StatefulSet/${NAME}-filer`,
    `StatefulSet/${NAME}-master`,
    `StatefulSet/${NAME}-volume`,
  ]);
  expect(job(chart).metadata?.name).toMatch(/^pixee-enterprise-server-seaweedfs-buckets-[0-9a-f]{8}$/);
});

test('passes every check, the strictest Pod Security standard too', () => {
  const chart = store();
  const { expected, namespace } = chart.release;
  expect(checkObjects(objects(chart), { expected, namespace, podSecurity: 'restricted' })).toEqual([]);
});

test.each(STATEFUL)('%s selects by the labels of the upstream chart', (part) => {
  const selector = {
    'app.kubernetes.io/name': 'seaweedfs',
    'app.kubernetes.io/instance': 'pixee-enterprise-server',
    'app.kubernetes.io/component': part,
  };
  const chart = store();
  expect(statefulSet(chart, part).spec?.selector).toEqual({ matchLabels: selector });
  expect(object(chart, 'Service', `${NAME}-${part}`).spec).toMatchObject({ clusterIP: 'None', selector });
  expect(statefulSet(chart, part).spec?.serviceName).toBe(`${NAME}-${part}`);
});

test('finds master and filer before they are ready, but sends clients to a filer that is', () => {
  const chart = store();
  const early = (name: string) => object(chart, 'Service', `${NAME}-${name}`).spec?.publishNotReadyAddresses;
  expect(['master', 'filer', 'filer-client', 'volume', 's3'].map(early)).toEqual([
    true,
    true,
    undefined,
    undefined,
    undefined,
  ]);
});

test.each([...STATEFUL, 's3'])(
  '%s runs as its own user, writes nowhere but to /tmp and its data, and has no token',
  (part) => {
    const chart = store();
    const spec = part === 's3' ? podSpec(chart, `${NAME}-s3`) : pod(chart, part);
    expect(spec).toMatchObject({
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      serviceAccountName: 'default',
      securityContext: { runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000, runAsNonRoot: true },
      containers: [
        {
          securityContext: { readOnlyRootFilesystem: true },
          command: ['/usr/bin/weed', '-logtostderr=true', '-v=1'],
        },
      ],
    });
    expect(spec.containers[0]?.volumeMounts?.map(({ mountPath }) => mountPath)).toContain('/tmp');
    expect(spec).not.toHaveProperty('affinity');
  },
);

test('only the gateway knows the access key, from the same Secret as the platform', () => {
  const chart = store({
    username: Credential.existing('s3', 'id'),
    password: Credential.existing('s3', 'key'),
  });
  const users = objects(chart).filter((one) => JSON.stringify(one).includes('AWS_SECRET_ACCESS_KEY'));
  expect(users.map(({ metadata }) => metadata?.name)).toEqual([`${NAME}-s3`]);
  expect(env(container(chart, `${NAME}-s3`))).toEqual({
    AWS_ACCESS_KEY_ID: { secretKeyRef: { name: 's3', key: 'id' } },
    AWS_SECRET_ACCESS_KEY: { secretKeyRef: { name: 's3', key: 'key' } },
  });
});

describe('storage', () => {
  const claims = (chart: ReturnType<typeof release>) =>
    STATEFUL.map((part) => {
      const { volumeClaimTemplates: [claim] = [] } = statefulSet(chart, part).spec ?? {};
      const { storageClassName, resources } = claim?.spec ?? {};
      return [claim?.metadata?.name, resources?.requests?.['storage'], storageClassName];
    });

  test('is claims with the names of the upstream chart, kept whatever becomes of the servers', () => {
    const chart = store({}, { namespace: 'code' });
    expect(claims(chart)).toEqual([
      ['data-code', '1Gi', undefined],
      ['data1', '25Gi', undefined],
      ['data-filer', '25Gi', undefined],
    ]);
    expect(statefulSet(chart, 'volume').spec?.persistentVolumeClaimRetentionPolicy).toEqual({
      whenDeleted: 'Retain',
      whenScaled: 'Retain',
    });
  });

  test('is of the class of the release, unless it names one itself', () => {
    const chart = store(
      { volume: { data: { size: '100Gi', storageClass: 'fast' } }, filer: { data: { storageClass: '' } } },
      { defaultStorageClass: 'gp3', namespace: 'code' },
    );
    expect(claims(chart)).toEqual([
      ['data-code', '1Gi', 'gp3'],
      ['data1', '100Gi', 'fast'],
      ['data-filer', '25Gi', 'gp3'],
    ]);
  });

  test('is protected when the release wants it', () => {
    const chart = store({}, { protectData: true });
    expect(statefulSet(chart, 'filer').metadata?.annotations).toHaveProperty(
      ['helm.sh/resource-policy'],
      'keep',
    );
    expect(statefulSet(store(), 'filer').metadata).not.toHaveProperty('annotations');
  });

  test('may be a folder of the node, which an init container hands over', () => {
    const chart = store({ filer: { data: { type: 'hostPath', hostPathPrefix: '/srv/pixee/' } } });
    const { volumes, initContainers } = pod(chart, 'filer');
    expect(volumes).toContainEqual({
      name: 'data-filer',
      hostPath: { path: '/srv/pixee/filer_store', type: 'DirectoryOrCreate' },
    });
    expect(initContainers).toMatchObject([
      {
        name: 'own-data',
        image: 'images.pixee.ai/proxy/pixee/index.docker.io/chrislusf/seaweedfs:4.44',
        command: ['/bin/chown', '-R', '1000:1000', '/data'],
        securityContext: { runAsUser: 0, allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
      },
    ]);
    expect(statefulSet(chart, 'filer').spec).not.toHaveProperty('volumeClaimTemplates');
    const { expected, namespace } = chart.release;
    expect(checkObjects(objects(chart), { expected, namespace })).toEqual([]);
  });

  test('of the master has a name that Kubernetes takes, however long the namespace', () => {
    const namespace = `${'n'.repeat(57)}-xyz`;
    const claim = statefulSet(store({}, { namespace }), 'master').spec?.volumeClaimTemplates?.[0];
    expect(claim?.metadata?.name).toBe(`data-${'n'.repeat(57)}`);
  });
});

describe('the image', () => {
  const image = (imageName: string, settings: Partial<ReleaseProps> = {}) =>
    container(store({ global: { imageName } }, settings), `${NAME}-s3`).image;
  const digest = `sha256:${'a'.repeat(64)}`;

  test.each([
    ['r.example.com:5000/weed', 'r.example.com:5000/weed:4.44'],
    ['r.example.com:5000/weed:4.45', 'r.example.com:5000/weed:4.45'],
    [`weed:4.45@${digest}`, `weed:4.45@${digest}`],
    [`weed@${digest}`, `weed@${digest}`],
  ])('%s becomes %s', (given, used) => {
    expect(image(given)).toBe(used);
  });

  test('comes from the registry of the release', () => {
    expect(image('r.example.com/weed', { imageRegistry: 'mirror.example.com' })).toBe(
      'mirror.example.com/weed:4.44',
    );
  });

  test('is pulled with the documented Secret', () => {
    expect(podSpec(store(), `${NAME}-s3`).imagePullSecrets).toEqual([{ name: 'image-pull-secret' }]);
    expect(podSpec(store({ global: { imagePullSecrets: {} } }), `${NAME}-s3`)).not.toHaveProperty(
      'imagePullSecrets',
    );
  });
});

describe('the bucket Job', () => {
  test('makes both buckets of the product and those asked for, each once', () => {
    const buckets = (createBuckets: NonNullable<EmbeddedObjectStoreProps['filer']>['s3']) =>
      jobEnv(store({ analysisBucket: 'work', filer: { s3: createBuckets } }))['BUCKETS'];
    expect(buckets({})).toBe('pixee-analysis-input work');
    expect(buckets({ createBuckets: 'more' })).toBe('pixee-analysis-input work more');
    expect(buckets({ createBuckets: ['work', 'more'] })).toBe('pixee-analysis-input work more');
    expect(buckets({ createBuckets: [{ name: 'more' }] })).toBe('pixee-analysis-input work more');
  });

  test('gives objects the life that is asked for', () => {
    expect(jobEnv(store())['TTL']).toBe('7d');
    expect(jobEnv(store({ ttlDays: 364 }))['TTL']).toBe('52w');
    expect(() => store({ ttlDays: 257 })).toThrow('cannot express 257 days');
  });

  test('has another name when it does something else, and the same when not', () => {
    const name = (props: EmbeddedObjectStoreProps) => job(store(props)).metadata?.name;
    expect(name({})).toBe(name({}));
    const other: EmbeddedObjectStoreProps[] = [
      { ttlDays: 8 },
      { inputBucket: 'other' },
      { global: { imageName: 'weed:5' } },
    ];
    expect(new Set([{}, ...other].map(name)).size).toBe(4);
  });

  test('ends, goes away and needs no access key', () => {
    const { spec } = job(store());
    expect(spec).toMatchObject({
      backoffLimit: 10,
      ttlSecondsAfterFinished: 86400,
      template: { spec: { restartPolicy: 'Never' } },
    });
    expect(JSON.stringify(spec)).not.toContain('secretKeyRef');
  });
});

test('a small disk or many buckets make the master add less at once', () => {
  const growth = (props: EmbeddedObjectStoreProps) =>
    env(pod(store(props), 'master').containers[0] ?? { name: '' })['WEED_MASTER_VOLUME_GROWTH_COPY_1'];
  const size = (text: string) => ({ volume: { data: { size: text } } });
  expect([growth({}), growth(size('5Gi')), growth(size('500Gi'))]).toEqual(['4', '1', '7']);
  expect(growth({ ...size('100Gi'), filer: { s3: { createBuckets: ['a1a', 'b1b', 'c1c', 'd1d'] } } })).toBe(
    '7',
  );
});

test('takes resources for each server', () => {
  const resources = { requests: { cpu: '100m', memory: '1Gi' }, limits: { memory: '2Gi' } };
  const chart = store({
    master: { resources },
    volume: { resources },
    filer: { resources },
    s3: { resources },
  });
  expect(STATEFUL.map((part) => pod(chart, part).containers[0]?.resources)).toEqual([
    resources,
    resources,
    resources,
  ]);
  expect(container(chart, `${NAME}-s3`).resources).toEqual(resources);
});

test('fails when a name becomes too long for the labels of pods', () => {
  const chart = store({}, { releaseName: 'r'.repeat(40) });
  const { expected, namespace } = chart.release;
  expect(
    checkObjects(objects(chart), { expected, namespace })
      .map(({ message }) => message)
      .join(),
  ).toMatch(/at most 52/);
});

describe('maintenance by the master', () => {
  test('purges what fills the disk by itself, between lock and unlock', () => {
    expect(env(pod(store(), 'master').containers[0] ?? { name: '' })).toMatchObject({
      WEED_MASTER_MAINTENANCE_SCRIPTS: [
        'lock',
        'fs.log.purge -daysAgo=7',
        'volume.deleteEmpty -quietFor=24h -apply',
        's3.clean.uploads -timeAgo=24h',
        'unlock',
      ].join('\n'),
      WEED_MASTER_MAINTENANCE_SLEEP_MINUTES: '17',
    });
  });

  test('can be changed and switched off', () => {
    const variables = (maintenance: { scripts: string[]; sleepMinutes?: number }) =>
      env(pod(store({ master: { maintenance } }), 'master').containers[0] ?? { name: '' });
    expect(variables({ scripts: ['volume.vacuum'], sleepMinutes: 60 })).toMatchObject({
      WEED_MASTER_MAINTENANCE_SCRIPTS: 'lock\nvolume.vacuum\nunlock',
      WEED_MASTER_MAINTENANCE_SLEEP_MINUTES: '60',
    });
    expect(variables({ scripts: [] })).not.toHaveProperty('WEED_MASTER_MAINTENANCE_SCRIPTS');
  });
});

describe('the files', () => {
  test.each(STATEFUL)('of the %s may lie in a claim that exists already', (part) => {
    const chart = store({ [part]: { data: { type: 'existingClaim', claimName: 'old' } } });
    expect(statefulSet(chart, part).spec?.volumeClaimTemplates).toBeUndefined();
    expect(pod(chart, part).volumes).toContainEqual(
      expect.objectContaining({ persistentVolumeClaim: { claimName: 'old' } }),
    );
    const { expected, namespace } = chart.release;
    expect(expected).toContainEqual(expect.objectContaining({ kind: 'PersistentVolumeClaim', name: 'old' }));
    expect(checkObjects(objects(chart), { expected, namespace })).toEqual([]);
  });

  test('of the volume server may lie in several places, as the upstream chart lists them', () => {
    const chart = store({
      volume: {
        dataDirs: [
          { name: 'fast', size: '30Gi', storageClass: 'ssd', maxVolumes: 12 },
          { name: 'old', type: 'existingClaim', claimName: 'mine' },
        ],
      },
    });
    const [main] = pod(chart, 'volume').containers;
    expect(main?.args).toEqual(expect.arrayContaining(['-dir=/fast,/old', '-max=12,0']));
    expect(main?.volumeMounts).toEqual(
      expect.arrayContaining([
        { name: 'fast', mountPath: '/fast' },
        { name: 'old', mountPath: '/old' },
      ]),
    );
    expect(
      statefulSet(chart, 'volume').spec?.volumeClaimTemplates?.map(({ metadata }) => metadata?.name),
    ).toEqual(['fast']);
  });
});

test('the Job that makes the buckets sets little aside, and can be given more', () => {
  const resources = (props: EmbeddedObjectStoreProps) =>
    job(store(props)).spec?.template.spec?.containers[0]?.resources;
  expect(resources({})).toEqual({ requests: { cpu: '10m', memory: '64Mi' }, limits: { memory: '256Mi' } });
  expect(resources({ s3: { createBucketsHook: { resources: { requests: { cpu: '1' } } } } })).toMatchObject({
    requests: { cpu: '1', memory: '64Mi' },
  });
});
