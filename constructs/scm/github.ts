import { urlOf } from '../../lib/rules/placeholders';
import type { Construct } from 'constructs';
import type { Credential } from '../../lib/core/credential/credential';
import { Release } from '../../lib/core/release/release';
import type { CredentialCheck } from '../integration/credential-check';
import { Integration } from '../integration/integration';
import { type OutboundHost, outboundHost, withoutTrailingSlash } from '../integration/outbound-host';
import type { Webhook } from '../integration/webhook';
import {
  GITHUB_APP_EVENTS,
  gitHubAppAccess,
  gitHubAppManifest,
  gitHubCallbackUrl,
  gitHubWebhookUrl,
} from './github-app';
import { tidyPrivateKey } from './private-key';
import { checkProps } from '../../lib/core/props/check-props';
import { place } from '../../lib/core/props/place';

/** Props of {@link GitHub}. */
export interface GitHubProps {
  /** Name of the GitHub App. @format any */
  readonly appName: string;
  /** Number of the GitHub App. @pattern ^[0-9]+$ */
  readonly appId: string;
  /** Secret with which GitHub signs the events it sends. */
  readonly appWebhookSecret: Credential;
  /** Private key of the app, as PEM text. */
  readonly appPrivateKey: Credential;
  /** URL of a GitHub Enterprise Server. @default https://github.com @format url */
  readonly url?: string;
}

/** GitHub, by a GitHub App of your own: github.com or a GitHub Enterprise Server. */
export class GitHub extends Integration {
  public readonly webhooks: readonly Webhook[];
  public readonly hosts: readonly OutboundHost[];
  public readonly credentialChecks: readonly CredentialCheck[];
  public override readonly requiredAccess = gitHubAppAccess();
  public override readonly notes: readonly string[];
  /** The manifest by which GitHub registers the app in one step, as JSON text. */
  public readonly appManifest: string;

  /** @throws Error when an inline private key is none */
  public constructor(scope: Construct, id: string, props: GitHubProps) {
    super(...place(scope, id), 'github');
    checkProps('GitHubProps', props, this);
    const server = withoutTrailingSlash(props.url);
    const url = server ?? 'https://github.com';
    this.setting('appName', props.appName);
    this.setting('appId', props.appId);
    this.setting('url', server);
    const secret = this.secretSetting('appWebhookSecret', props.appWebhookSecret);
    const privateKey = this.secretSetting('appPrivateKey', tidyPrivateKey(props.appPrivateKey, this));
    const ownUrl = Release.of(this).url;
    this.webhooks = [
      {
        title: 'events of the repositories',
        where: `${url}/settings/apps, or the settings of your organization > GitHub Apps`,
        url: gitHubWebhookUrl(ownUrl),
        method: 'POST',
        events: GITHUB_APP_EVENTS,
        authentication: { method: 'secret', secret },
        fields: [
          { name: 'GitHub App name', value: props.appName },
          { name: 'Homepage URL', value: ownUrl },
          { name: 'Callback URL', value: gitHubCallbackUrl(ownUrl) },
          { name: 'Request user authorization (OAuth) during installation', value: 'yes' },
          { name: 'Where can this GitHub App be installed?', value: 'Only on this account' },
        ],
      },
    ];
    const apiUrl = gitHubApiUrl(url);
    this.hosts = gitHubHosts(url, apiUrl);
    this.credentialChecks = [
      {
        title: 'app id and private key belong together',
        url: `${apiUrl}/app`,
        method: 'GET',
        signedToken: { issuer: props.appId, privateKey },
      },
    ];
    this.appManifest = gitHubAppManifest(ownUrl, props.appName);
    this.notes = [
      'After registering the app, generate a private key on its page, and install the app on the repositories to work on.',
      'The page of the app lists under Advanced what it has sent, and how the platform answered.',
    ];
  }
}

/** Address of the REST API: GitHub's clouds have a host for it, a server of your own a path. */
function gitHubApiUrl(url: string): string {
  const { hostname } = urlOf(url);
  const isCloud = hostname === 'github.com' || hostname.endsWith('.ghe.com');
  return isCloud ? `https://api.${hostname}` : `${url}/api/v3`;
}

function gitHubHosts(url: string, apiUrl: string): readonly OutboundHost[] {
  const git = outboundHost(url, 'GitHub: Git');
  const api = outboundHost(apiUrl, 'GitHub: API');
  return git.host === api.host ? [{ ...git, purpose: 'GitHub: API and Git' }] : [git, api];
}
