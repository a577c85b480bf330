import type { PlatformValues } from '../../../lib/values/contract/platform';
import type { Values } from '../../../lib/values/contract/values';
import { linesOf, placesOf } from './integration-findings';

const RULE = 'integration-incomplete';
const STORE = { cdk8s: { externalSecrets: { store: { name: 'vault' } } } };
const missing = (platform: PlatformValues, more: Values = {}) => placesOf(RULE, { platform, ...more });

describe('fails when an integration is configured by half', () => {
  test.each<[PlatformValues, string[]]>([
    [
      { github: { appName: 'app' } },
      ['appId', 'appWebhookSecret', 'appPrivateKey'].map((key) => `platform.github.${key}`),
    ],
    [{ github: { appName: 'app', existingSecret: 'there' } }, ['platform.github.appId']],
    [{ scm: { gitlab: { enabled: true } } }, ['platform.scm.gitlab.token']],
    [{ scm: { gitlab: { webhookSecret: 'hook' } } }, ['platform.scm.gitlab.token']],
    [{ scm: { azure: { token: 'pat' } } }, ['platform.scm.azure.organization']],
    [
      { scm: { azure: { organization: 'acme', token: 'pat', webhook: { user: 'me' } } } },
      ['platform.scm.azure.webhook.password'],
    ],
    [
      { scm: { azure: { organization: 'acme', token: 'pat', webhook: { password: 'hook' } } } },
      ['platform.scm.azure.webhook.user'],
    ],
    [{ scm: { bitbucket: { username: 'me', apiToken: 'token' } } }, ['platform.scm.bitbucket.emailAddress']],
    [{ pixeebot: { appscan: { apiKeyId: 'id' } } }, ['platform.pixeebot.appscan.apiKeySecret']],
    [
      { pixeebot: { appscan: { apiKeyId: 'id', apiKeySecret: 'key', webhook: { user: 'me' } } } },
      ['platform.pixeebot.appscan.webhook.password'],
    ],
    [
      { pixeebot: { appscan: { apiKeyId: 'id', apiKeySecret: 'key', webhook: { password: 'hook' } } } },
      ['platform.pixeebot.appscan.webhook.user'],
    ],
    [{ checkmarx: { region: 'EU', apiKey: 'key' } }, ['platform.checkmarx.tenantAccountName']],
    [{ datadog: { apiKey: 'key' } }, ['platform.datadog.applicationKey']],
    [{ sonar: { baseUri: 'https://sonar.example.com' } }, ['platform.sonar.token']],
    [{ veracode: { apiKeySecret: 'key' } }, ['platform.veracode.apiKeyId']],
  ])('%j', (platform, places) => {
    expect(missing(platform)).toEqual(places);
  });

  test('with the place, the reason and the ways out', () => {
    expect(linesOf(RULE, { platform: { veracode: { apiKeyId: 'id' } } })).toEqual([
      'platform.veracode.apiKeySecret is missing, but Veracode is configured and does not work without it; set it, or name a Secret that holds it in `platform.veracode.existingSecret`, or a store in `cdk8s.externalSecrets`',
    ]);
    expect(linesOf(RULE, { platform: { veracode: { apiKeySecret: 'key' } } })).toEqual([
      'platform.veracode.apiKeyId is missing, but Veracode is configured and does not work without it; set it, or remove the section',
    ]);
  });
});

describe('is silent', () => {
  test.each<[string, PlatformValues]>([
    ['when nothing is configured', {}],
    [
      'about an integration that is switched off',
      { scm: { gitlab: { enabled: false, baseUri: 'https://gitlab.example.com' } } },
    ],
    [
      'about the documented filters of SonarQube alone',
      { sonar: { cweIds: '79', excludeReliabilityFindings: true } },
    ],
    [
      'about the older spelling',
      { scm: { bitbucket: { username: 'me', emailAddress: 'me@example.com', password: 'token' } } },
    ],
    [
      'about a Secret with everything in it',
      { pixeebot: { appscan: { apiKeyId: 'id', existingSecret: 'there' } } },
    ],
  ])('%s', (_, platform) => {
    expect(missing(platform)).toEqual([]);
  });

  test('about secrets that come from a store', () => {
    expect(
      missing(
        { veracode: { apiKeyId: 'id' }, scm: { azure: { organization: 'acme', webhook: { user: 'me' } } } },
        STORE,
      ),
    ).toEqual([]);
  });

  test('about values that are there but wrong', () => {
    const wrong = {
      github: { appName: 7, appId: '1', existingSecret: 'there' },
      veracode: { apiKeyId: 'id', existingSecret: 7 },
    };
    expect(placesOf(RULE, { platform: wrong } as unknown as Values)).toEqual([]);
    const misspelt = { github: { apName: 'app', appId: '1', existingSecret: 'there' } };
    expect(placesOf(RULE, { platform: misspelt })).toEqual([]);
  });
});
