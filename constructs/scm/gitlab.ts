import type { Construct } from 'constructs';
import type { Credential } from '../../lib/core/credential';
import type { CredentialCheck } from '../integration/credential-check';
import { Integration } from '../integration/integration';
import { type OutboundHost, outboundHost } from '../integration/outbound-host';
import type { Webhook } from '../integration/webhook';

/** Props of {@link GitLab}. */
export interface GitLabProps {
  /** URL of the GitLab server. @default https://gitlab.com */
  readonly baseUri?: string;
  /**
   * Access token, best one of a service account, with the scopes api, read_user, read_repository, read_api,
   * write_repository, ai_features, read_registry and read_virtual_registry.
   */
  readonly token: Credential;
  /** Secret token of the webhooks. @default - webhooks are not used */
  readonly webhookSecret?: Credential;
}

/** GitLab, gitlab.com or a server of your own. Results of GitLab SAST pipelines come over the same connection. */
export class GitLab extends Integration {
  public readonly webhooks: readonly Webhook[];
  public readonly hosts: readonly OutboundHost[];
  public readonly credentialChecks: readonly CredentialCheck[];

  public constructor(scope: Construct, id: string, props: GitLabProps) {
    super(scope, id, 'gitlab', 'GitLab');
    const baseUri = props.baseUri ?? 'https://gitlab.com';
    this.setting(['baseUri'], props.baseUri);
    const token = this.secretSetting(['token'], 'token', props.token);
    this.webhooks = props.webhookSecret === undefined ? [] : [this.pipelineWebhook(props.webhookSecret)];
    this.hosts = [outboundHost(baseUri, 'GitLab: API and Git')];
    this.credentialChecks = [
      {
        title: 'the GitLab token is accepted',
        url: `${baseUri.replace(/\/+$/, '')}/api/v4/personal_access_tokens/self`,
        method: 'GET',
        authentication: { method: 'header', header: 'PRIVATE-TOKEN', secret: token },
      },
    ];
  }

  private pipelineWebhook(webhookSecret: Credential): Webhook {
    const secret = this.secretSetting(['webhookSecret'], 'webhookSecret', webhookSecret);
    return {
      title: 'SAST results of finished pipelines',
      url: this.webhookUrl,
      method: 'POST',
      events: ['Pipeline events'],
      authentication: { method: 'secret', secret },
    };
  }
}
