import { REMOTE_DEFAULTS } from '../../support/remote-defaults';
import { App } from 'cdk8s';
import type { Integration } from '../../../constructs/integration';
import { PixeeEnterpriseServer } from '../../../constructs/pixee-enterprise-server';
import { AzureDevOps, Bitbucket, GitHub, GitLab } from '../../../constructs/scm';
import {
  AppScan,
  Arnica,
  BlackDuck,
  Checkmarx,
  Datadog,
  Sonar,
  Veracode,
} from '../../../constructs/security';
import { mergeValues } from '../../../lib/base/merge';
import { Credential } from '../../../lib/core/credential/credential';
import type { PlatformValues } from '../../../lib/values/contract/platform';
import type { Values } from '../../../lib/values/contract/values';
import { INTEGRATION_TYPES } from '../../../lib/values/given/integration-contracts';
import { objects, problems } from '../../support/chart';
import { inline, integrationVariables, PRIVATE_KEY } from '../integration/connected';

const STORE = { cdk8s: { externalSecrets: { store: { name: 'vault' } } } };

function server(values: Values = {}): PixeeEnterpriseServer {
  const global = { pixee: { domain: 'pixee.example.com' } };
  return new PixeeEnterpriseServer(new App(), 'pixee', { values: { global, ...values } });
}

const variables = (values: Values) => integrationVariables(server(values));

/** The same installation, with the integration made by hand. */
function byHand(values: Values, make: (chart: PixeeEnterpriseServer) => Integration): PixeeEnterpriseServer {
  const chart = server(values);
  chart.platform.addIntegration(make(chart));
  return chart;
}

/** The objects by kind and name: what is added by hand comes after the support bundle, which values add last. */
function byName(chart: PixeeEnterpriseServer): ReturnType<typeof objects> {
  const nameOf = ({ kind, metadata }: ReturnType<typeof objects>[number]): string =>
    `${kind}/${metadata?.name ?? ''}`;
  return [...objects(chart)].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** Values of an integration, and the construct that they stand for. */
interface Pair {
  readonly platform: PlatformValues;
  readonly make: (chart: PixeeEnterpriseServer) => Integration;
}

const there = (key: string) => Credential.existing('there', key);

const WRITTEN_DOWN: Readonly<Record<(typeof INTEGRATION_TYPES)[number], Pair>> = {
  github: {
    platform: {
      github: {
        appName: 'app',
        appId: 1,
        appWebhookSecret: 'hook',
        appPrivateKey: PRIVATE_KEY,
        url: 'https://github.example.com',
      },
    },
    make: (chart) =>
      new GitHub(chart, 'a', {
        appName: 'app',
        appId: '1',
        appWebhookSecret: inline('hook'),
        appPrivateKey: inline(PRIVATE_KEY),
        url: 'https://github.example.com',
      }),
  },
  gitlab: {
    platform: {
      scm: { gitlab: { baseUri: 'https://gitlab.example.com', token: 'pat', webhookSecret: 'hook' } },
    },
    make: (chart) =>
      new GitLab(chart, 'a', {
        baseUri: 'https://gitlab.example.com',
        token: inline('pat'),
        webhookSecret: inline('hook'),
      }),
  },
  azure: {
    platform: {
      scm: { azure: { organization: 'acme', token: 'pat', webhook: { user: 'me', password: 'hook' } } },
    },
    make: (chart) =>
      new AzureDevOps(chart, 'a', {
        organization: 'acme',
        token: inline('pat'),
        webhookUser: 'me',
        webhookPassword: inline('hook'),
      }),
  },
  bitbucket: {
    platform: {
      scm: { bitbucket: { username: 'acme', emailAddress: 'me@example.com', password: 'older-spelling' } },
    },
    make: (chart) =>
      new Bitbucket(chart, 'a', {
        username: 'acme',
        emailAddress: 'me@example.com',
        apiToken: inline('older-spelling'),
      }),
  },
  appscan: {
    platform: {
      pixeebot: {
        appscan: { apiKeyId: 'id', apiKeySecret: 'key', webhook: { user: 'me', password: 'hook' } },
      },
    },
    make: (chart) =>
      new AppScan(chart, 'a', {
        apiKeyId: 'id',
        apiKeySecret: inline('key'),
        webhookUser: inline('me'),
        webhookPassword: inline('hook'),
      }),
  },
  arnica: {
    platform: { arnica: { apiKey: 'key' } },
    make: (chart) => new Arnica(chart, 'a', { apiKey: inline('key') }),
  },
  blackduck: {
    platform: { blackduck: { accessToken: 'token' } },
    make: (chart) => new BlackDuck(chart, 'a', { accessToken: inline('token') }),
  },
  checkmarx: {
    platform: { checkmarx: { region: 'EU', tenantAccountName: 'acme', apiKey: 'key' } },
    make: (chart) =>
      new Checkmarx(chart, 'a', { region: 'EU', tenantAccountName: 'acme', apiKey: inline('key') }),
  },
  datadog: {
    platform: { datadog: { apiKey: 'key', applicationKey: 'application' } },
    make: (chart) =>
      new Datadog(chart, 'a', { apiKey: inline('key'), applicationKey: inline('application') }),
  },
  sonar: {
    platform: {
      sonar: {
        baseUri: 'https://sonar.example.com',
        token: 'squ_token',
        webhookSecret: 'hook',
        cweIds: '79',
        maxFindingsPerScan: 5,
      },
    },
    make: (chart) =>
      new Sonar(chart, 'a', {
        baseUri: 'https://sonar.example.com',
        token: inline('squ_token'),
        webhookSecret: inline('hook'),
        cweIds: '79',
        maxFindingsPerScan: 5,
      }),
  },
  veracode: {
    platform: { veracode: { apiKeyId: 'id', apiKeySecret: 'key' } },
    make: (chart) => new Veracode(chart, 'a', { apiKeyId: 'id', apiKeySecret: inline('key') }),
  },
};

describe('values and constructs give the same objects', () => {
  test.each(INTEGRATION_TYPES)('%s, its secrets written down', (type) => {
    const { platform, make } = WRITTEN_DOWN[type];
    const chart = server({ platform });
    expect(byName(chart)).toEqual(byName(byHand({}, make)));
    expect(chart.integrations.map((integration) => integration.type)).toEqual([type]);
    expect(problems(chart)).toEqual([]);
  });

  test('with an existing Secret, under its usual keys and under others', () => {
    const usual = server({ platform: { scm: { gitlab: { existingSecret: 'there' } } } });
    expect(objects(usual)).toEqual(
      objects(
        byHand(
          {},
          (chart) => new GitLab(chart, 'a', { token: there('token'), webhookSecret: there('webhookSecret') }),
        ),
      ),
    );
    const secretKeys = { apiKeySecretKey: 'a', webhookUserKey: 'b', webhookPasswordKey: 'c' };
    const others = server({
      platform: { pixeebot: { appscan: { apiKeyId: 'id', existingSecret: 'there', secretKeys } } },
    });
    const props = {
      apiKeyId: 'id',
      apiKeySecret: there('a'),
      webhookUser: there('b'),
      webhookPassword: there('c'),
    };
    expect(objects(others)).toEqual(objects(byHand({}, (chart) => new AppScan(chart, 'a', props))));
  });

  test('with an external store', () => {
    const values = mergeValues<Values>(STORE, { platform: { veracode: { apiKeyId: 'id' } } });
    const apiKeySecret = Credential.external('pixee-enterprise-server-veracode', 'apiKeySecret');
    expect(objects(server(values))).toEqual(
      objects(byHand(STORE, (chart) => new Veracode(chart, 'a', { apiKeyId: 'id', apiKeySecret }))),
    );
  });
});

describe('an integration is on', () => {
  const types = (values: Values) => server(values).integrations.map(({ type }) => type);

  test('when something of it is given, in the order of the list', () => {
    const platform: PlatformValues = { arnica: { apiKey: 'key' }, scm: { gitlab: { token: 'pat' } } };
    expect(types({ platform })).toEqual(['gitlab', 'arnica']);
  });

  test('when its place in the store is named', () => {
    const cdk8s = { externalSecrets: { store: { name: 'vault' }, keys: { arnica: {} } } };
    expect(types({ cdk8s })).toEqual(['arnica']);
  });

  test.each<[string, PlatformValues]>([
    ['names of keys', { arnica: { secretKeys: { apiKeyKey: 'key' } } }],
    ['empty texts', { scm: { gitlab: { token: '', existingSecret: '' } } }],
    [
      'defaults',
      { checkmarx: { region: 'US' }, pixeebot: { appscan: { baseUri: 'https://cloud.appscan.com' } } },
    ],
    ['preferences', { sonar: { cweIds: '79,89', excludeReliabilityFindings: true } }],
    ['values of an integration that is switched off', { scm: { gitlab: { enabled: false, token: 'pat' } } }],
  ])('but not by %s', (_, platform) => {
    expect(types({ platform })).toEqual([]);
  });
});

describe('secrets from the store', () => {
  const GITLAB = { platform: { scm: { gitlab: { enabled: true } } } };
  const remote = (values: Values) => {
    const chart = server(mergeValues<Values>(STORE, values));
    const secrets = objects(chart).filter(({ kind }) => (kind as string) === 'ExternalSecret');
    const found = secrets.find(
      ({ metadata }) => metadata?.name === 'pixee-enterprise-server-gitlab-external',
    );
    return (found as { spec?: { data?: unknown } } | undefined)?.spec?.data;
  };

  test('are those that the integration cannot do without', () => {
    expect(remote(GITLAB)).toEqual([
      {
        secretKey: 'token',
        remoteRef: { ...REMOTE_DEFAULTS, key: 'pixee-enterprise-server-gitlab', property: 'token' },
      },
    ]);
  });

  test('are all of them when their entry is named', () => {
    expect(remote({ cdk8s: { externalSecrets: { keys: { gitlab: { key: 'scm/gitlab' } } } } })).toEqual([
      { secretKey: 'token', remoteRef: { ...REMOTE_DEFAULTS, key: 'scm/gitlab', property: 'token' } },
      {
        secretKey: 'webhookSecret',
        remoteRef: { ...REMOTE_DEFAULTS, key: 'scm/gitlab', property: 'webhookSecret' },
      },
    ]);
  });

  test('are the needed one alone when its property is named', () => {
    expect(
      remote({ cdk8s: { externalSecrets: { keys: { gitlab: { key: 'scm', property: 'pat' } } } } }),
    ).toEqual([{ secretKey: 'token', remoteRef: { ...REMOTE_DEFAULTS, key: 'scm', property: 'pat' } }]);
  });

  test('give way to those that are written down', () => {
    expect(remote({ platform: { scm: { gitlab: { token: 'pat' } } } })).toBeUndefined();
  });
});

test('null removes a default', () => {
  const sonar = { token: 'token', maxFindingsPerScan: null };
  expect(variables({ platform: { sonar } } as unknown as Values)).not.toHaveProperty(
    'SONAR_MAX_FINDINGS_PER_SCAN',
  );
});

test('the webhook of Azure DevOps is checked only when a user is named', () => {
  const azure = { organization: 'acme', existingSecret: 'there' };
  expect(variables({ platform: { scm: { azure } } })).not.toHaveProperty('AZURE_WEBHOOK_PASSWORD');
  expect(variables({ platform: { scm: { azure: { ...azure, webhook: { user: 'me' } } } } })).toMatchObject({
    AZURE_WEBHOOK_USER: 'me',
    AZURE_WEBHOOK_PASSWORD: { secretKeyRef: { name: 'there', key: 'webhookPassword' } },
  });
});
