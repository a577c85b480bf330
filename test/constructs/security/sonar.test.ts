import { Sonar, type SonarProps } from '../../../constructs/security';
import { objects, problems, withoutEffect } from '../../support/chart';
import { connect, existing, inline, secret } from '../integration/connected';

const ALL: Required<SonarProps> = {
  baseUri: 'https://sonar.example.com/sonarqube/',
  token: inline('squ_token'),
  webhookSecret: inline('hook'),
  gitHubAppName: 'acme-sonar',
  excludeMaintainabilityFindings: true,
  excludeReliabilityFindings: true,
  cweIds: '79,89',
  filterCweTop25: true,
  additionalCweIds: '611',
  maxFindingsPerScan: 500,
};

const sonar = (props: SonarProps) => connect((chart) => new Sonar(chart, 'sonar', props));

describe('SonarQube', () => {
  const { chart, integration, variables } = sonar(ALL);

  test('gives the platform its settings', () => {
    expect(variables).toEqual({
      SONAR_BASE_URI: 'https://sonar.example.com/sonarqube',
      SONAR_TOKEN: secret('sonar', 'token'),
      SONAR_WEBHOOK_SECRET: secret('sonar', 'webhookSecret'),
      SONAR_GIT_HUB_APP_NAME: 'acme-sonar',
      SONAR_EXCLUDE_MAINTAINABILITY_FINDINGS: 'true',
      SONAR_EXCLUDE_RELIABILITY_FINDINGS: 'true',
      SONAR_CWE_IDS: '79,89',
      SONAR_MAX_FINDINGS_PER_SCAN: '500',
    });
    expect(problems(chart)).toEqual([]);
  });

  test('passes the two older filters on when there is no list of weaknesses', () => {
    const { variables: older } = sonar({ token: inline(), filterCweTop25: true, additionalCweIds: '611' });
    expect(older).toMatchObject({ SONAR_FILTER_CWE_TOP25: 'true', SONAR_ADDITIONAL_CWE_IDS: '611' });
    expect(older).not.toHaveProperty('SONAR_CWE_IDS');
  });

  test('a server has its own host, check and webhook page', () => {
    expect(integration.hosts).toEqual([
      { host: 'sonar.example.com', port: 443, purpose: 'SonarQube Server: API' },
    ]);
    expect(integration.webhooks).toMatchObject([
      {
        url: 'https://pixee.example.com/api/v1/integrations/sonar-default/webhooks',
        where: expect.stringMatching(/^SonarQube Server/),
        authentication: { method: 'secret', secret: { key: 'webhookSecret' } },
      },
    ]);
    expect(integration.credentialChecks).toMatchObject([
      {
        url: 'https://sonar.example.com/sonarqube/api/authentication/validate',
        expectedText: '"valid":true',
      },
    ]);
  });

  test('without an address it is the cloud, with the documented defaults', () => {
    const { integration: cloud, variables: few } = sonar({
      token: existing('token'),
      webhookSecret: existing('hook'),
    });
    expect(few).toEqual({
      SONAR_TOKEN: { secretKeyRef: { name: 'existing', key: 'token' } },
      SONAR_WEBHOOK_SECRET: { secretKeyRef: { name: 'existing', key: 'hook', optional: true } },
      SONAR_EXCLUDE_MAINTAINABILITY_FINDINGS: 'false',
      SONAR_EXCLUDE_RELIABILITY_FINDINGS: 'false',
      SONAR_FILTER_CWE_TOP25: 'false',
      SONAR_MAX_FINDINGS_PER_SCAN: '10000',
    });
    expect(cloud.hosts).toMatchObject([{ host: 'sonarcloud.io' }]);
    expect(cloud.webhooks).toMatchObject([{ where: expect.stringMatching(/^SonarQube Cloud/) }]);
    expect(sonar({ token: inline() }).integration.webhooks).toEqual([]);
  });

  test('every option changes the manifests', () => {
    const given = { baseUri: 'https://sonar.example.com', token: inline('squ_token') };
    const others: Required<SonarProps> = { ...ALL, token: inline('squ_other') };
    expect(withoutEffect(others, (props) => objects(sonar({ ...given, ...props }).chart))).toEqual([]);
  });
});
