import type { PlatformValues } from '../../../lib/values/contract/platform';
import { makePrivateKey } from '../../support/private-key';
import type { SampleGroup } from '../sample-group';

function platform(given: PlatformValues, set: PlatformValues): SampleGroup {
  return { given: { platform: given }, set: { platform: set } };
}

const GITHUB = { appName: 'first', appId: '1' };
const AZURE = { organization: 'first' };
const BITBUCKET = { username: 'first', emailAddress: 'first@example.com' };

const SOURCE_CODE_HOSTS: readonly SampleGroup[] = [
  platform(
    { github: { ...GITHUB, appWebhookSecret: 'first-secret', appPrivateKey: makePrivateKey() } },
    {
      github: {
        appName: 'second',
        appId: 2,
        appWebhookSecret: 'second-secret',
        appPrivateKey: makePrivateKey(),
        url: 'https://github.example.com',
      },
    },
  ),
  platform(
    { github: { ...GITHUB, existingSecret: 'first' } },
    {
      github: {
        existingSecret: 'second',
        secretKeys: { appWebhookSecretKey: 'a', appPrivateKeySecretKey: 'b' },
      },
    },
  ),
  platform(
    {
      scm: {
        azure: { ...AZURE, token: 'first-token', webhook: { user: 'first', password: 'first-password' } },
      },
    },
    {
      scm: {
        azure: {
          organization: 'second',
          token: 'second-token',
          webhook: { user: 'second', password: 'second-password' },
        },
      },
    },
  ),
  platform(
    { scm: { azure: { ...AZURE, existingSecret: 'first', webhook: { user: 'first' } } } },
    { scm: { azure: { existingSecret: 'second', secretKeys: { tokenKey: 'a', webhookPasswordKey: 'b' } } } },
  ),
  platform(
    { scm: { gitlab: { token: 'first-token', webhookSecret: 'first-secret' } } },
    {
      scm: {
        gitlab: {
          enabled: false,
          baseUri: 'https://gitlab.example.com',
          token: 'second-token',
          webhookSecret: 'second-secret',
        },
      },
    },
  ),
  platform(
    { scm: { gitlab: { existingSecret: 'first' } } },
    { scm: { gitlab: { existingSecret: 'second', secretKeys: { tokenKey: 'a', webhookSecretKey: 'b' } } } },
  ),
  platform(
    { scm: { bitbucket: { ...BITBUCKET, apiToken: 'first-token' } } },
    {
      scm: {
        bitbucket: { username: 'second', emailAddress: 'second@example.com', apiToken: 'second-token' },
      },
    },
  ),
  platform(
    { scm: { bitbucket: { ...BITBUCKET, password: 'first-token' } } },
    { scm: { bitbucket: { password: 'second-token' } } },
  ),
  platform(
    { scm: { bitbucket: { ...BITBUCKET, existingSecret: 'first' } } },
    { scm: { bitbucket: { existingSecret: 'second', secretKeys: { apiTokenKey: 'a' } } } },
  ),
  platform(
    { scm: { bitbucket: { ...BITBUCKET, existingSecret: 'first' } } },
    { scm: { bitbucket: { secretKeys: { passwordKey: 'a' } } } },
  ),
  platform(
    { scm: { bitbucket: { username: 'first', password: 'first-token' } } },
    { scm: { bitbucket: { username: 'second', password: 'second-token' } } },
  ),
];

const APPSCAN = { apiKeyId: 'first', webhook: { user: 'first' } };
const SONAR = { token: 'squ_first', webhookSecret: 'first-secret' };

const SECURITY_TOOLS: readonly SampleGroup[] = [
  platform(
    {
      pixeebot: {
        appscan: {
          ...APPSCAN,
          apiKeySecret: 'first-secret',
          webhook: { user: 'first', password: 'first-password' },
        },
      },
    },
    {
      pixeebot: {
        appscan: {
          baseUri: 'https://appscan.example.com',
          apiKeyId: 'second',
          apiKeySecret: 'second-secret',
          webhook: { user: 'second', password: 'second-password' },
        },
      },
    },
  ),
  platform(
    { pixeebot: { appscan: { ...APPSCAN, existingSecret: 'first' } } },
    {
      pixeebot: {
        appscan: {
          existingSecret: 'second',
          secretKeys: { apiKeySecretKey: 'a', webhookUserKey: 'b', webhookPasswordKey: 'c' },
        },
      },
    },
  ),
  platform(
    { sonar: SONAR },
    {
      sonar: {
        baseUri: 'https://sonar.example.com',
        token: 'squ_second',
        webhookSecret: 'second-secret',
        gitHubAppName: 'company-sonar',
        excludeMaintainabilityFindings: true,
        excludeReliabilityFindings: true,
        cweIds: '79,89',
        filterCweTop25: true,
        additionalCweIds: '22,502',
        maxFindingsPerScan: 500,
      },
    },
  ),
  platform(
    { sonar: { existingSecret: 'first' } },
    { sonar: { existingSecret: 'second', secretKeys: { tokenKey: 'a', webhookSecretKey: 'b' } } },
  ),
  platform(
    { veracode: { apiKeyId: 'first', apiKeySecret: 'first-secret' } },
    { veracode: { apiKeyId: 'second', apiKeySecret: 'second-secret' } },
  ),
  platform(
    { veracode: { apiKeyId: 'first', existingSecret: 'first' } },
    { veracode: { existingSecret: 'second', secretKeys: { apiKeySecretKey: 'a' } } },
  ),
  platform({ arnica: { apiKey: 'first-key' } }, { arnica: { apiKey: 'second-key' } }),
  platform(
    { arnica: { existingSecret: 'first' } },
    { arnica: { existingSecret: 'second', secretKeys: { apiKeyKey: 'a' } } },
  ),
  platform({ blackduck: { accessToken: 'first-token' } }, { blackduck: { accessToken: 'second-token' } }),
  platform(
    { blackduck: { existingSecret: 'first' } },
    { blackduck: { existingSecret: 'second', secretKeys: { accessTokenKey: 'a' } } },
  ),
  platform(
    { checkmarx: { tenantAccountName: 'first', apiKey: 'first-key' } },
    { checkmarx: { region: 'EU', tenantAccountName: 'second', apiKey: 'second-key' } },
  ),
  platform(
    { checkmarx: { tenantAccountName: 'first', existingSecret: 'first' } },
    { checkmarx: { existingSecret: 'second', secretKeys: { apiKeyKey: 'a' } } },
  ),
  platform(
    { datadog: { apiKey: 'first-key', applicationKey: 'first-application-key' } },
    { datadog: { apiKey: 'second-key', applicationKey: 'second-application-key' } },
  ),
  platform(
    { datadog: { existingSecret: 'first' } },
    { datadog: { existingSecret: 'second', secretKeys: { apiKeyKey: 'a', applicationKeyKey: 'b' } } },
  ),
];

/** Source code hosts and security tools. */
export const INTEGRATIONS: readonly SampleGroup[] = [...SOURCE_CODE_HOSTS, ...SECURITY_TOOLS];
