import { Bitbucket, type BitbucketProps } from '../../../constructs/scm';
import { objects, problems, withoutEffect } from '../../support/chart';
import { connect, inline, secret } from '../integration/connected';

const ALL: Required<BitbucketProps> = {
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

  test('every option changes the manifests', () => {
    const others: Required<BitbucketProps> = {
      username: 'other',
      emailAddress: 'other@example.com',
      apiToken: inline('other'),
    };
    expect(withoutEffect(others, (props) => objects(bitbucket({ ...ALL, ...props }).chart))).toEqual([]);
  });
});
