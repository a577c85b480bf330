import { Construct } from 'constructs';
import type { Credential } from '../../lib/core/credential/credential';
import { CredentialSecret } from '../../lib/core/credential/credential-secret';
import type { Env } from '../../lib/core/pod/env';
import { Release } from '../../lib/core/release/release';
import type { EnvVarSource } from '../../lib/generated/kubernetes';
import { checkCall, checkProps } from '../../lib/core/props/check-props';
import { place } from '../../lib/core/props/place';

/** Props of {@link RestApi}. */
export interface RestApiProps {
  /** Key that callers of the REST API must show as a bearer token. */
  readonly apiKey: Credential;
}

/** Access to the product's REST API by key. */
export class RestApi extends Construct {
  /** The key, when it is rendered. */
  public readonly secret: CredentialSecret;
  private readonly apiKey: EnvVarSource;

  public constructor(scope: Construct, id: string, props: RestApiProps) {
    super(...place(scope, id));
    checkProps('RestApiProps', props, this);
    const release = Release.of(this);
    this.secret = new CredentialSecret(this, 'secret', {
      name: `${release.name}-rest-api`,
      labels: release.objectLabels,
      purpose: 'key of the REST API',
      random: ['apiKey'],
    });
    this.apiKey = this.secret.envSource('apiKey', props.apiKey);
  }

  /** Gives a service its environment. Platform and Analysis call it. */
  public bindTo(env: Env): void {
    checkCall('RestApi.bindTo', { env }, this);
    env.set('PIXEE_AUTHENTICATION_ENABLED', true).set('PIXEE_AUTHENTICATION_REST_API_API_KEY', this.apiKey);
  }
}
