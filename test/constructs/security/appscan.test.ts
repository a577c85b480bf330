import { AppScan, type AppScanProps } from '../../../constructs/security';
import { objects, problems, withoutEffect } from '../../support/chart';
import { connect, existing, inline, secret } from '../integration/connected';

const WITHOUT_WEBHOOK: AppScanProps = { apiKeyId: 'key-id', apiKeySecret: inline() };
const ALL: Required<AppScanProps> = {
  ...WITHOUT_WEBHOOK,
  baseUri: 'https://eu.cloud.appscan.com/',
  webhookUser: inline('hook'),
  webhookPassword: inline('hook-password'),
};
const appScan = (props: AppScanProps) => connect((chart) => new AppScan(chart, 'appscan', props));
const HOOKS = 'https://pixee.example.com/api/v1/integrations/appscan-default/webhooks';

describe('AppScan', () => {
  const { chart, integration, variables } = appScan(ALL);

  test('gives the platform its settings', () => {
    expect(variables).toEqual({
      APPSCAN_BASE_URI: 'https://eu.cloud.appscan.com',
      APPSCAN_API_KEY_ID: 'key-id',
      APPSCAN_API_KEY_SECRET: secret('appscan', 'apiKeySecret'),
      APPSCAN_WEBHOOK_USER: secret('appscan', 'webhookUser'),
      APPSCAN_WEBHOOK_PASSWORD: secret('appscan', 'webhookPassword'),
    });
    expect(problems(chart)).toEqual([]);
  });

  test('asks for two webhooks with user and password', () => {
    const [scans, patches] = integration.webhooks;
    expect(integration.webhooks).toHaveLength(2);
    const authentication = {
      method: 'basic',
      usernameSecret: { name: 'pixee-enterprise-server-appscan', key: 'webhookUser' },
      secret: { name: 'pixee-enterprise-server-appscan', key: 'webhookPassword' },
    };
    expect(scans).toMatchObject({
      method: 'GET',
      url: `${HOOKS}/_/ScanExecutionCompleted/{SubjectId}`,
      authentication,
    });
    expect(patches).toMatchObject({ method: 'POST', url: `${HOOKS}/CreatePatch`, authentication });
    expect(scans?.where).toContain('POST https://eu.cloud.appscan.com/api/v4/Webhooks');
  });

  test('has the two bodies that the documentation shows', () => {
    const [scans, patches] = integration.webhooks.map(
      ({ requestBody }) => JSON.parse(requestBody ?? '') as object,
    );
    const common = {
      AuthorizationHeader: expect.stringMatching(/^Basic </),
      PresenceId: expect.stringMatching(/^<.*>$/),
      AssetGroupId: expect.stringMatching(/^<.*>$/),
      Global: true,
    };
    expect(scans).toEqual({
      ...common,
      Uri: `${HOOKS}/_/ScanExecutionCompleted/{SubjectId}`,
      Event: 'ScanExecutionCompleted',
    });
    expect(patches).toEqual({
      ...common,
      Uri: `${HOOKS}/CreatePatch`,
      Event: 'NewPatchRequest',
      RequestMethod: 'POST',
      RequestBody: '{"patch_id":"{SubjectId}"}',
      ContentType: 'application/json',
    });
  });

  test('checks the key by a login', () => {
    expect(integration.credentialChecks).toMatchObject([
      {
        method: 'POST',
        url: 'https://eu.cloud.appscan.com/api/v4/Account/ApiKeyLogin',
        body: { before: '{"KeyId":"key-id","KeySecret":"', secret: { key: 'apiKeySecret' }, after: '"}' },
      },
    ]);
    expect(integration.hosts).toMatchObject([{ host: 'eu.cloud.appscan.com' }]);
  });

  test('is the cloud of North America, without webhooks, when only the key is given', () => {
    const { integration: plain, variables: few } = appScan(WITHOUT_WEBHOOK);
    expect(few.APPSCAN_BASE_URI).toBe('https://cloud.appscan.com');
    expect(plain.webhooks).toEqual([]);
  });

  test('an existing Secret may lack the login of the webhooks', () => {
    const { variables: read } = appScan({
      ...ALL,
      webhookUser: existing('a'),
      webhookPassword: existing('b'),
    });
    expect(read.APPSCAN_WEBHOOK_USER).toEqual({
      secretKeyRef: { name: 'existing', key: 'a', optional: true },
    });
    expect(read.APPSCAN_WEBHOOK_PASSWORD).toEqual({
      secretKeyRef: { name: 'existing', key: 'b', optional: true },
    });
  });

  test.each([{ webhookUser: inline() }, { webhookPassword: inline() }])(
    'fails when half of the login is given',
    (half) => {
      expect(() => appScan({ ...WITHOUT_WEBHOOK, ...half })).toThrow(
        'webhookUser and webhookPassword must be given together',
      );
    },
  );

  test('every option changes the manifests', () => {
    const others: Required<AppScanProps> = {
      baseUri: 'https://appscan.example.com',
      apiKeyId: 'other',
      apiKeySecret: inline('other'),
      webhookUser: inline('other'),
      webhookPassword: inline('other'),
    };
    expect(withoutEffect(others, (props) => objects(appScan({ ...ALL, ...props }).chart))).toEqual([]);
  });
});
