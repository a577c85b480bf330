import { container, object, podSpec, problems, template } from '../../support/chart';
import { chartAnd, SERVER, WORKER } from './authentik-fixture';

const blueprint = (fileName: string, text: string, configMapName = 'pixee-authentik-blueprint') => ({
  configMapName,
  fileName,
  text: () => text,
});

test('lie where the worker finds them, and nowhere else', () => {
  const { chart, authentik } = chartAnd();
  authentik.mountBlueprint(blueprint('pixee-oidc.yaml', 'version: 1\n'));
  expect(object(chart, 'ConfigMap', 'pixee-authentik-blueprint').data).toEqual({
    'pixee-oidc.yaml': 'version: 1\n',
  });
  expect(container(chart, WORKER).volumeMounts).toContainEqual({
    name: 'blueprints-cm-pixee-authentik-blueprint',
    mountPath: '/blueprints/mounted/cm-pixee-authentik-blueprint',
    readOnly: true,
  });
  expect(JSON.stringify(podSpec(chart, SERVER))).not.toContain('blueprint');
  expect(problems(chart)).toEqual([]);
});

test('files of one ConfigMap share it, in the order of their names', () => {
  const { chart, authentik } = chartAnd();
  authentik.mountBlueprint(blueprint('b.yaml', '2'));
  authentik.mountBlueprint(blueprint('a.yaml', '1'));
  authentik.mountBlueprint(blueprint('a.yaml', '3', 'others'));
  expect(Object.entries(object(chart, 'ConfigMap', 'pixee-authentik-blueprint').data ?? {})).toEqual([
    ['a.yaml', '1'],
    ['b.yaml', '2'],
  ]);
  expect(object(chart, 'ConfigMap', 'others').data).toEqual({ 'a.yaml': '3' });
  expect(problems(chart)).toEqual([]);
});

test('the text is asked for late, and another one starts a new worker, not a new server', () => {
  const annotations = (text: string) => {
    const { chart, authentik } = chartAnd();
    let late = 'not yet';
    authentik.mountBlueprint({ ...blueprint('a.yaml', ''), text: () => late });
    late = text;
    expect(object(chart, 'ConfigMap', 'pixee-authentik-blueprint').data).toEqual({ 'a.yaml': text });
    expect(template(chart, SERVER).metadata).not.toHaveProperty('annotations');
    return template(chart, WORKER).metadata?.annotations;
  };
  expect(annotations('first')).toHaveProperty(['checksum/config']);
  expect(annotations('first')).toEqual(annotations('first'));
  expect(annotations('first')).not.toEqual(annotations('second'));
});

test.each(['pixee.yml', '.hidden.yaml', 'a/b.yaml', '', '.yaml'])('fails for a file %j', (fileName) => {
  expect(() => {
    chartAnd().authentik.mountBlueprint(blueprint(fileName, ''));
  }).toThrow(/only finds blueprints named like pixee\.yaml/);
});

test.each(['Blueprints', 'a.b', 'a'.repeat(50)])('fails for a ConfigMap %j', (name) => {
  expect(() => {
    chartAnd().authentik.mountBlueprint(blueprint('a.yaml', '', name));
  }).toThrow(/at most 49 lower-case letters/);
});

test('fails for a file that is there already', () => {
  const { authentik } = chartAnd();
  authentik.mountBlueprint(blueprint('a.yaml', ''));
  expect(() => {
    authentik.mountBlueprint(blueprint('a.yaml', ''));
  }).toThrow(/two blueprints a\.yaml in the ConfigMap pixee-authentik-blueprint/);
});
