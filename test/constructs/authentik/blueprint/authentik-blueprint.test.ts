import { AuthentikBlueprint, type AuthentikBlueprintProps } from '../../../../constructs/authentik';
import { BlueprintEntry, BlueprintTag } from '../../../../lib/authentik';
import { Credential } from '../../../../lib/core/credential/credential';
import { container, env, labels, object, objects, problems, release } from '../../../support/chart';
import { sampleAuthentik } from '../sample-authentik';

const NAME = 'pixee-enterprise-server-authentik';

function chartWith(store = true) {
  const chart = release(store ? { externalSecretStore: { name: 'vault' } } : {});
  return { chart, authentik: sampleAuthentik(chart) };
}

function setUp(props: Partial<AuthentikBlueprintProps> = {}) {
  const { chart, authentik } = chartWith();
  const more = (name: string, others: Partial<AuthentikBlueprintProps> = {}): AuthentikBlueprint =>
    new AuthentikBlueprint(chart, name, { authentik, name, configMapName: 'ours', ...others });
  return { chart, authentik, more, blueprint: more('Our groups', props) };
}

const group = (name: string): BlueprintEntry => new BlueprintEntry('authentik_core.group', { name });

test('lies in a ConfigMap that the worker mounts, and starts a new worker when it changes', () => {
  const checksum = (...names: string[]): unknown => {
    const { chart, blueprint } = setUp({ description: 'Who may what' });
    for (const name of names) blueprint.add(group(name));
    expect(problems(chart)).toEqual([]);
    const { template } = object(chart, 'Deployment', `${NAME}-worker`).spec ?? {};
    return template?.metadata?.annotations?.['checksum/config'];
  };
  expect(checksum('team')).not.toBe(checksum('team', 'others'));

  const { chart, blueprint } = setUp({ description: 'Who may what' });
  blueprint.add(group('team'));
  expect(object(chart, 'ConfigMap', 'ours').data).toEqual({
    'our-groups.yaml': [
      'version: 1',
      'metadata:',
      '  name: Our groups',
      '  labels:',
      '    blueprints.goauthentik.io/description: Who may what',
      'entries:',
      '  - model: authentik_core.group',
      '    identifiers:',
      '      name: team',
      '',
    ].join('\n'),
  });
  expect(container(chart, `${NAME}-worker`).volumeMounts).toContainEqual({
    name: 'blueprints-cm-ours',
    mountPath: '/blueprints/mounted/cm-ours',
    readOnly: true,
  });
});

test('has the release of its Authentik', () => {
  const chart = release();
  const authentik = sampleAuthentik(chart, { image: { tag: '2026.2.3' } });
  const { blueprint } = new AuthentikBlueprint(chart, 'b', { authentik, name: 'b', configMapName: 'ours' });
  expect(blueprint.version).toBe('2026.2');
});

test.each([
  ['existing', Credential.existing('clients', 'grafana'), 'clients', 'grafana'],
  ['inline', Credential.inline('hush'), `${NAME}-blueprints`, 'GRAFANA_SECRET'],
  ['external', Credential.external('grafana'), `${NAME}-blueprints-external`, 'GRAFANA_SECRET'],
])('reads an %s secret from a variable of the worker alone', (_kind, credential, name, key) => {
  const { chart, blueprint } = setUp();
  const user = blueprint.add(
    new BlueprintEntry('authentik_core.user', {
      username: 'jo',
      name: 'Jo',
      password: blueprint.addSecret('GRAFANA_SECRET', credential),
    }),
  );
  expect(user.attributes['password']).toEqual(BlueprintTag.env('GRAFANA_SECRET'));
  expect(problems(chart)).toEqual([]);
  expect(env(container(chart, `${NAME}-worker`))['GRAFANA_SECRET']).toEqual({ secretKeyRef: { name, key } });
  expect(env(container(chart, `${NAME}-server`))['GRAFANA_SECRET']).toBeUndefined();
  expect(object(chart, 'ConfigMap', 'ours').data?.['our-groups.yaml']).toContain(
    'password: !Env GRAFANA_SECRET',
  );
  expect(JSON.stringify(objects(chart).filter(({ kind }) => kind !== 'Secret'))).not.toContain('hush');
});

test('says which secrets are random', () => {
  const { chart, blueprint } = setUp();
  blueprint.addSecret('A', Credential.existing('clients', 'A'), { random: true });
  blueprint.addSecret('B', Credential.existing('clients', 'B'));
  expect(chart.release.expected).toContainEqual(
    expect.objectContaining({ name: 'clients', keys: ['A', 'B'], random: ['A'] }),
  );
});

test('takes one secret for a variable, in all blueprints of an Authentik', () => {
  const { blueprint, more } = setUp();
  const other = more('others');
  const credential = Credential.existing('clients', 'grafana');
  blueprint.addSecret('GRAFANA_SECRET', credential);
  expect(() => other.addSecret('GRAFANA_SECRET', credential)).not.toThrow();
  expect(() => other.addSecret('GRAFANA_SECRET', Credential.existing('clients', 'other'))).toThrow(
    'pixee/authentik: the variable GRAFANA_SECRET already holds another secret of a blueprint',
  );
  expect(() => other.addSecret('1-A', credential)).toThrow('"1-A" is no name of a variable');
});

test('reports all its mistakes, and those of the objects only once there are none', () => {
  const { chart, blueprint } = setUp();
  blueprint.add(new BlueprintEntry('authentik_core.application', { name: 'A', slug: 'Wrong' }));
  blueprint.add(
    new BlueprintEntry('authentik_core.user', {
      username: 'jo',
      name: 'Jo',
      password: BlueprintTag.env('NONE'),
    }),
  );
  expect(problems(chart)).toEqual([
    'blueprint "Our groups": authentik_core.application "Wrong": meta_launch_url is missing, but without a provider the application is a bookmark; give the URL it leads to, or a provider [application-leads-nowhere]',
    'blueprint "Our groups": the variable NONE is read by the blueprint, but the worker does not have it; add it by addSecret of the blueprint, or by addWorkerEnv of the Authentik [unknown-variable]',
  ]);
  expect(() => objects(chart)).toThrow(
    /pixee\/Our groups: the blueprint "Our groups" has 2 problems:\n {2}authentik_core/,
  );
});

test('takes a variable of the user for one that is there', () => {
  const { chart, authentik, blueprint } = setUp();
  authentik.addWorkerEnv('COMPANY', 'Example');
  blueprint.add(new BlueprintEntry('authentik_core.group', { name: BlueprintTag.env('COMPANY') }));
  expect(problems(chart)).toEqual([]);
});

test('finds objects and names that two blueprints of one Authentik share', () => {
  const { chart, blueprint, more } = setUp();
  const other = more('others');
  const same = new AuthentikBlueprint(chart, 'same', {
    authentik: other.authentik,
    name: 'others',
    configMapName: 'more',
  });
  blueprint.add(group('team'));
  other.add(group('team'));
  same.add(group('of-its-own'));
  expect(problems(chart)).toEqual([
    'blueprint "others": authentik_core.group "team" is described by the blueprint "Our groups" too, so that each undoes what the other says; say all of it in one of them [described-twice]',
    'blueprint "others": the blueprint has the name of another, and Authentik would keep only one of them; choose another name [name-of-another-blueprint]',
  ]);
});

test('finds objects of the blueprints that it depends on, and has them applied first', () => {
  const { chart, blueprint, more } = setUp();
  blueprint.add(group('team'));
  const other = more('others', { dependsOn: [blueprint] });
  other.add(
    new BlueprintEntry('authentik_core.user', {
      username: 'jo',
      name: 'Jo',
      groups: [BlueprintTag.find('authentik_core.group', { name: 'team' })],
    }),
  );
  expect(problems(chart)).toEqual([]);
  expect(object(chart, 'ConfigMap', 'ours').data?.['others.yaml']).toContain('        name: Our groups\n');
});

test('refuses names that the worker or Kubernetes would not take', () => {
  const { chart, authentik } = chartWith(false);
  const add = (props: Partial<AuthentikBlueprintProps>) => (): AuthentikBlueprint =>
    new AuthentikBlueprint(chart, JSON.stringify(props), {
      authentik,
      name: 'b',
      configMapName: 'ours',
      ...props,
    });
  expect(add({ fileName: 'b.yml' })).toThrow(
    'the worker only finds blueprints named like pixee.yaml, got "b.yml"',
  );
  expect(add({ configMapName: 'Ours' })).toThrow('got "Ours"');
  add({})();
  expect(add({ description: 'again' })).toThrow('two blueprints b.yaml in the ConfigMap ours');
  expect(labels(chart)).toContain('ConfigMap/ours');
});
