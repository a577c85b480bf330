import { Checkmarx, type CheckmarxProps, type CheckmarxRegion } from '../../../constructs/security';
import { objects, problems, withoutEffect } from '../../support/chart';
import { connect, inline, secret } from '../integration/connected';

const ALL: Required<CheckmarxProps> = { region: 'EU2', tenantAccountName: 'acme corp', apiKey: inline() };
const checkmarx = (props: CheckmarxProps) => connect((chart) => new Checkmarx(chart, 'checkmarx', props));

describe('Checkmarx One', () => {
  const { chart, integration, variables } = checkmarx(ALL);

  test('gives the platform its settings', () => {
    expect(variables).toEqual({
      CHECKMARX_REGION: 'EU2',
      CHECKMARX_BASE_URI: 'https://eu-2.ast.checkmarx.net',
      CHECKMARX_TENANT_ACCOUNT_NAME: 'acme corp',
      CHECKMARX_API_KEY: secret('checkmarx', 'apiKey'),
    });
    expect(problems(chart)).toEqual([]);
  });

  test('checks the key at the sign-in of the region', () => {
    expect(integration.credentialChecks).toMatchObject([
      {
        method: 'POST',
        url: 'https://eu-2.iam.checkmarx.net/auth/realms/acme%20corp/protocol/openid-connect/token',
        body: { before: 'grant_type=refresh_token&client_id=ast-app&refresh_token=', after: '' },
      },
    ]);
    expect(integration.hosts.map(({ host }) => host)).toEqual([
      'eu-2.ast.checkmarx.net',
      'eu-2.iam.checkmarx.net',
    ]);
    expect(integration.webhooks).toEqual([]);
  });

  test.each<[CheckmarxRegion | undefined, string]>([
    [undefined, 'https://ast.checkmarx.net'],
    ['US', 'https://ast.checkmarx.net'],
    ['US2', 'https://us.ast.checkmarx.net'],
    ['EU', 'https://eu.ast.checkmarx.net'],
    ['EU2', 'https://eu-2.ast.checkmarx.net'],
    ['DEU', 'https://deu.ast.checkmarx.net'],
    ['ANZ', 'https://anz.ast.checkmarx.net'],
    ['IND', 'https://ind.ast.checkmarx.net'],
    ['SNG', 'https://sng.ast.checkmarx.net'],
    ['MEA', 'https://mea.ast.checkmarx.net'],
  ])('finds region %s at %s', (region, url) => {
    const { variables: at } = checkmarx({ ...ALL, region });
    expect(at.CHECKMARX_BASE_URI).toBe(url);
    expect(at.CHECKMARX_REGION).toBe(region ?? 'US');
  });

  test('every option changes the manifests', () => {
    const others: Required<CheckmarxProps> = {
      region: 'MEA',
      tenantAccountName: 'other',
      apiKey: inline('other'),
    };
    expect(withoutEffect(others, (props) => objects(checkmarx({ ...ALL, ...props }).chart))).toEqual([]);
  });
});
