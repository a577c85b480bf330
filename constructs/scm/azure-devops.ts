import type { Construct } from 'constructs';
import type { Credential } from '../../lib/core/credential/credential';
import type { CredentialCheck } from '../integration/credential-check';
import { Integration } from '../integration/integration';
import { type OutboundHost, outboundHost } from '../integration/outbound-host';
import type { WebhookAuthentication, Webhook } from '../integration/webhook';
import { checkProps } from '../../lib/core/props/check-props';
import { PixeeError } from '../../lib/findings/pixee-error';
import { place } from '../../lib/core/props/place';

/** Props of {@link AzureDevOps}. */
export interface AzureDevOpsProps {
  /** Name of the organization. @format azure-organization */
  readonly organization: string;
  /** Personal access token with full Code access. */
  readonly token: Credential;
  /** Name of the user that webhook calls must carry. @default - webhook calls are not checked @format any */
  readonly webhookUser?: string;
  /** Password of that user; required with it. @default - webhook calls are not checked */
  readonly webhookPassword?: Credential;
}

/** Azure DevOps Services. */
export class AzureDevOps extends Integration {
  public readonly webhooks: readonly Webhook[];
  public readonly hosts: readonly OutboundHost[];
  public readonly credentialChecks: readonly CredentialCheck[];
  public override readonly requiredAccess = [
    {
      title: 'Scopes of the personal access token',
      grants: ['Code: full (a custom scope, not "Full access")'],
    },
  ];
  public override readonly notes = [
    'A service hook takes one event: make one for each. The product documents no list; pushed code and created, updated and commented pull requests are what it can react to.',
  ];

  /** @throws Error when the webhook's user is given without its password, or the other way round */
  public constructor(scope: Construct, id: string, props: AzureDevOpsProps) {
    super(...place(scope, id), 'azure');
    checkProps('AzureDevOpsProps', props, this);
    const { organization } = props;
    this.setting('organization', organization);
    const token = this.secretSetting('token', props.token);
    this.webhooks = [
      {
        title: 'changes of repositories and pull requests',
        where: 'Azure DevOps, project: Project settings > Service hooks > Web Hooks',
        url: this.webhookUrl,
        method: 'POST',
        events: [],
        authentication: this.webhookAuthentication(props),
      },
    ];
    this.hosts = [outboundHost('https://dev.azure.com', 'Azure DevOps: API and Git')];
    this.credentialChecks = [
      {
        title: 'the token may read code',
        url: `https://dev.azure.com/${encodeURIComponent(organization)}/_apis/git/repositories?api-version=7.0`,
        method: 'GET',
        // Any user name will do; a wrong token is answered by a sign-in page and status 203.
        login: { username: '', password: token },
      },
    ];
  }

  private webhookAuthentication({ webhookUser, webhookPassword }: AzureDevOpsProps): WebhookAuthentication {
    if (webhookUser === undefined && webhookPassword === undefined) return { method: 'none' };
    if (webhookUser === undefined || webhookPassword === undefined) {
      throw PixeeError.of(
        'integration-props',
        `webhookUser and webhookPassword must be given together`,
        this.node.path,
      );
    }
    this.setting('webhook.user', webhookUser);
    const secret = this.secretSetting('webhook.password', webhookPassword, 'webhookPassword');
    return { method: 'basic', username: webhookUser, secret };
  }
}
