import type { PlatformValues } from '../../../lib/values/contract/platform';
import { linesOf, placesOf } from './integration-findings';

const RULE = 'integration-webhooks';
const KEY = { apiKeyId: 'id', apiKeySecret: 'key' };

test('warns when a tool cannot tell of finished scans', () => {
  expect(
    linesOf(RULE, {
      platform: {
        sonar: { token: 'token' },
        pixeebot: { appscan: KEY },
        scm: { gitlab: { token: 'token' } },
      },
    }),
  ).toEqual([
    'platform.pixeebot.appscan.webhook.password is not set, so that HCL AppScan cannot tell the platform of finished scans; set it, and register the webhook that `webhooks` of the integration describes',
    'platform.sonar.webhookSecret is not set, so that SonarQube cannot tell the platform of finished scans; set it, and register the webhook that `webhooks` of the integration describes',
    'platform.scm.gitlab.webhookSecret is not set, so that GitLab cannot tell the platform of finished scans; set it, and register the webhook that `webhooks` of the integration describes',
  ]);
});

test.each<[string, PlatformValues]>([
  ['when the tool is not connected', { sonar: { cweIds: '79' } }],
  ['when the secret is given', { sonar: { token: 'token', webhookSecret: 'hook' } }],
  [
    'when a Secret may hold it',
    {
      sonar: { existingSecret: 'there' },
      pixeebot: { appscan: { apiKeyId: 'id', existingSecret: 'there' } },
    },
  ],
  [
    'when the user is given, which is an error of its own',
    { pixeebot: { appscan: { ...KEY, webhook: { user: 'me' } } } },
  ],
])('is silent %s', (_, platform) => {
  expect(placesOf(RULE, { platform })).toEqual([]);
});
