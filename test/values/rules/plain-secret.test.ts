import { linesOf } from '../prepare/lines';

test('each secret is told, and what to use instead', () => {
  const values = {
    platform: { github: { appWebhookSecret: 'hunter2' }, scm: { bitbucket: { password: 'hunter2' } } },
    cdk8s: { imagePullSecret: { dockerconfigjson: '{"auths":{"a":{"auth":"hunter2"}}}' } },
  };
  expect(linesOf('plain-secret', values)).toEqual([
    'platform.github.appWebhookSecret is a secret in plain text; keep it in a Secret named by `platform.github.existingSecret`, or in a store named by `cdk8s.externalSecrets`',
    'platform.scm.bitbucket.password is a secret in plain text; keep it in a Secret named by `platform.scm.bitbucket.existingSecret`, or in a store named by `cdk8s.externalSecrets`',
    'cdk8s.imagePullSecret.dockerconfigjson is a secret in plain text; keep it in a Secret that exists already',
  ]);
});

test('is silent about none, and about one that is not used', () => {
  expect(linesOf('plain-secret', { platform: { sonar: { token: '', webhookSecret: null } } })).toEqual([]);
  expect(
    linesOf('plain-secret', { platform: { arnica: { apiKey: 'hunter2', existingSecret: 'own' } } }),
  ).toEqual([]);
});
