import type { Construct } from 'constructs';
import { AzureDevOps } from '../scm/azure-devops';
import { Bitbucket } from '../scm/bitbucket';
import { GitHub } from '../scm/github';
import { GitLab } from '../scm/gitlab';
import { make } from './composition';
import type { IntegrationSource } from './integration-source';

/** GitHub as the values describe it. */
export function gitHubFromValues(scope: Construct, given: IntegrationSource<'github'>): GitHub {
  return make(GitHub, scope, 'github', {
    appName: given.text('appName'),
    appId: given.text('appId'),
    appWebhookSecret: given.secret('appWebhookSecret'),
    appPrivateKey: given.secret('appPrivateKey'),
    url: given.optionalText('url'),
  });
}

/** GitLab as the values describe it. */
export function gitLabFromValues(scope: Construct, given: IntegrationSource<'gitlab'>): GitLab {
  return make(GitLab, scope, 'gitlab', {
    baseUri: given.optionalText('baseUri'),
    token: given.secret('token'),
    webhookSecret: given.optionalSecret('webhookSecret'),
  });
}

/** Azure DevOps as the values describe it. The webhook's password alone would say nothing. */
export function azureDevOpsFromValues(scope: Construct, given: IntegrationSource<'azure'>): AzureDevOps {
  const webhookUser = given.optionalText('webhook.user');
  return make(AzureDevOps, scope, 'azure', {
    organization: given.text('organization'),
    token: given.secret('token'),
    webhookUser,
    webhookPassword: webhookUser === undefined ? undefined : given.secret('webhookPassword'),
  });
}

/** Bitbucket as the values describe it, in the form that they have. */
export function bitbucketFromValues(scope: Construct, given: IntegrationSource<'bitbucket'>): Bitbucket {
  const login = given.isOlder
    ? { password: given.secret('password') }
    : { emailAddress: given.text('emailAddress'), apiToken: given.secret('apiToken') };
  return make(Bitbucket, scope, 'bitbucket', { username: given.text('username'), ...login });
}
