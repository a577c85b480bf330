import type { Construct } from 'constructs';
import type { Credential } from '../../lib/core/credential/credential';
import type { CredentialCheck } from '../integration/credential-check';
import { Integration } from '../integration/integration';
import { type OutboundHost, outboundHost } from '../integration/outbound-host';
import type { Webhook } from '../integration/webhook';
import { checkProps } from '../../lib/core/props/check-props';
import { place } from '../../lib/core/props/place';

/** Props of {@link Arnica}. */
export interface ArnicaProps {
  /** API key. */
  readonly apiKey: Credential;
}

const API = 'https://api.app.arnica.io';

/** Arnica. */
export class Arnica extends Integration {
  /** None: the product documents no webhook for Arnica. */
  public readonly webhooks: readonly Webhook[] = [];
  public readonly hosts: readonly OutboundHost[] = [outboundHost(API, 'Arnica: API')];
  public readonly credentialChecks: readonly CredentialCheck[];

  public constructor(scope: Construct, id: string, props: ArnicaProps) {
    super(...place(scope, id), 'arnica');
    checkProps('ArnicaProps', props, this);
    const secret = this.secretSetting('apiKey', props.apiKey);
    this.credentialChecks = [
      {
        title: 'the API key is accepted',
        url: `${API}/v1/auth/token`,
        method: 'GET',
        headers: [{ name: 'Authorization', prefix: 'Bearer ', secret }],
      },
    ];
  }
}
