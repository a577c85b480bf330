import type { Construct } from 'constructs';
import type { Credential } from '../../lib/core/credential/credential';
import { defaults } from '../../lib/generated/defaults';
import type { CredentialCheck } from '../integration/credential-check';
import { Integration } from '../integration/integration';
import { type OutboundHost, outboundHost, withoutTrailingSlash } from '../integration/outbound-host';
import type { WebhookAuthentication, Webhook } from '../integration/webhook';
import { checkProps } from '../../lib/core/props/check-props';
import { PixeeError } from '../../lib/findings/pixee-error';
import { place } from '../../lib/core/props/place';

/** Props of {@link AppScan}. */
export interface AppScanProps {
  /** URL of AppScan. @default https://cloud.appscan.com @format url */
  readonly baseUri?: string;
  /** Id of the API key, whose role must be allowed to comment on issues. @format any */
  readonly apiKeyId: string;
  /** Secret of the API key. */
  readonly apiKeySecret: Credential;
  /** Name of the user that webhook calls must carry. @default - webhooks are not used */
  readonly webhookUser?: Credential;
  /** Password of that user; required with it. @default - webhooks are not used */
  readonly webhookPassword?: Credential;
}

/** HCL AppScan. Webhook calls carry user and password; the product's older mode, a secret in the URL, is not offered. */
export class AppScan extends Integration {
  public readonly webhooks: readonly Webhook[];
  public readonly hosts: readonly OutboundHost[];
  public readonly credentialChecks: readonly CredentialCheck[];
  public override readonly requiredAccess = [
    { title: "Role of the API key's owner", grants: ['read scans and issues', 'comment on issues'] },
  ];
  public override readonly notes = [
    'AppScan Presence, in your own network, makes the webhook calls: it must reach the platform, AppScan itself need not.',
  ];
  private readonly baseUri: string;

  /** @throws Error when the webhook's user is given without its password, or the other way round */
  public constructor(scope: Construct, id: string, props: AppScanProps) {
    super(...place(scope, id), 'appscan');
    checkProps('AppScanProps', props, this);
    this.baseUri = withoutTrailingSlash(props.baseUri) ?? defaults.platform.pixeebot.appscan.baseUri;
    this.setting('baseUri', this.baseUri);
    this.setting('apiKeyId', props.apiKeyId);
    const secret = this.secretSetting('apiKeySecret', props.apiKeySecret);
    const authentication = this.webhookAuthentication(props);
    this.webhooks =
      authentication === undefined
        ? []
        : [this.scanWebhook(authentication), this.patchWebhook(authentication)];
    this.hosts = [outboundHost(this.baseUri, 'AppScan: API')];
    this.credentialChecks = [
      {
        title: 'key id and secret are accepted',
        url: `${this.baseUri}/api/v4/Account/ApiKeyLogin`,
        method: 'POST',
        body: {
          contentType: 'application/json',
          before: `{"KeyId":${JSON.stringify(props.apiKeyId)},"KeySecret":"`,
          secret,
          after: '"}',
        },
      },
    ];
  }

  private webhookAuthentication({
    webhookUser,
    webhookPassword,
  }: AppScanProps): WebhookAuthentication | undefined {
    if (webhookUser === undefined && webhookPassword === undefined) return undefined;
    if (webhookUser === undefined || webhookPassword === undefined) {
      throw PixeeError.of(
        'integration-props',
        `webhookUser and webhookPassword must be given together`,
        this.node.path,
      );
    }
    return {
      method: 'basic',
      usernameSecret: this.optionalSecretSetting('webhook.user', webhookUser, 'webhookUser'),
      secret: this.optionalSecretSetting('webhook.password', webhookPassword, 'webhookPassword'),
    };
  }

  private scanWebhook(authentication: WebhookAuthentication): Webhook {
    return this.webhook(
      'finished scans',
      'ScanExecutionCompleted',
      '/_/ScanExecutionCompleted/{SubjectId}',
      authentication,
    );
  }

  private patchWebhook(authentication: WebhookAuthentication): Webhook {
    return this.webhook('requests for patches', 'NewPatchRequest', '/CreatePatch', authentication, {
      RequestMethod: 'POST',
      RequestBody: JSON.stringify({ patch_id: '{SubjectId}' }),
      ContentType: 'application/json',
    });
  }

  /** AppScan makes GET calls unless told otherwise. */
  private webhook(
    title: string,
    event: string,
    path: string,
    authentication: WebhookAuthentication,
    more: Readonly<Record<string, string>> = {},
  ): Webhook {
    const url = `${this.webhookUrl}${path}`;
    const body = {
      PresenceId: '<id of the AppScan Presence>',
      AssetGroupId: '<id of the asset group>',
      Global: true,
      Event: event,
      Uri: url,
      AuthorizationHeader: 'Basic <user:password in base64>',
      ...more,
    };
    return {
      title,
      where: `AppScan API: POST ${this.baseUri}/api/v4/Webhooks`,
      url,
      method: more.RequestMethod === 'POST' ? 'POST' : 'GET',
      events: [event],
      authentication,
      requestBody: JSON.stringify(body, null, 2),
    };
  }
}
