import { Arnica, type ArnicaProps } from '../../../constructs/security';
import { objects, problems, withoutEffect } from '../../support/chart';
import { connect, inline, secret } from '../integration/connected';

const ALL: Required<ArnicaProps> = { apiKey: inline() };
const arnica = (props: ArnicaProps) => connect((chart) => new Arnica(chart, 'arnica', props));

describe('Arnica', () => {
  const { chart, integration, variables } = arnica(ALL);

  test('gives the platform its key', () => {
    expect(variables).toEqual({ ARNICA_API_KEY: secret('arnica', 'apiKey') });
    expect(problems(chart)).toEqual([]);
  });

  test('describes host and check', () => {
    expect(integration.webhooks).toEqual([]);
    expect(integration.hosts).toMatchObject([{ host: 'api.app.arnica.io' }]);
    expect(integration.credentialChecks).toMatchObject([
      {
        url: 'https://api.app.arnica.io/v1/auth/token',
        headers: [{ name: 'Authorization', prefix: 'Bearer ' }],
      },
    ]);
  });

  test('every option changes the manifests', () => {
    const others: Required<ArnicaProps> = { apiKey: inline('other') };
    expect(withoutEffect(others, (props) => objects(arnica({ ...ALL, ...props }).chart))).toEqual([]);
  });
});
