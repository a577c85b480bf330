import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { cli, folderWith, MINIMAL } from '../run-cli';

const SELECTOR = { 'app.kubernetes.io/name': 'platform', 'app.kubernetes.io/instance': 'pixee' };

/** A server of SeaweedFS as the upstream chart 4.44 makes it. */
function server(component: string, spec: object, pod: object = {}): object {
  const labels = {
    'app.kubernetes.io/name': 'seaweedfs',
    'app.kubernetes.io/instance': 'pixee',
    'app.kubernetes.io/component': component,
  };
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: `pixee-seaweedfs-${component}`, labels },
    spec: {
      serviceName: `pixee-seaweedfs-${component}`,
      podManagementPolicy: 'Parallel',
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: [{ name: 'seaweedfs', image: 'a:1' }], ...pod } },
      ...spec,
    },
  };
}

const FOLDER = {
  volumes: [{ name: 'data1', hostPath: { path: '/ssd/object_store/', type: 'DirectoryOrCreate' } }],
};
const CLAIM = {
  volumeClaimTemplates: [
    {
      metadata: { name: 'data-filer' },
      spec: {
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: '100Gi' } },
        storageClassName: 'fast',
      },
    },
  ],
};

/** What Helm has applied. */
const RELEASE: readonly object[] = [
  {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'pixee-platform', labels: SELECTOR },
    spec: {
      selector: { matchLabels: SELECTOR },
      template: {
        metadata: { labels: SELECTOR },
        spec: {
          containers: [
            { name: 'pixeebot', image: 'a:1', env: [{ name: 'PASSWORD', value: 'plain-text-password' }] },
          ],
        },
      },
    },
  },
  {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'pixee-analysis', labels: SELECTOR },
    spec: {
      selector: { matchLabels: { app: 'analysis' } },
      template: {
        metadata: { labels: { app: 'analysis' } },
        spec: { containers: [{ name: 'analysis', image: 'a:1' }] },
      },
    },
  },
  server('volume', {}, FOLDER),
  server('filer', CLAIM),
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: { name: 'pixee-edit' },
    roleRef: { kind: 'ClusterRole', name: 'edit' },
    subjects: [],
  },
  { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'pixee-old' }, data: {} },
  {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'pixee-cache' },
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
  },
];

let cwd: string;

beforeEach(() => {
  cwd = folderWith({
    'values.yaml': MINIMAL,
    'old.yaml': RELEASE.map((object) => stringify(object)).join('---\n'),
  });
});

afterEach(() => rmSync(cwd, { recursive: true }));

const run = (...argv: readonly string[]) =>
  cli(['take-over', 'old.yaml', '-f', 'values.yaml', '--release-name', 'pixee', '-n', 'pixee', ...argv], {
    cwd,
  });

interface Plan {
  readonly objects: readonly {
    readonly kind: string;
    readonly name: string;
    readonly fate: string;
    readonly restarts: boolean;
    readonly fields: readonly string[];
    readonly losesData: boolean;
  }[];
}

async function planOf(...argv: readonly string[]): Promise<ReadonlyMap<string, Plan['objects'][number]>> {
  const { code, stdout, stderr } = await run('--format', 'json', ...argv);
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  return new Map(
    (JSON.parse(stdout) as Plan).objects.map((object) => [`${object.kind}/${object.name}`, object]),
  );
}

describe('take-over', () => {
  test('tells what becomes of every object', async () => {
    const plan = await planOf();
    const fates = [
      'Deployment/pixee-platform',
      'Deployment/pixee-analysis',
      'StatefulSet/pixee-seaweedfs-filer',
      'StatefulSet/pixee-seaweedfs-master',
      'RoleBinding/pixee-edit',
      'ConfigMap/pixee-old',
      'PersistentVolumeClaim/pixee-cache',
    ].map((name) => [name, plan.get(name)?.fate]);
    expect(fates).toEqual([
      ['Deployment/pixee-platform', 'changed'],
      ['Deployment/pixee-analysis', 'recreate'],
      ['StatefulSet/pixee-seaweedfs-filer', 'recreate'],
      ['StatefulSet/pixee-seaweedfs-master', 'new'],
      ['RoleBinding/pixee-edit', 'left-over'],
      ['ConfigMap/pixee-old', 'left-over'],
      ['PersistentVolumeClaim/pixee-cache', 'kept'],
    ]);
    expect(plan.get('Deployment/pixee-platform')?.restarts).toBe(true);
    expect(plan.get('Deployment/pixee-analysis')?.fields).toContain('spec.selector.matchLabels.app');
  });

  test('finds the values that keep the data of SeaweedFS', async () => {
    const { stdout } = await run('--format', 'values');
    expect(parse(stdout)).toEqual({
      seaweedfs: {
        volume: { data: { type: 'hostPath', hostPathPrefix: '/ssd' } },
        filer: { data: { type: 'persistentVolumeClaim', size: '100Gi', storageClass: 'fast' } },
      },
    });
    writeFileSync(join(cwd, 'keep.yaml'), stdout);
    const plan = await planOf('-f', 'keep.yaml');
    for (const name of ['volume', 'filer']) {
      const { fate, losesData } = plan.get(`StatefulSet/pixee-seaweedfs-${name}`) ?? {};
      expect([name, fate, losesData]).toEqual([name, 'changed', false]);
    }
    expect(await run('--format', 'values', '-f', 'keep.yaml')).toMatchObject({
      stdout: '{}\n',
      stderr: expect.stringContaining('Nothing to do: SeaweedFS finds its data') as unknown,
    });
  });

  test('prints a script that begins with the plan and does nothing while data would stay behind', async () => {
    const { stdout } = await run();
    expect(stdout).toMatch(
      /^#!\/usr\/bin\/env bash\n# Take-over of the release pixee in the namespace pixee: /,
    );
    expect(stdout).toMatch(/LEAVE_DATA_BEHIND:-no/);
    execFileSync('bash', ['-n'], { input: stdout });
    expect(() => execFileSync('bash', { input: stdout, cwd, stdio: ['pipe', 'pipe', 'pipe'] })).toThrow(
      /would stay behind/,
    );
  });

  test('does the steps in their order: back up, adopt, recreate, apply, delete with rights first, forget Helm', async () => {
    const { stdout } = await run();
    const steps = [
      'save Deployment.v1.apps/pixee-platform',
      'adopt Deployment.v1.apps/pixee-platform',
      'k delete Deployment.v1.apps/pixee-analysis --cascade=orphan',
      'k apply --server-side --force-conflicts',
      'k delete RoleBinding.v1.rbac.authorization.k8s.io/pixee-edit',
      'k delete ConfigMap/pixee-old',
      'k delete secret -l "owner=helm,name=$release"',
    ];
    const places = steps.map((step) => stdout.indexOf(step));
    expect(places.filter((place) => place === -1)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(stdout).not.toMatch(/^k delete .*PersistentVolumeClaim/m);
    expect(stdout).not.toContain('plain-text-password');
  });

  test('keeps the backup of the first run, asks for the manifests first, and goes into other namespaces', async () => {
    const far = `
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: far, namespace: kube-system }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: a }
subjects: []
`;
    writeFileSync(join(cwd, 'old.yaml'), readFileSync(join(cwd, 'old.yaml'), 'utf8') + far);
    const { stdout } = await run();
    expect(stdout).toContain('#   RoleBinding/far  (in the namespace kube-system, gives rights)');
    mkdirSync(join(cwd, 'bin'));
    writeFileSync(
      join(cwd, 'bin/kubectl'),
      `#!/bin/sh
echo "$*" >> log
case "$*" in *ConfigMap/pixee-old*) ;; *" get "*) [ -e fails ] && exit 1; echo "$(cat state) $*" ;; esac
`,
      { mode: 0o755 },
    );
    const script = (...words: readonly string[]) =>
      spawnSync('bash', ['-s', '--', ...words], {
        input: stdout,
        cwd,
        encoding: 'utf8',
        env: {
          ...process.env,
          PATH: `${join(cwd, 'bin')}:${process.env.PATH ?? ''}`,
          LEAVE_DATA_BEHIND: 'yes',
        },
      });
    writeFileSync(join(cwd, 'state'), 'before');
    expect(script('nowhere')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('nowhere is not there') as unknown,
    });
    expect(existsSync(join(cwd, 'log'))).toBe(false);

    // a backup that cannot be made is no reason to go on without one
    writeFileSync(join(cwd, 'fails'), '');
    expect(script('.').status).not.toBe(0);
    expect(readFileSync(join(cwd, 'log'), 'utf8')).not.toMatch(/delete|apply/);
    rmSync(join(cwd, 'fails'));

    expect(script('.')).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(cwd, 'log'), 'utf8')).toMatch(
      /delete RoleBinding\S*\/far --namespace kube-system/,
    );
    const backup = () =>
      readdirSync(join(cwd, 'take-over-backup')).map(
        (name) => readFileSync(join(cwd, 'take-over-backup', name), 'utf8').split(' ')[0],
      );
    expect(new Set(backup())).toEqual(new Set(['before']));
    const saved = backup().length;
    writeFileSync(join(cwd, 'state'), 'after');
    expect(script('.').stdout).toContain('Kept the backup of an earlier run in take-over-backup');
    expect(backup()).toEqual(Array.from({ length: saved }, () => 'before'));
  });

  test('leaves alone what is not of the release, in what kubectl has found', async () => {
    const mark = {
      annotations: { 'meta.helm.sh/release-name': 'pixee', 'meta.helm.sh/release-namespace': 'pixee' },
      uid: '1',
    };
    const items = [
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'ours', ...mark } },
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'theirs', uid: '2' } },
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'other-release', uid: '3', annotations: { 'meta.helm.sh/release-name': 'other' } },
      },
      { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'pixee-platform-x', ...mark } },
      {
        apiVersion: 'apps/v1',
        kind: 'ReplicaSet',
        metadata: { name: 'x', uid: '4', ownerReferences: [{ name: 'a' }] },
      },
      { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'sh.helm.release.v1.pixee.v1', uid: '5' } },
    ];
    writeFileSync(join(cwd, 'old.yaml'), JSON.stringify({ apiVersion: 'v1', kind: 'List', items }));
    const plan = await planOf();
    expect(
      [...plan.values()].filter(({ fate }) => fate !== 'new').map(({ name, fate }) => [name, fate]),
    ).toEqual([['ours', 'left-over']]);
  });

  test('tells when the objects are of another release', async () => {
    const item = {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: {
        name: 'a',
        uid: '1',
        annotations: { 'meta.helm.sh/release-name': 'acme', 'meta.helm.sh/release-namespace': 'code' },
      },
    };
    writeFileSync(join(cwd, 'old.yaml'), JSON.stringify(item));
    const { code, stdout, stderr } = await run();
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('--release-name acme -n code');
  });

  test('tells when values are wrong, and prints no script', async () => {
    writeFileSync(join(cwd, 'values.yaml'), 'global: {pixee: {domian: a}}\n');
    const { code, stdout, stderr } = await run();
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('write `global.pixee.domain`');
  });
});
