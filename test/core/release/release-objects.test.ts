import { encodeSecretData } from '../../../lib/core/credential/secret-data';
import { Credential } from '../../../lib/core/credential/credential';
import type {
  ImagePullSecretProps,
  ReleaseProps,
  ServiceAccountProps,
} from '../../../lib/core/release/release-props';
import { labels, object, objects, podSpec, problems, release, withoutEffect } from '../../support/chart';
import { Analysis } from '../../../constructs/analysis';
import { ObjectStore } from '../../../constructs/object-store';

describe('the ServiceAccount', () => {
  const ALL: Required<ServiceAccountProps> = {
    create: false,
    name: 'other',
    annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::1:role/pixee' },
  };

  test('is rendered, named pixee, without a token', () => {
    expect(object(release(), 'ServiceAccount', 'pixee')).toMatchObject({
      metadata: { namespace: 'pixee-enterprise-server' },
      automountServiceAccountToken: false,
    });
  });

  test('takes a name and annotations', () => {
    const { name, annotations } = ALL;
    expect(
      object(release({ serviceAccount: { name, annotations } }), 'ServiceAccount', 'other').metadata,
    ).toMatchObject({
      annotations,
    });
  });

  test.each<[string, ServiceAccountProps, string]>([
    ['is not to be created', { create: false, name: 'theirs' }, 'theirs'],
    ['has an empty name, which means the default account', { name: '' }, 'default'],
    ['is the default account by name', { name: 'default' }, 'default'],
  ])('is not rendered when it %s', (_, serviceAccount, name) => {
    const chart = release({ serviceAccount });
    expect(labels(chart)).toEqual([]);
    expect(chart.release.serviceAccountName).toBe(name);
  });

  test('every option changes the manifests', () => {
    expect(withoutEffect(ALL, (serviceAccount) => objects(release({ serviceAccount })))).toEqual([]);
  });
});

describe('the Namespace', () => {
  const namespace = (props: Partial<ReleaseProps>) =>
    object(release({ createNamespace: true, namespace: 'prod', ...props }), 'Namespace', 'prod');

  test('is not rendered unless asked for', () => {
    expect(labels(release())).toEqual(['ServiceAccount/pixee']);
    expect(labels(release({ createNamespace: false }))).toEqual(['ServiceAccount/pixee']);
  });

  test('enforces what the hardening allows, and comes first', () => {
    const label = ['metadata', 'labels', 'pod-security.kubernetes.io/enforce'];
    expect(namespace({})).toHaveProperty(label, 'baseline');
    expect(namespace({ hardening: 'restricted' })).toHaveProperty(label, 'restricted');
    expect(objects(release({ createNamespace: true }))[0]?.kind).toBe('Namespace');
  });
});

describe('the pull secret', () => {
  const JSON_TEXT = '{"auths":{"images.pixee.ai":{"auth":"dTpw"}}}';
  const ALL: Required<ImagePullSecretProps> = {
    name: 'other',
    dockerconfigjson: Credential.inline(JSON_TEXT),
  };

  test('is not rendered unless given', () => {
    expect(labels(release())).not.toContain('Secret/pixee-registry');
  });

  test('has the type and the key that kubelets look for', () => {
    const chart = release({ imagePullSecret: { dockerconfigjson: ALL.dockerconfigjson } });
    expect(object(chart, 'Secret', 'pixee-registry')).toMatchObject({
      type: 'kubernetes.io/dockerconfigjson',
      data: encodeSecretData({ '.dockerconfigjson': JSON_TEXT }),
    });
    expect(problems(chart)).toEqual([]);
  });

  test('every option changes the manifests', () => {
    const dockerconfigjson = Credential.inline('{}');
    const render = (given: Partial<ImagePullSecretProps>): unknown =>
      objects(release({ imagePullSecret: { dockerconfigjson, ...given } }));
    expect(withoutEffect(ALL, render)).toEqual([]);
  });

  test.each<[string, ImagePullSecretProps]>([
    ['inline', { dockerconfigjson: ALL.dockerconfigjson }],
    ['inline under another name', ALL],
    ['external', { dockerconfigjson: Credential.external('registry') }],
    ['existing', { dockerconfigjson: Credential.existing('corporate-registry', '.dockerconfigjson') }],
  ])('%s: is among those that pods pull with', (_, imagePullSecret) => {
    const chart = release({ imagePullSecret, externalSecretStore: { name: 'vault' } });
    new Analysis(chart, 'analysis', {
      objectStore: ObjectStore.serviceAccount(chart, 'objects', { endpoint: 'https://s3.example.com' }),
    });
    const rendered = objects(chart).flatMap((one): string[] => {
      if (one.kind === 'Secret') return [one.metadata?.name ?? ''];
      return one.kind === 'ExternalSecret' ? [one.spec.target?.name ?? ''] : [];
    });
    const made = rendered.length > 0 ? rendered : ['corporate-registry'];
    const used = podSpec(chart, 'pixee-enterprise-server-analysis').imagePullSecrets?.map(({ name }) => name);
    expect(used).toEqual(expect.arrayContaining(made));
  });
});
