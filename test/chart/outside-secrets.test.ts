import { Testing } from 'cdk8s';
import { PixeeEnterpriseServer } from '../../constructs/pixee-enterprise-server';
import { ChartProfile } from '../../lib/chart/profile/chart-profile';
import { valueAt } from '../../lib/chart/profile/scope';
import { webProfile } from './web-profile';
import type { PlainObject } from '../../lib/base/plain-object';

const profileOf = (config: string): ChartProfile =>
  ChartProfile.parse(`${webProfile()}      spec.template.spec.containers[web].args: { list: ['--proxy={global.pixee.httpsProxy}'] }
      spec.template.spec.containers[web].envFrom: { list: [{ fields: { secretRef.name: store } }, { fields: { secretRef.name: all } }] }
      spec.template.spec.containers[web].env[ACCESS].value: '{global.pixee.objectStore.username}'
      spec.template.spec.containers[web].env[URL].value: 's3://{global.pixee.objectStore.username}:{global.pixee.objectStore.password}@store'
      spec.template.spec.containers[web].env[SECRET].valueFrom.secretKeyRef.name: store
      spec.template.spec.containers[web].env[SECRET].valueFrom.secretKeyRef.key: pass
      spec.template.spec.containers[web].env[HOOK].valueFrom.secretKeyRef.name: { cases: [{ when: platform.github.existingSecret, value: '{platform.github.existingSecret}' }, 'all'] }
      spec.template.spec.containers[web].env[HOOK].valueFrom.secretKeyRef.key: '{platform.github.secretKeys.appWebhookSecretKey ?? ''hook''}'
      spec.template.spec.volumes[keys].secret.secretName: all
  - id: Secret/store
    component: platform
    fields:
      apiVersion: v1
      kind: Secret
      metadata.name: store
      data.pass: { base64: '{global.pixee.objectStore.password}' }
  - id: Secret/all
    component: platform
    fields:
      apiVersion: v1
      kind: Secret
      metadata.name: all
      stringData.password: '{global.pixee.objectStore.password}'
      stringData.hook: fixed
  - id: ConfigMap/config
    component: platform
    fields:
      apiVersion: v1
      kind: ConfigMap
      metadata.name: config
      data.text: '${config}'
complete: true
`);

function synthesize(values: PlainObject, config = 'plain') {
  const server = new PixeeEnterpriseServer(Testing.app(), 'pixee', {
    values: { global: { pixee: { domain: 'pixee.example.com', objectStore: STORE } }, ...values },
    profile: profileOf(config),
    releaseName: 'pixee',
    silent: true,
  });
  const objects: readonly PlainObject[] = server.toJson();
  const find = (kind: string, name: string): PlainObject | undefined =>
    objects.find((one) => one.kind === kind && valueAt(one, ['metadata', 'name']) === name);
  const findings = server.release.findings.filter(({ rule }) => rule === 'chart-profile');
  const pod = valueAt(find('Deployment', 'pixee-web'), ['spec', 'template', 'spec']) as PlainObject;
  return { server, find, findings, pod, web: valueAt(pod, ['containers', 0]) as PlainObject };
}

const STORE = {
  embedded: false,
  endpoint: 'https://s3.company.com',
  username: 'inline-user',
  password: 'inline-password',
};
const EXISTING = {
  cdk8s: {
    existingSecrets: {
      objectStore: { name: 'outside', usernameKey: 'id', passwordKey: 'key' },
      proxy: { name: 'proxies', httpsProxyKey: 'url' },
    },
  },
};
const ref = (name: string, key: string): PlainObject => ({ valueFrom: { secretKeyRef: { name, key } } });

test('existing Secrets of ours win over what the chart makes of the values, wherever it is read', () => {
  const { web, pod, findings } = synthesize(EXISTING);
  expect(findings).toEqual([]);
  expect(web.env).toEqual([
    // in arguments and in longer values, by a variable of its own
    { name: 'OUTSIDE_SECRET_3', ...ref('proxies', 'url') },
    { name: 'OUTSIDE_SECRET_0', ...ref('outside', 'id') },
    { name: 'OUTSIDE_SECRET_1', ...ref('outside', 'key') },
    // what came with a Secret as a whole
    { name: 'pass', ...ref('outside', 'key') },
    { name: 'password', ...ref('outside', 'key') },
    { name: 'ACCESS', ...ref('outside', 'id') },
    { name: 'URL', value: 's3://$(OUTSIDE_SECRET_0):$(OUTSIDE_SECRET_1)@store' },
    { name: 'SECRET', ...ref('outside', 'key') },
    { name: 'HOOK', ...ref('all', 'hook') },
  ]);
  expect(web.args).toEqual(['--proxy=$(OUTSIDE_SECRET_3)']);
  expect(web.envFrom).toEqual([{ secretRef: { name: 'all' } }]);
  expect(pod.volumes).toEqual([
    {
      name: 'keys',
      projected: {
        sources: [
          { secret: { name: 'all' } },
          { secret: { name: 'outside', items: [{ key: 'key', path: 'password' }] } },
        ],
      },
    },
  ]);
});

test('a Secret of the chart keeps only what is its own, and is gone when that is nothing', () => {
  const { find } = synthesize(EXISTING);
  expect(find('Secret', 'store')).toBeUndefined();
  expect(valueAt(find('Secret', 'all'), ['stringData'])).toEqual({ hook: 'fixed' });
});

test('existing Secrets are told as what must be there first, and no value of theirs is in any object', () => {
  const { server } = synthesize(EXISTING);
  expect(server.release.expected).toContainEqual(
    expect.objectContaining({ name: 'outside', keys: expect.arrayContaining(['id', 'key']) as unknown }),
  );
  expect(JSON.stringify(server.toJson())).not.toMatch(/inline-|\.invalid/);
});

test('a text of the chart in which no Secret can be read is an error', () => {
  expect(() => synthesize(EXISTING, 'proxy: {global.pixee.httpsProxy|host}')).toThrow(
    /the chart puts global\.pixee\.httpsProxy into a longer text of ConfigMap\/config, where no Secret can be read; pin that object .* key url of the Secret proxies/,
  );
});

test('the chart is told of the Secrets that the external store fills, and these stay', () => {
  const { web, find, pod } = synthesize({
    platform: { github: { appName: 'pixee', appId: '7' } },
    global: { pixee: { domain: 'pixee.example.com', objectStore: { ...STORE, username: '', password: '' } } },
    cdk8s: { externalSecrets: { store: { name: 'vault' } } },
  });
  expect(web.env).toContainEqual({ name: 'HOOK', ...ref('pixee-github-external', 'appWebhookSecret') });
  expect(web.env).toContainEqual({ name: 'ACCESS', ...ref('pixee-object-store-external', 'username') });
  expect(find('ExternalSecret', 'pixee-github-external')).toBeDefined();
  expect(find('ExternalSecret', 'pixee-object-store-external')).toBeDefined();
  expect(JSON.stringify(pod)).not.toMatch(/\.invalid/);
});

test('without any of them the chart’s objects stay as they are', () => {
  const { web, findings } = synthesize({});
  expect(findings).toEqual([]);
  expect(web.env).toContainEqual({ name: 'ACCESS', value: 'inline-user' });
});
