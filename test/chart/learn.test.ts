import { generateKeyPairSync } from 'node:crypto';
import type { PlainObject } from '../../lib/base/plain-object';
import { textOf } from '../../lib/base/text-of';
import { learnChart, type Learned } from '../../lib/chart/learn/learn';
import type { Outcome, Trial } from '../../lib/chart/learn/render';
import type { RenderedObject } from '../../lib/chart/learn/rendered';
import { ChartProfile } from '../../lib/chart/profile/chart-profile';
import { withoutNulls } from '../../lib/chart/profile/without-nulls';
import { writeProfile } from '../../lib/chart/profile/write';
import { valueAt } from '../../lib/chart/profile/scope';
import { mergeValues } from '../../lib/base/merge';

/** What the chart has of its own. */
const DEFAULTS: PlainObject = {
  global: { pixee: { protocol: 'https', metrics: { enabled: true }, objectStore: { embedded: true } } },
  platform: {
    replicaCount: 1,
    newKey: 'old',
    image: { tag: '', pullSecrets: [] },
    database: { embedded: true, port: 5432 },
  },
};

let renders = 0;

/** A chart of a few lines, written as a function. */
function render({ values, releaseName }: Trial): Outcome {
  renders += 1;
  const all = mergeValues<PlainObject>(DEFAULTS, values);
  const at = (path: string): unknown => valueAt(all, path.split('.'));
  const text = (path: string): string => textOf(at(path));
  const domain = text('global.pixee.domain');
  if (domain === '') return { failure: 'error calling required: a domain is needed' };
  const url = `${text('global.pixee.protocol')}://${domain}`;
  const hosts = (at('platform.ingress.hosts') ?? []) as readonly {
    host: string;
    paths?: readonly { path: string }[];
  }[];
  const aliases = at('platform.hostAliases');
  const database = at('platform.database') as PlainObject;
  const ownPassword = database.embedded !== true && !database.existingSecret;
  const env = [
    { name: 'URL', value: `${url}/web` },
    { name: 'METRICS', value: at('global.pixee.metrics.enabled') === true ? 'on' : 'off' },
    { name: 'EXTRA', value: text('platform.newKey') },
    ...(database.embedded === true
      ? []
      : [
          { name: 'DB', value: `postgres://${String(database.host)}:${String(database.port)}` },
          {
            name: 'DB_PASSWORD',
            valueFrom: {
              secretKeyRef: ownPassword
                ? { name: `${releaseName}-db`, key: 'pass' }
                : { name: database.existingSecret, key: 'password' },
            },
          },
        ]),
    ...(at('global.pixee.noProxy')
      ? [{ name: 'NO_PROXY', value: `localhost,${text('global.pixee.noProxy')}` }]
      : []),
  ];
  const bodies: PlainObject[] = [
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: {
        name: `${releaseName}-web`,
        labels: { app: 'web', ...(at('platform.podLabels') ?? {}) },
      },
      spec: {
        replicas: at('platform.replicaCount'),
        template: {
          metadata: {
            annotations: {
              'checksum/config': `${'0123456789abcdef'.repeat(3)}${String(renders).padStart(16, '0')}`,
            },
          },
          spec: {
            containers: [{ name: 'platform', image: `vendor/web:${text('platform.image.tag') || '7'}`, env }],
            ...(aliases === undefined ? {} : { hostAliases: aliases }),
          },
        },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: `${releaseName}-conf` },
      data: {
        'app.yaml': ['server:', `  url: ${url}`, ...hosts.map(({ host }) => `  - ${host}`), ''].join('\n'),
        'app.json': JSON.stringify({ domain, embedded: at('global.pixee.objectStore.embedded') }),
      },
    },
    ...(ownPassword
      ? [
          {
            apiVersion: 'v1',
            kind: 'Secret',
            metadata: { name: `${releaseName}-db` },
            data: {
              pass: Buffer.from(text('platform.database.password') || `word${String(renders)}`).toString(
                'base64',
              ),
              salt: Buffer.from(`${String(renders)}salt`).toString('base64'),
            },
          },
        ]
      : []),
    ...(at('platform.ingress.enabled') === true
      ? [
          {
            apiVersion: 'networking.k8s.io/v1',
            kind: 'Ingress',
            metadata: { name: `${releaseName}-web` },
            spec: {
              rules: hosts.map(({ host, paths }) => ({
                host,
                http: { paths: (paths ?? [{ path: '/' }]).map(({ path }) => ({ path, pathType: 'Prefix' })) },
              })),
            },
          },
        ]
      : []),
  ];
  return { objects: bodies.map(objectOf) };
}

function objectOf(body: PlainObject): RenderedObject {
  const { name } = body.metadata as { name: string };
  const clean = withoutNulls(body) as PlainObject;
  return { source: `chart/templates/${String(body.kind)}.yaml`, kind: String(body.kind), name, body: clean };
}

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
let learned: Learned;
let profile: ChartProfile;
let text: string;

beforeAll(async () => {
  learned = await learnChart({
    chart: { name: 'vendor', version: '1.2.3' },
    renderer: (trials) => Promise.resolve(trials.map(render)),
    chartValues: DEFAULTS,
    privateKey: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    rounds: 10,
  });
  text = writeProfile(learned.model, { learned: {}, keep: [], ignore: [] });
  profile = ChartProfile.parse(text);
}, 120_000);

/** What both make of values, without what cannot be known. */
function both(values: PlainObject): readonly [unknown, unknown] {
  const trial = { values, releaseName: 'pixee', namespace: 'tools', note: '' };
  const strip = (bodies: readonly PlainObject[]): unknown =>
    JSON.parse(
      JSON.stringify(bodies, (key: string, value: unknown) =>
        key === 'checksum/config' || key === 'salt' ? undefined : value,
      ),
    );
  return [strip(profile.objects(trial)), strip((render(trial).objects ?? []).map(({ body }) => body))];
}

const BASE = { global: { pixee: { domain: 'pixee.company.com' } } };

test.each<[string, PlainObject]>([
  ['nothing but the domain', BASE],
  [
    'a number and a flag',
    mergeValues<PlainObject>(BASE, {
      platform: { replicaCount: 7 },
      global: { pixee: { metrics: { enabled: false } } },
    }),
  ],
  ['what the chart has by itself, taken away', { ...BASE, platform: { replicaCount: null, newKey: null } }],
  [
    'a database of its own',
    mergeValues<PlainObject>(BASE, {
      platform: { database: { embedded: false, host: 'db', port: 6432, password: 'a:b' } },
    }),
  ],
  [
    'an existing Secret',
    mergeValues<PlainObject>(BASE, {
      platform: { database: { embedded: false, host: 'db', existingSecret: 'mine' } },
    }),
  ],
  [
    'hosts, with paths and without',
    mergeValues<PlainObject>(BASE, {
      platform: {
        ingress: {
          enabled: true,
          hosts: [
            { host: 'a.com', paths: [{ path: '/x' }, { path: '/y' }] },
            { host: 'b.com' },
            { host: 'c.com', paths: [{ path: '/' }] },
          ],
        },
      },
    }),
  ],
  [
    'a copied structure and free keys',
    mergeValues<PlainObject>(BASE, {
      platform: {
        hostAliases: [{ ip: '10.0.0.1', hostnames: ['x'] }],
        podLabels: { 'company.com/team': 'q' },
      },
    }),
  ],
  [
    'a key that only the chart knows',
    mergeValues<PlainObject>(BASE, { platform: { newKey: 'mine' }, global: { pixee: { noProxy: 'a,b' } } }),
  ],
])('what was learned gives what the chart renders: %s', (_, values) => {
  const [ours, theirs] = both(values);
  expect(ours).toEqual(expect.arrayContaining(theirs as unknown[]));
  expect((ours as unknown[]).length).toBe((theirs as unknown[]).length);
});

test('what is random is known as such, unless a value is given, and the chart’s own keys are known', () => {
  expect(learned.account.random).toContain('Secret chart/templates/Secret.yaml .data.salt');
  expect(text).toContain("data.salt: { base64: '{$random}' }");
  expect(text).toMatch(
    /data\.pass: .*\{ when: 'not platform\.database\.password', value: '\{\$random\}' \}, '\{platform\.database\.password\}'/,
  );
  expect(learned.model.chartKeys).toEqual(['platform.newKey']);
  expect(learned.account.ignored).toContain('analysis.replicaCount');
  expect(learned.account.ignored).not.toContain('platform.replicaCount');
});

test('no probe and no key stays in the profile', () => {
  expect(text).not.toMatch(/zq[0-9a-z]{3}x|BEGIN/i);
  expect(text.split('\n').length).toBeLessThan(100);
});

test('an item with the plain name of a part is one item, whatever the part is called', () => {
  expect(text).toContain('spec.template.spec.containers[platform].image');
  expect(text).not.toMatch(/containers\[#|containers\[platform\]'?: /);
});

test('pods restart when what they read changes', () => {
  const sumOf = (values: PlainObject): unknown =>
    valueAt(profile.objects({ values, releaseName: 'pixee', namespace: 'n' })[0], [
      'spec',
      'template',
      'metadata',
      'annotations',
      'checksum/config',
    ]);
  expect(sumOf(BASE)).toMatch(/^[0-9a-f]{64}$/);
});
