import { Veracode, type VeracodeProps } from '../../../constructs/security';
import { objects, problems, withoutEffect } from '../../support/chart';
import { connect, inline, secret } from '../integration/connected';

const ALL: Required<VeracodeProps> = { apiKeyId: 'key-id', apiKeySecret: inline() };
const veracode = (props: VeracodeProps) => connect((chart) => new Veracode(chart, 'veracode', props));

describe('Veracode', () => {
  const { chart, integration, variables } = veracode(ALL);

  test('gives the platform its key', () => {
    expect(variables).toEqual({
      VERACODE_API_KEY_ID: 'key-id',
      VERACODE_API_KEY_SECRET: secret('veracode', 'apiKeySecret'),
    });
    expect(problems(chart)).toEqual([]);
  });

  test('says why there is no request that checks the key', () => {
    expect(integration.webhooks).toEqual([]);
    expect(integration.credentialChecks).toEqual([]);
    expect(integration.notes.join(' ')).toContain("Veracode's own tools sign a request");
  });

  test.each([
    ['key-id', 'api.veracode.com'],
    ['vera01ei-key-id', 'api.veracode.eu'],
  ])('finds the region of %s at %s', (apiKeyId, host) => {
    expect(veracode({ ...ALL, apiKeyId }).integration.hosts).toMatchObject([{ host }]);
  });

  test('every option changes the manifests', () => {
    const others: Required<VeracodeProps> = { apiKeyId: 'other', apiKeySecret: inline('other') };
    expect(withoutEffect(others, (props) => objects(veracode({ ...ALL, ...props }).chart))).toEqual([]);
  });
});
