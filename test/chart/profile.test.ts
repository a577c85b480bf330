import { ChartProfile } from '../../lib/chart/profile/chart-profile';
import { parseCondition, printCondition } from '../../lib/chart/profile/condition-text';
import { parseTemplate, printTemplate } from '../../lib/chart/profile/template-text';
import { writeProfile } from '../../lib/chart/profile/write';

const PROFILE = `kind: ChartProfile
chart: { name: pixee-enterprise-server, version: 9.4.1 }
learned: { helm: v4.2.3 }
names: { platform: platform }
keep: []
ignore: []
objects:
  - id: Deployment/platform
    component: platform
    fields:
      apiVersion: apps/v1
      kind: Deployment
      metadata.name: '{$fullname.platform}'
      metadata.labels: { spread: ['platform.podLabels'] }
      metadata.labels["app.kubernetes.io/name"]: '{$name.platform}'
      spec.replicas: { cases: [{ when: platform.replicaCount is given, value: '{platform.replicaCount|number}' }, 1] }
      spec.template.spec.containers[app].args: { list: ['--url={global.pixee.protocol ?? ''https''}://{global.pixee.domain}', { when: platform.debug, value: '--debug' }] }
      spec.template.spec.containers[app].env[LIMIT].value: 'PT{platform.analysisTimeout|upper ?? ''15M''}'
      spec.template.spec.containers[app].resources: { copy: platform.resources, over: { requests: { cpu: 100m } } }
      spec.template.spec.imagePullSecrets[*0]: { forEach: platform.image.pullSecrets, fields: { name: '{.name}' } }
  - id: Secret/settings
    component: platform
    when: not platform.database.embedded ?? true and platform.database.password
    fields:
      apiVersion: v1
      kind: Secret
      metadata.name: settings
      data.password: { base64: '{platform.database.password}' }
      data["all.json"]: { base64: { json: { fields: { host: '{platform.database.host}' } } } }
      data["some.yaml"]:
        lines:
          - 'a: 1'
          - { forEach: platform.tags, value: '- {.}' }
complete: true
`;

const VALUES = {
  global: { pixee: { domain: 'pixee.example.com' } },
  platform: {
    replicaCount: 3,
    podLabels: { team: 'security' },
    resources: { limits: { cpu: 2 } },
    image: { pullSecrets: [{ name: 'one' }, { name: 'two' }] },
    database: { embedded: false, host: 'db', password: 'secret' },
    tags: ['x', 'y'],
  },
};

function objectsOf(values: unknown) {
  return ChartProfile.parse(PROFILE).objects({ values, releaseName: 'pixee', namespace: 'any' });
}

test('a profile is a manifest with holes', () => {
  expect(objectsOf(VALUES)).toEqual([
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: {
        name: 'pixee-platform',
        labels: { 'app.kubernetes.io/name': 'platform', team: 'security' },
      },
      spec: {
        replicas: 3,
        template: {
          spec: {
            containers: [
              {
                name: 'app',
                args: ['--url=https://pixee.example.com'],
                env: [{ name: 'LIMIT', value: 'PT15M' }],
                resources: { requests: { cpu: '100m' }, limits: { cpu: 2 } },
              },
            ],
            imagePullSecrets: [{ name: 'one' }, { name: 'two' }],
          },
        },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'settings' },
      data: {
        password: 'c2VjcmV0',
        'all.json': Buffer.from('{"host":"db"}').toString('base64'),
        'some.yaml': 'a: 1\n- x\n- y',
      },
    },
  ]);
});

test('what the id says of an object is not said again, and short maps and lists stand in one line', () => {
  const { model } = ChartProfile.parse(PROFILE);
  const written = writeProfile(model, { learned: {}, keep: [], ignore: [] });
  const [deployment = '', secret = ''] = written.split('  - id: ').slice(1);
  expect(secret).toMatch(/^Secret\/settings\n {4}component: platform\n {4}apiVersion: v1\n/);
  expect(secret).not.toMatch(/kind|metadata/);
  // its id is another name than it has
  expect(deployment).toContain("      metadata: { fields: { name: '{$fullname.platform}', labels: {");
  expect(deployment).toContain(
    "'spec.template.spec.containers[app].env[LIMIT].value': 'PT{platform.analysisTimeout|upper ?? ''15M''}'\n",
  );
});

test.each([
  [
    'of the same kind and name',
    'Deployment/{$fullname.platform}',
    { kind: 'Deployment', name: 'pixee-platform' },
  ],
  ['with a slash in its name', 'ConfigMap/{$release}/x', { kind: 'ConfigMap', name: 'pixee/x' }],
])('an object with an apiVersion is what its id says: %s', (_, id, { kind, name }) => {
  const [object] = ChartProfile.parse(
    `kind: ChartProfile
chart: { name: c, version: 1 }
learned: {}
names: { platform: platform }
keep: []
ignore: []
objects:
  - id: '${id}'
    component: ''
    apiVersion: v1
    fields:
      metadata.labels: { const: { a: b } }
      spec: { fields: { x: 1, 'y[#0]': { const: { z: 2 } } } }
complete: true
`,
  ).objects({ values: {}, releaseName: 'pixee', namespace: 'any' });
  expect(object).toEqual({
    apiVersion: 'v1',
    kind,
    metadata: { name, labels: { a: 'b' } },
    spec: { x: 1, y: [{ z: 2 }] },
  });
});

test('an object is not there when its condition does not hold', () => {
  expect(objectsOf({ global: { pixee: { domain: 'a' } } }).map(({ kind }) => kind)).toEqual(['Deployment']);
});

test('written and read again, a profile makes the same objects', () => {
  const { model } = ChartProfile.parse(
    PROFILE.replace(
      'metadata.labels: {',
      'spec.strategy: { const: { type: Recreate } }\n      metadata.labels: {',
    ).replace(
      '[app].args',
      '[app].ports[web].containerPort: 80\n      spec.template.spec.containers[app].args',
    ),
  );
  const again = ChartProfile.parse(writeProfile(model, { learned: {}, keep: [], ignore: [] }));
  const input = { values: VALUES, releaseName: 'pixee', namespace: 'any' };
  expect(again.objects(input)).toEqual(ChartProfile.of(model).objects(input));
});

test.each([
  'platform.a',
  "not platform.a ?? true and platform.b = 'x' or global.c is given",
  'platform.replicas ?? 1 > 1',
  "platform.url contains '://'",
  'never',
  '.host and not ^name',
])('the condition %s is printed as it was read', (text) => {
  expect(printCondition(parseCondition(text))).toBe(text);
});

test.each([
  "a {platform.b|noSuffix('/')|upper ?? 'x'} {{b}}",
  '{.}',
  '{$fullname.platform}-x',
  '{a."b.c"[0]}',
])('the template %s is printed as it was read', (text) => {
  expect(printTemplate(parseTemplate(text))).toBe(text);
});

test.each([
  ['cut in the middle', PROFILE.slice(0, PROFILE.indexOf('complete')), /complete: true, is missing/],
  [
    'an unknown transform',
    PROFILE.replace('|upper', '|uper'),
    /pixee-chart\.yaml:\d+:\d+: unknown transform uper/,
  ],
  ['an object twice', PROFILE.replace('Secret/settings', 'Deployment/platform'), /is there twice/],
  ['a cycle', PROFILE.replace('keep: []', 'keep: &a [*a]'), /no aliases/],
  ['a wrong path', PROFILE.replace('spec.replicas:', 'spec..replicas:'), /no path/],
  ['a hole without an end', PROFILE.replace('{$fullname.platform}', '{$fullname.platform'), /expected }/],
  ['a wrong condition', PROFILE.replace('?? true and', '?? and'), /expected/],
  ['something else', 'a: 1\n', /kind is not ChartProfile/],
  [
    'an id that is no name beside an apiVersion',
    PROFILE.replace('id: Secret/settings', 'id: settings\n    apiVersion: v1'),
    /the id begins with a kind/,
  ],
])('fails for a profile with %s', (_, text, message) => {
  expect(() => ChartProfile.parse(text)).toThrow(message);
});
