import { Construct } from 'constructs';
import type { Credential } from '../../lib/core/credential/credential';
import { CredentialSecret, type SecretKey } from '../../lib/core/credential/credential-secret';
import type { Finding } from '../../lib/findings/finding';
import type { Env, EnvValue } from '../../lib/core/pod/env';
import { envName } from '../../lib/core/pod/env-name';
import { checkCall } from '../../lib/core/props/check-props';
import { Release } from '../../lib/core/release/release';
import { INTEGRATIONS, type IntegrationType } from '../../lib/values/given/integration-contracts';
import type { CiJob } from './ci-job';
import type { CredentialCheck } from './credential-check';
import type { OutboundHost } from './outbound-host';
import type { RequiredAccess } from './required-access';
import type { Webhook } from './webhook';
import { integrationWebhookUrl } from './webhook-url';
import { place } from '../../lib/core/props/place';

export type { IntegrationType } from '../../lib/values/given/integration-contracts';

/** Keys whose text we choose and tell the other side; all others the other side hands out. */
const WEBHOOK_SECRETS: readonly string[] = ['appWebhookSecret', 'webhookPassword', 'webhookSecret'];

/**
 * A source code host or security tool that the platform connects to, with its whole description: environment and
 * secrets for the platform, the webhooks to register at the other side, the hosts that are called, and how to check the
 * credentials before the product is installed.
 *
 * The environment variables are `PIXEE_PLATFORM_INTEGRATIONS_<TYPE>_<KEY>`, the form that the product documents for
 * Datadog; the other names are ours by the same rule.
 */
export abstract class Integration extends Construct {
  /** What it is to the product. */
  public readonly type: IntegrationType;
  /** What people call it: `GitLab`. */
  public readonly title: string;
  /** Webhooks to register at the other side. */
  public abstract readonly webhooks: readonly Webhook[];
  /** Hosts that the platform calls for it, as far as they are known. */
  public abstract readonly hosts: readonly OutboundHost[];
  /** Requests that prove its credentials; none when no harmless one is known. */
  public abstract readonly credentialChecks: readonly CredentialCheck[];
  /** What its credentials must be allowed to do. */
  public readonly requiredAccess: readonly RequiredAccess[] = [];
  /** Jobs for the CI of your repositories that it lives on. */
  public readonly ciJobs: readonly CiJob[] = [];
  /** What else is good to know when it is set up, a sentence each. */
  public readonly notes: readonly string[] = [];
  private readonly variables = new Map<string, EnvValue>();
  /** Its credentials, when they are rendered. */
  public readonly secret: CredentialSecret;
  private isConnected = false;

  protected constructor(scope: Construct, id: string, type: IntegrationType) {
    super(...place(scope, id));
    this.type = type;
    this.title = INTEGRATIONS[type].title;
    const release = Release.of(this);
    release.addCheck(() => (this.isConnected ? [] : [this.unconnected()]));
    this.secret = new CredentialSecret(this, 'secret', {
      name: `${release.name}-${type}`,
      labels: release.objectLabels,
      purpose: `credentials of ${this.title}`,
      random: WEBHOOK_SECRETS,
    });
  }

  /** Gives the platform its environment. `Platform.addIntegration` calls it. */
  public bindTo(env: Env): void {
    checkCall('Integration.bindTo', { env }, this);
    this.isConnected = true;
    for (const [name, value] of this.variables) env.set(name, value);
  }

  /** URL of the webhook path that the platform serves for it. */
  protected get webhookUrl(): string {
    return integrationWebhookUrl(Release.of(this).url, this.type);
  }

  /** Sets a plain setting by its place below the integration's values: `webhook.user`. */
  protected setting(place: string, value: string | number | boolean | undefined): void {
    this.variables.set(this.variable(place), value);
  }

  /**
   * Sets a secret setting.
   *
   * @param place its place below the integration's values
   * @param credential the secret
   * @param key its key in the Secret that is rendered for it
   * @returns where it is kept
   */
  protected secretSetting(place: string, credential: Credential, key = place): SecretKey {
    const selector = this.secret.add(key, credential);
    this.variables.set(this.variable(place), { secretKeyRef: selector });
    return selector;
  }

  /**
   * Sets a secret setting that the integration can do without. An existing Secret may lack its key, so that one Secret
   * serves those who use the setting and those who do not.
   */
  protected optionalSecretSetting(place: string, credential: Credential, key = place): SecretKey {
    const existing = credential.existingKey;
    if (existing === undefined) return this.secretSetting(place, credential, key);
    const selector: SecretKey = { name: existing.secretName, key: existing.key };
    this.variables.set(this.variable(place), { secretKeyRef: { ...selector, optional: true } });
    Release.of(this).expect({
      kind: 'Secret',
      name: existing.secretName,
      optional: [existing.key],
      ...(WEBHOOK_SECRETS.includes(key) ? { random: [existing.key] } : {}),
      purpose: `credentials of ${this.title}`,
    });
    return selector;
  }

  private unconnected(): Finding {
    return {
      rule: 'unconnected-integration',
      severity: 'warning',
      construct: this.node.path,
      message: `${this.title} is made and connected to no platform, so that nothing uses it`,
      remedy: "hand it to the platform's `integrations`, or call `platform.addIntegration`",
    };
  }

  private variable(place: string): string {
    return envName(`PIXEE_PLATFORM_INTEGRATIONS_${this.type.toUpperCase()}`, place.split('.'));
  }
}
