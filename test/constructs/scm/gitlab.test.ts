import { load } from 'js-yaml';
import { GitLab, type GitLabProps } from '../../../constructs/scm';
import { objects, problems, secretTextsOf, withoutEffect } from '../../support/chart';
import { connect, existing, inline, secret } from '../integration/connected';

const ALL: Required<GitLabProps> = {
  baseUri: 'https://gitlab.example.com:8443/',
  token: inline('glpat-token'),
  webhookSecret: inline('hook'),
};

const gitLab = (props: GitLabProps) => connect((chart) => new GitLab(chart, 'gitlab', props));

describe('GitLab', () => {
  const { chart, integration, variables } = gitLab(ALL);

  test('gives the platform its settings', () => {
    expect(variables).toEqual({
      GITLAB_BASE_URI: 'https://gitlab.example.com:8443',
      GITLAB_TOKEN: secret('gitlab', 'token'),
      GITLAB_WEBHOOK_SECRET: secret('gitlab', 'webhookSecret'),
    });
    expect(secretTextsOf(chart, 'pixee-enterprise-server-gitlab')).toEqual({
      token: 'glpat-token',
      webhookSecret: 'hook',
    });
    expect(problems(chart)).toEqual([]);
  });

  test('describes webhook, host, check and scopes', () => {
    expect(integration.webhooks).toMatchObject([
      {
        url: 'https://pixee.example.com/api/v1/integrations/gitlab-default/webhooks',
        method: 'POST',
        events: ['Pipeline events'],
        authentication: {
          method: 'secret',
          secret: { name: 'pixee-enterprise-server-gitlab', key: 'webhookSecret' },
        },
      },
    ]);
    expect(integration.hosts).toEqual([
      { host: 'gitlab.example.com', port: 8443, purpose: 'GitLab: API and Git' },
    ]);
    expect(integration.credentialChecks).toMatchObject([
      {
        url: 'https://gitlab.example.com:8443/api/v4/personal_access_tokens/self',
        headers: [
          { name: 'PRIVATE-TOKEN', secret: { name: 'pixee-enterprise-server-gitlab', key: 'token' } },
        ],
      },
    ]);
    expect(integration.requiredAccess[0]?.grants).toContain('write_repository');
  });

  test('brings a pipeline that scans merge requests and the default branch', () => {
    const [job] = integration.ciJobs;
    expect(job).toMatchObject({ name: 'gitlab-sast', file: '.gitlab-ci.yml' });
    expect(job?.text).toContain('https://pixee.example.com/api/v1/integrations/gitlab-default/webhooks');
    const rules = [
      { if: "$CI_PIPELINE_SOURCE == 'merge_request_event'" },
      { if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' },
    ];
    expect(load(job?.text ?? '')).toMatchObject({
      include: [{ template: 'Jobs/SAST.gitlab-ci.yml' }],
      workflow: { rules },
      'semgrep-sast': { rules },
      'gitlab-advanced-sast': { rules },
    });
  });

  test('is gitlab.com, without webhooks, when only a token is given', () => {
    const { integration: plain, variables: few } = gitLab({ token: inline() });
    expect(Object.keys(few)).toEqual(['GITLAB_TOKEN']);
    expect(plain.webhooks).toEqual([]);
    expect(plain.hosts).toMatchObject([{ host: 'gitlab.com', port: 443 }]);
  });

  test('reads existing Secrets, in which the secret of the webhooks may be missing', () => {
    const { chart: other, variables: read } = gitLab({ token: existing('a'), webhookSecret: existing('b') });
    expect(read).toEqual({
      GITLAB_TOKEN: { secretKeyRef: { name: 'existing', key: 'a' } },
      GITLAB_WEBHOOK_SECRET: { secretKeyRef: { name: 'existing', key: 'b', optional: true } },
    });
    expect(other.release.expected).toContainEqual(
      expect.objectContaining({
        kind: 'Secret',
        name: 'existing',
        keys: ['a'],
        optional: ['b'],
        purpose: 'credentials of GitLab',
      }),
    );
    expect(problems(other)).toEqual([]);
  });

  test('every option changes the manifests', () => {
    const others: Required<GitLabProps> = {
      baseUri: 'https://other.example.com',
      token: inline('other'),
      webhookSecret: inline('other'),
    };
    expect(withoutEffect(others, (props) => objects(gitLab({ ...ALL, ...props }).chart))).toEqual([]);
  });
});
