import { Testing } from 'cdk8s';
import { PixeeEnterpriseServer } from '../../constructs/pixee-enterprise-server';
import type { PlainObject } from '../../lib/base/plain-object';
import { ChartProfile } from '../../lib/chart/profile/chart-profile';
import { valueAt } from '../../lib/chart/profile/scope';
import { webProfile } from './web-profile';

/** A chart that draws keys by chance: some of one Secret, all of another. */
const profileOf = (env: string, ignore = ''): ChartProfile =>
  ChartProfile.parse(`${webProfile(ignore)}      spec.template.spec.containers[web].env[SESSION].valueFrom.secretKeyRef.name: '{$release}-keys'
      spec.template.spec.containers[web].env[SESSION].valueFrom.secretKeyRef.key: session
      spec.template.spec.containers[web].env[HOOK].valueFrom.secretKeyRef.name: '{$release}-keys'
      spec.template.spec.containers[web].env[HOOK].valueFrom.secretKeyRef.key: hook
      spec.template.spec.containers[web].env[SALT].value: '${env}'
      spec.template.spec.volumes[tls].secret.secretName: '{$release}-tls'
  - id: Secret/keys
    component: platform
    fields:
      apiVersion: v1
      kind: Secret
      metadata.name: '{$release}-keys'
      data.session: { base64: '{$random}' }
      data.hook: { base64: fixed }
  - id: Secret/tls
    component: platform
    fields:
      apiVersion: v1
      kind: Secret
      metadata.name: '{$release}-tls'
      data["tls.crt"]: { base64: '{$made}' }
      data["tls.key"]: { base64: '{$made}' }
complete: true
`);

function synthesize(profile: ChartProfile) {
  const server = new PixeeEnterpriseServer(Testing.app(), 'pixee', {
    values: { global: { pixee: { domain: 'pixee.example.com' } } },
    profile,
    releaseName: 'pixee',
    silent: true,
  });
  const objects: readonly PlainObject[] = server.toJson();
  const find = (kind: string, name: string): PlainObject | undefined =>
    objects.find((one) => one.kind === kind && valueAt(one, ['metadata', 'name']) === name);
  const expected = server.release.expected.filter(({ name }) => /^pixee-(?:keys|tls)/.test(name));
  const findings = server.release.findings.filter(({ rule }) => rule === 'chart-profile');
  return { objects, find, expected, findings };
}

test('what the chart draws for a Secret has to be made by somebody, who is told so', () => {
  const { objects, find, expected, findings } = synthesize(profileOf('plain'));
  expect(findings).toEqual([]);
  expect(JSON.stringify(objects)).not.toContain('\\u0000');
  // what else is in the Secret is rendered, what is drawn is read from another one
  expect(find('Secret', 'pixee-keys')?.data).toEqual({ hook: Buffer.from('fixed').toString('base64') });
  expect(find('Secret', 'pixee-tls')).toBeUndefined();
  const pod = valueAt(find('Deployment', 'pixee-web'), ['spec', 'template', 'spec']);
  expect(valueAt(pod, ['containers', 0, 'env'])).toEqual([
    { name: 'SESSION', valueFrom: { secretKeyRef: { name: 'pixee-keys-generated', key: 'session' } } },
    { name: 'HOOK', valueFrom: { secretKeyRef: { name: 'pixee-keys', key: 'hook' } } },
    { name: 'SALT', value: 'plain' },
  ]);
  expect(valueAt(pod, ['volumes', 0, 'secret', 'secretName'])).toBe('pixee-tls');
  expect(expected).toEqual([
    expect.objectContaining({
      name: 'pixee-keys-generated',
      keys: ['session'],
      random: ['session'],
      purpose: expect.stringMatching(
        /draws by chance for its Secret pixee-keys, .*make it once and keep it/,
      ) as string,
    }),
    // no random word is a certificate
    expect.objectContaining({ name: 'pixee-tls', keys: ['tls.crt', 'tls.key'], random: undefined }),
  ]);
});

test('what the chart draws anywhere else is an error that says what to do, and can be left out', () => {
  let said = '';
  try {
    synthesize(profileOf('{$random}'));
  } catch (error) {
    said = String(error);
  }
  expect(said).toContain(
    'the chart draws spec.template.spec.containers[web].env[SALT].value of Deployment/pixee-web by chance, anew for each release, which manifests cannot',
  );
  const ignored = /`ignore: \['([^']+)'\]`/.exec(said)?.[1] ?? '';
  expect(synthesize(profileOf('{$random}', `'${ignored}'`)).findings).toEqual([]);
});
