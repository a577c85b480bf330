import { generateKeyPairSync } from 'node:crypto';
import { GitHub, gitHubAppManifest, type GitHubProps } from '../../../constructs/scm';
import { Credential } from '../../../lib/core/credential/credential';
import { objects, problems, secretTextsOf, withoutEffect } from '../../support/chart';
import { connect, existing, inline, PRIVATE_KEY, secret } from '../integration/connected';

const CLOUD: GitHubProps = {
  appName: 'acme-pixee',
  appId: '4711',
  appWebhookSecret: inline('hook'),
  appPrivateKey: inline(PRIVATE_KEY),
};
const ALL: Required<GitHubProps> = { ...CLOUD, url: 'https://github.example.com/' };
const gitHub = (props: GitHubProps) => connect((chart) => new GitHub(chart, 'github', props));
const keyOf = (text: string) => {
  const { chart } = gitHub({ ...ALL, appPrivateKey: inline(text) });
  return secretTextsOf(chart, 'pixee-enterprise-server-github')['appPrivateKey'];
};

describe('GitHub', () => {
  const { chart, integration, variables } = gitHub(ALL);

  test('gives the platform its settings', () => {
    expect(variables).toEqual({
      GITHUB_APP_NAME: 'acme-pixee',
      GITHUB_APP_ID: '4711',
      GITHUB_APP_WEBHOOK_SECRET: secret('github', 'appWebhookSecret'),
      GITHUB_APP_PRIVATE_KEY: secret('github', 'appPrivateKey'),
      GITHUB_URL: 'https://github.example.com',
    });
    expect(problems(chart)).toEqual([]);
  });

  test('describes the webhook with the events and the form of the documentation', () => {
    expect(integration.webhooks).toHaveLength(1);
    expect(integration.webhooks[0]).toMatchObject({
      url: 'https://pixee.example.com/github-event',
      method: 'POST',
      authentication: {
        method: 'secret',
        secret: { name: 'pixee-enterprise-server-github', key: 'appWebhookSecret' },
      },
    });
    expect(integration.webhooks[0]?.events).toHaveLength(12);
    expect(integration.webhooks[0]?.fields).toContainEqual({
      name: 'Callback URL',
      value: 'https://pixee.example.com/api/auth/login',
    });
    expect(integration.requiredAccess).toMatchObject([
      {
        title: 'Repository permissions',
        grants: expect.arrayContaining(['Metadata: read-only', 'Workflows: read and write']),
      },
      { title: 'Organization permissions', grants: ['Members: read-only'] },
      { title: 'Account permissions', grants: ['Email addresses: read-only'] },
    ]);
  });

  test.each([
    ['https://github.example.com', 'https://github.example.com/api/v3/app', ['github.example.com']],
    ['https://acme.ghe.com', 'https://api.acme.ghe.com/app', ['acme.ghe.com', 'api.acme.ghe.com']],
    [undefined, 'https://api.github.com/app', ['github.com', 'api.github.com']],
  ])('at %s checks the key at %s', (server, api, hosts) => {
    const { integration: at } = gitHub({ ...ALL, url: server });
    expect(at.credentialChecks).toMatchObject([{ url: api, signedToken: { issuer: '4711' } }]);
    expect(at.hosts.map(({ host }) => host)).toEqual(hosts);
  });

  test('every option changes the manifests', () => {
    const others: Required<GitHubProps> = {
      appName: 'other',
      appId: '1',
      appWebhookSecret: inline('other'),
      appPrivateKey: existing('key'),
      url: 'https://github.example.com',
    };
    expect(withoutEffect(others, (props) => objects(gitHub({ ...CLOUD, ...props }).chart))).toEqual([]);
  });
});

describe('the private key', () => {
  test('gets Unix line ends and one at its end', () => {
    expect(keyOf(PRIVATE_KEY.trim())).toBe(PRIVATE_KEY);
    expect(keyOf(`\r\n${PRIVATE_KEY.replaceAll('\n', '\r\n')}\r\n`)).toBe(PRIVATE_KEY);
  });

  test('may be an existing or external one, of which nothing is known', () => {
    const { variables } = gitHub({ ...ALL, appPrivateKey: existing('key') });
    expect(variables.GITHUB_APP_PRIVATE_KEY).toEqual({ secretKeyRef: { name: 'existing', key: 'key' } });
    const external = connect(
      (chart) => new GitHub(chart, 'github', { ...ALL, appPrivateKey: Credential.external('github', 'pem') }),
      { externalSecretStore: { name: 'vault' } },
    );
    expect(problems(external.chart)).toEqual([]);
  });

  test.each([
    ['no key at all', 'correct horse battery staple, and some more words of a secret'],
    ['half a key', PRIVATE_KEY.slice(0, 400)],
    [
      'a key of another kind',
      generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    ],
  ])('fails without showing itself: %s', (_, text) => {
    expect(() => keyOf(text)).toThrow(
      /^pixee\/github: the private key of the GitHub App must be an RSA private key/,
    );
    expect(() => keyOf(text)).not.toThrow(text.slice(30, 60));
  });
});

test('the manifest has the form that GitHub takes', () => {
  expect(JSON.parse(gitHubAppManifest('https://pixee.example.com'))).toMatchInlineSnapshot(`
   {
     "callback_urls": [
       "https://pixee.example.com/api/auth/login",
     ],
     "default_events": [
       "code_scanning_alert",
       "check_run",
       "create",
       "dependabot_alert",
       "issue_comment",
       "issues",
       "pull_request",
       "pull_request_review",
       "pull_request_review_comment",
       "pull_request_review_thread",
       "push",
       "repository",
     ],
     "default_permissions": {
       "checks": "write",
       "contents": "write",
       "emails": "read",
       "issues": "write",
       "members": "read",
       "metadata": "read",
       "pull_requests": "write",
       "security_events": "write",
       "statuses": "write",
       "vulnerability_alerts": "write",
       "workflows": "write",
     },
     "hook_attributes": {
       "active": true,
       "url": "https://pixee.example.com/github-event",
     },
     "public": false,
     "redirect_url": "https://pixee.example.com",
     "request_oauth_on_install": true,
     "url": "https://pixee.example.com",
   }
  `);
  expect(JSON.parse(gitHub(ALL).integration.appManifest)).toMatchObject({ name: 'acme-pixee' });
});
