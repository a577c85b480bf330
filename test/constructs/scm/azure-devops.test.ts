import { AzureDevOps, type AzureDevOpsProps } from '../../../constructs/scm';
import { objects, problems, withoutEffect } from '../../support/chart';
import { connect, existing, inline, secret } from '../integration/connected';

const ALL: Required<AzureDevOpsProps> = {
  organization: 'acme',
  token: inline(),
  webhookUser: 'hook',
  webhookPassword: inline('hook-password'),
};

const azure = (props: AzureDevOpsProps) => connect((chart) => new AzureDevOps(chart, 'azure', props));

describe('Azure DevOps', () => {
  const { chart, integration, variables } = azure(ALL);

  test('gives the platform its settings', () => {
    expect(variables).toEqual({
      AZURE_ORGANIZATION: 'acme',
      AZURE_TOKEN: secret('azure', 'token'),
      AZURE_WEBHOOK_USER: 'hook',
      AZURE_WEBHOOK_PASSWORD: secret('azure', 'webhookPassword'),
    });
    expect(problems(chart)).toEqual([]);
  });

  test('describes webhook, host and check', () => {
    expect(integration.webhooks).toMatchObject([
      {
        url: 'https://pixee.example.com/api/v1/integrations/azure-default/webhooks',
        authentication: {
          method: 'basic',
          username: 'hook',
          secret: { name: 'pixee-enterprise-server-azure', key: 'webhookPassword' },
        },
      },
    ]);
    expect(integration.hosts).toMatchObject([{ host: 'dev.azure.com', port: 443 }]);
    expect(integration.credentialChecks).toMatchObject([
      { url: 'https://dev.azure.com/acme/_apis/git/repositories?api-version=7.0', login: { username: '' } },
    ]);
  });

  test('has webhooks that are not checked when no user is given', () => {
    const { integration: open, variables: few } = azure({ organization: 'acme', token: existing('pat') });
    expect(open.webhooks).toMatchObject([{ authentication: { method: 'none' } }]);
    expect(Object.keys(few)).toEqual(['AZURE_ORGANIZATION', 'AZURE_TOKEN']);
  });

  test.each([{ webhookUser: 'hook' }, { webhookPassword: inline() }])(
    'fails when half of the login is given: %j',
    (half) => {
      expect(() => azure({ organization: 'acme', token: inline(), ...half })).toThrow(
        'webhookUser and webhookPassword must be given together',
      );
    },
  );

  test('every option changes the manifests', () => {
    const others: Required<AzureDevOpsProps> = {
      organization: 'other',
      token: inline('other'),
      webhookUser: 'other',
      webhookPassword: inline('other'),
    };
    expect(withoutEffect(others, (props) => objects(azure({ ...ALL, ...props }).chart))).toEqual([]);
  });
});
