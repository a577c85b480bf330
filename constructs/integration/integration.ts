import { Construct } from 'constructs';
import type { Credential } from '../../lib/core/credential';
import { CredentialSecret } from '../../lib/core/credential-secret';
import type { Env, EnvValue } from '../../lib/core/env';
import { envName } from '../../lib/core/env-name';
import { Release } from '../../lib/core/release';
import type { SecretKeySelector } from '../../lib/generated/kubernetes';
import type { CredentialCheck } from './credential-check';
import type { OutboundHost } from './outbound-host';
import type { Webhook } from './webhook';

/** The product's own names of what it connects to; they appear in webhook paths and environment variables. */
export type IntegrationType =
  | 'appscan'
  | 'arnica'
  | 'azure'
  | 'bitbucket'
  | 'blackduck'
  | 'checkmarx'
  | 'datadog'
  | 'github'
  | 'gitlab'
  | 'sonar'
  | 'veracode';

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
  /** Hosts that the platform calls for it. */
  public abstract readonly hosts: readonly OutboundHost[];
  /** Requests that prove its credentials. */
  public abstract readonly credentialChecks: readonly CredentialCheck[];
  private readonly variables = new Map<string, EnvValue>();
  private readonly secret: CredentialSecret;

  protected constructor(scope: Construct, id: string, type: IntegrationType, title: string) {
    super(scope, id);
    this.type = type;
    this.title = title;
    const release = Release.of(this);
    this.secret = new CredentialSecret(this, 'secret', {
      name: `${release.name}-${type}`,
      labels: release.objectLabels,
      purpose: `credentials of ${title}`,
    });
  }

  /** Gives the platform its environment. `Platform.addIntegration` calls it. */
  public bindTo(env: Env): void {
    for (const [name, value] of this.variables) env.set(name, value);
  }

  /** URL of the webhook path that the platform serves for it. */
  protected get webhookUrl(): string {
    return `${Release.of(this).url}/api/v1/integrations/${this.type}-default/webhooks`;
  }

  /** Sets a plain setting by its path below the integration's values. */
  protected setting(path: readonly string[], value: string | number | boolean | undefined): void {
    this.variables.set(this.variable(path), value);
  }

  /**
   * Sets a secret setting.
   *
   * @param path its path below the integration's values
   * @param key its key in the Secret that is rendered for it
   * @returns where it is kept
   */
  protected secretSetting(path: readonly string[], key: string, credential: Credential): SecretKeySelector {
    const selector = this.secret.add(key, credential);
    this.variables.set(this.variable(path), { secretKeyRef: selector });
    return selector;
  }

  private variable(path: readonly string[]): string {
    return envName(`PIXEE_PLATFORM_INTEGRATIONS_${this.type.toUpperCase()}`, path);
  }
}
