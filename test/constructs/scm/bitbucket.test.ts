import { Bitbucket, type BitbucketProps } from '../../../constructs/scm';
import { objects, problems, withoutEffect } from '../../support/chart';
import { connect, inline, secret } from '../integration/connected';

const ALL: Required<Omit<BitbucketProps, 'password'>> = {
  username: 'acme',
  emailAddress: 'pixee@example.com',
  apiToken: inline(),
};

const bitbucket = (props: BitbucketProps) => connect((chart) => new Bitbucket(chart, 'bitbucket', props));

describe('Bitbucket', () => {
  const { chart, integration, variables } = bitbucket(ALL);

  test('gives the platform its settings', () => {
    expect(variables).toEqual({
      BITBUCKET_USERNAME: 'acme',
      BITBUCKET_EMAIL_ADDRESS: 'pixee@example.com',
      BITBUCKET_API_TOKEN: secret('bitbucket', 'apiToken'),
    });
    expect(problems(chart)).toEqual([]);
  });

  test('describes hosts, check and scopes', () => {
    expect(integration.webhooks).toEqual([]);
    expect(integration.hosts.map(({ host }) => host)).toEqual(['bitbucket.org', 'api.bitbucket.org']);
    expect(integration.credentialChecks).toMatchObject([
      { url: 'https://api.bitbucket.org/2.0/user', login: { username: 'pixee@example.com' } },
    ]);
    expect(integration.requiredAccess[0]?.grants).toHaveLength(6);
  });

  test('logs in by name and app password in the older form', () => {
    const older = bitbucket({ username: 'acme', password: inline() });
    expect(older.variables).toEqual({
      BITBUCKET_USERNAME: 'acme',
      BITBUCKET_PASSWORD: secret('bitbucket', 'password'),
    });
    expect(older.integration.credentialChecks).toMatchObject([{ login: { username: 'acme' } }]);
    expect(problems(older.chart)).toEqual([]);
  });

  test.each<Partial<BitbucketProps>>([
    {},
    { emailAddress: 'pixee@example.com' },
    { apiToken: inline() },
    { ...ALL, password: inline() },
  ])('fails with a login that is neither: case %#', (login) => {
    expect(() => bitbucket({ username: 'acme', ...login })).toThrow(/emailAddress.*apiToken.*password/);
  });

  test('every option changes the manifests', () => {
    const others: typeof ALL = {
      username: 'other',
      emailAddress: 'other@example.com',
      apiToken: inline('other'),
    };
    expect(withoutEffect(others, (props) => objects(bitbucket({ ...ALL, ...props }).chart))).toEqual([]);
  });
});
