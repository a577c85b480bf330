import type { Construct } from 'constructs';
import type { Credential } from '../../lib/core/credential/credential';
import { Release } from '../../lib/core/release/release';
import type { CiJob } from '../integration/ci-job';
import type { CredentialCheck } from '../integration/credential-check';
import { Integration } from '../integration/integration';
import { type OutboundHost, outboundHost, withoutTrailingSlash } from '../integration/outbound-host';
import type { RequiredAccess } from '../integration/required-access';
import type { Webhook } from '../integration/webhook';
import { gitLabSastJob } from './gitlab-sast-job';
import { checkProps } from '../../lib/core/props/check-props';
import { place } from '../../lib/core/props/place';

/** Props of {@link GitLab}. */
export interface GitLabProps {
  /** URL of the GitLab server. @default https://gitlab.com @format url */
  readonly baseUri?: string;
  /** Access token, best one of a service account; `requiredAccess` of the construct lists its scopes. */
  readonly token: Credential;
  /** Secret token of the webhooks. @default - webhooks are not used */
  readonly webhookSecret?: Credential;
}

/** GitLab, gitlab.com or a server of your own. Results of GitLab SAST pipelines come over the same connection. */
export class GitLab extends Integration {
  public readonly webhooks: readonly Webhook[];
  public readonly hosts: readonly OutboundHost[];
  public readonly credentialChecks: readonly CredentialCheck[];
  public override readonly requiredAccess: readonly RequiredAccess[] = [
    {
      title: 'Scopes of the access token',
      grants: [
        'api',
        'read_user',
        'read_repository',
        'read_api',
        'write_repository',
        'ai_features',
        'read_registry',
        'read_virtual_registry',
      ],
    },
  ];
  public override readonly ciJobs: readonly CiJob[];
  public override readonly notes = [
    'Use the token of a service account that is a member of the groups or projects to work on: it outlives the people who set it up.',
    'Pipelines that use the component gitlab.com/pixee/pixee hand their results over themselves and need no webhook.',
  ];

  public constructor(scope: Construct, id: string, props: GitLabProps) {
    super(...place(scope, id), 'gitlab');
    checkProps('GitLabProps', props, this);
    const server = withoutTrailingSlash(props.baseUri);
    const baseUri = server ?? 'https://gitlab.com';
    this.setting('baseUri', server);
    const token = this.secretSetting('token', props.token);
    this.webhooks = props.webhookSecret === undefined ? [] : [this.pipelineWebhook(props.webhookSecret)];
    this.hosts = [outboundHost(baseUri, 'GitLab: API and Git')];
    this.credentialChecks = [
      {
        title: 'the token is accepted',
        url: `${baseUri}/api/v4/personal_access_tokens/self`,
        method: 'GET',
        headers: [{ name: 'PRIVATE-TOKEN', secret: token }],
      },
    ];
    this.ciJobs = [gitLabSastJob(Release.of(this).url)];
  }

  private pipelineWebhook(webhookSecret: Credential): Webhook {
    const secret = this.optionalSecretSetting('webhookSecret', webhookSecret);
    return {
      title: 'SAST results of finished pipelines',
      where: 'GitLab, project or group: Settings > Webhooks',
      url: this.webhookUrl,
      method: 'POST',
      events: ['Pipeline events'],
      authentication: { method: 'secret', secret },
      fields: [{ name: 'SSL verification', value: 'enabled' }],
    };
  }
}
