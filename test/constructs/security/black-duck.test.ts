import { BlackDuck, type BlackDuckProps } from '../../../constructs/security';
import { objects, problems, withoutEffect } from '../../support/chart';
import { connect, inline, secret } from '../integration/connected';

const ALL: Required<BlackDuckProps> = { accessToken: inline() };
const blackDuck = (props: BlackDuckProps) => connect((chart) => new BlackDuck(chart, 'black-duck', props));

describe('Black Duck', () => {
  const { chart, integration, variables } = blackDuck(ALL);

  test('gives the platform its token', () => {
    expect(variables).toEqual({ BLACKDUCK_ACCESS_TOKEN: secret('blackduck', 'accessToken') });
    expect(problems(chart)).toEqual([]);
  });

  test('says that its address is not known', () => {
    expect([integration.webhooks, integration.hosts, integration.credentialChecks]).toEqual([[], [], []]);
    expect(integration.notes.join(' ')).toContain('no setting of the product');
  });

  test('every option changes the manifests', () => {
    const others: Required<BlackDuckProps> = { accessToken: inline('other') };
    expect(withoutEffect(others, (props) => objects(blackDuck({ ...ALL, ...props }).chart))).toEqual([]);
  });
});
