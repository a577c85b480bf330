import { prepareValues } from '../../../lib/values/prepare';
import { command } from '../../support/command';
import { synthesize } from '../../support/synthesize';

const base = {
  global: { pixee: { domain: 'pixee.example.com' } },
  cdk8s: { productVersion: '1.2.3', webhookIngress: { enabled: true, className: 'public' } },
};

test('leads the domain to nothing but the paths that are called', () => {
  const gitlab = { existingSecret: 'gitlab' };
  const { objects } = synthesize({ ...base, platform: { scm: { gitlab } } });
  const ingresses = objects.filter(({ kind }) => kind === 'Ingress') as unknown as readonly {
    readonly spec: { readonly rules: readonly unknown[] };
  }[];
  expect(ingresses.map(({ spec }) => spec.rules)).toEqual([
    [
      {
        host: 'pixee.example.com',
        http: {
          paths: [
            {
              path: '/api/v1/integrations/gitlab-default/webhooks',
              pathType: 'Exact',
              backend: { service: { name: 'pixee-enterprise-server-platform', port: { name: 'http' } } },
            },
          ],
        },
      },
    ],
  ]);
});

test('without a webhook it is an error', async () => {
  const sets = [
    'global.pixee.domain=a.example.com',
    'cdk8s.webhookIngress.enabled=true',
    'cdk8s.webhookIngress.className=public',
  ];
  const { code, stdout, stderr } = await command(['validate', ...sets.flatMap((value) => ['--set', value])]);
  expect(code).toBe(1);
  expect(`${stdout}${stderr}`.match(/^error\[/gm)).toHaveLength(1);
  expect(`${stdout}${stderr}`).toContain('error[webhook-ingress]');
});

test('without a class it is one error', () => {
  const values = {
    ...base,
    platform: { scm: { gitlab: { existingSecret: 'gitlab' } } },
    cdk8s: { webhookIngress: { enabled: true } },
  };
  expect(prepareValues(values).findings.filter(({ severity }) => severity === 'error')).toMatchObject([
    { rule: 'ingress-complete', path: ['cdk8s', 'webhookIngress', 'enabled'] },
  ]);
});

test('a path that the caller fills in is led up to there', () => {
  const appscan = { apiKeyId: 'id', webhook: { user: 'hook' }, existingSecret: 'appscan' };
  const { text } = synthesize({ ...base, platform: { pixeebot: { appscan } } });
  expect(text).toMatch(/path: .*\/appscan-default\/webhooks\/_\/ScanExecutionCompleted\n +pathType: Prefix/);
  expect(text).toMatch(/path: .*\/appscan-default\/webhooks\/CreatePatch\n +pathType: Exact/);
  expect(text).not.toContain('{SubjectId}');
});
