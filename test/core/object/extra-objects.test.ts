import { readExtraObjects } from '../../../lib/core/object/extra-object';
import { object, problems, release } from '../../support/chart';

const WORDS = { name: 'pixee', namespace: 'tools' };
const read = (...entries: readonly (string | { readonly [field: string]: unknown })[]) =>
  readExtraObjects(entries, WORDS);
const MAP = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'notes' } };

test('fills name and namespace of the release into text, and leaves maps alone', () => {
  const text = `
apiVersion: v1
kind: ConfigMap
metadata: {name: "{{ .Release.Name }}-notes", namespace: "{{- .Release.Namespace -}}"}
---
# nothing
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: second
`;
  const map = { ...MAP, data: { a: '{{ .password }}' } };
  const { objects, problems: wrong } = read(text, map);
  expect(wrong).toEqual([]);
  expect(objects.map(({ entry, object: { metadata } }) => [entry, metadata])).toEqual([
    [0, { name: 'pixee-notes', namespace: 'tools' }],
    [0, { name: 'second' }],
    [1, { name: 'notes' }],
  ]);
  expect(objects[2]?.object).toEqual(map);
});

test.each([
  ['a: "{{ .Values.domain }}"', /something in double braces that is not filled in here/],
  ['a: "{{ include \\"x\\" . }}"', /something in double braces/],
  ['a: {{', /something in double braces/],
  ['a: [1', /is no YAML: at line 1, column \d+ of the text, the bracket that opens here is not closed/],
  ['a: &a [*a]', /is no YAML: at line 1, column \d+ of the text, an alias contains itself/],
  ['a: *b', /an alias stands for nothing/],
  [`a: &a {b: c}\nd: [${'*a,'.repeat(101)}]`, /more than 100 aliases/],
  [
    `a: &a [b]\n${'bcdefghi'.replace(/./g, (key, at: number) => `${key}: &${key} [${`*${'abcdefghi'.charAt(at)},`.repeat(10)}]\n`)}`,
    /its aliases stand for too many values/,
  ],
  ['[1]: a', /a map or list is a key/],
  [`a: ${'['.repeat(1000)}`, /nested too deeply/],
  ['a: 1\na: 2', /a key is given twice in one map/],
  ['# nothing', /holds no object/],
  ['just text', /is no object of Kubernetes/],
  ['- a', /is no object of Kubernetes/],
  ['a: 1', /has no apiVersion, no kind, no metadata.name/],
  ['apiVersion: v1\nkind: List\nmetadata: {name: a}\nitems: []', /is a list of objects/],
])('refuses %j', (text, message) => {
  const { problems: wrong } = read(MAP, text);
  expect(wrong).toHaveLength(1);
  expect(wrong[0]).toMatchObject({ entry: 1, message: expect.stringMatching(message) as string });
});

test('says nothing of the text itself', () => {
  const { problems: wrong } = read('stringData: {password: "top-secret-1', '{{ topSecret2 }}');
  expect(wrong).toHaveLength(2);
  expect(JSON.stringify(wrong)).not.toMatch(/secret/i);
});

test('objects are labelled, in the namespace of the release, and checked', () => {
  const chart = release({
    labels: { team: 'security' },
    extraObjects: [
      { ...MAP, data: { a: 'b' } },
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'elsewhere', namespace: 'other' } },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        metadata: { name: 'reader' },
        rules: [],
      },
      { apiVersion: 'kyverno.io/v1', kind: 'ClusterPolicy', metadata: { name: 'policy' }, spec: {} },
    ],
  });
  expect(object(chart, 'ConfigMap', 'notes').metadata).toMatchObject({
    namespace: 'pixee-enterprise-server',
    labels: { team: 'security', 'cdk8s-pixee/release': 'pixee-enterprise-server' },
  });
  expect(object(chart, 'ConfigMap', 'elsewhere').metadata?.namespace).toBe('other');
  expect(object(chart, 'ClusterRole', 'reader').metadata).not.toHaveProperty('namespace');
  expect(object(chart, 'ClusterPolicy' as never, 'policy')).not.toHaveProperty('metadata.namespace');
  expect(chart.release.extraObjects).toHaveLength(4);
  expect(problems(chart)).toEqual([]);
});

test('what the API server would refuse of them is refused, and so is a name that is taken', () => {
  const chart = release({
    extraObjects: [
      { ...MAP, data: { a: 1 } },
      { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'pixee' } },
    ],
  });
  expect(problems(chart).join('\n')).toMatch(/ConfigMap\/notes.*data\.a/s);
  expect(problems(chart).join('\n')).toMatch(/is taken: another ServiceAccount/);
});

test('a construct refuses what it cannot read', () => {
  expect(() => release({ extraObjects: ['a: 1', '{{ .Values }}'] })).toThrow(
    /extraObjects\[0\] has no apiVersion/,
  );
});
