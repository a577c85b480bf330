import type { Construct } from 'constructs';
import type { Credential } from '../../lib/core/credential/credential';
import type { CredentialCheck } from '../integration/credential-check';
import { Integration } from '../integration/integration';
import type { OutboundHost } from '../integration/outbound-host';
import type { Webhook } from '../integration/webhook';
import { checkProps } from '../../lib/core/props/check-props';
import { place } from '../../lib/core/props/place';

/** Props of {@link BlackDuck}. */
export interface BlackDuckProps {
  /** Access token. */
  readonly accessToken: Credential;
}

/** Black Duck. Its address is no setting of the product, so neither its host nor a check of the token is known here. */
export class BlackDuck extends Integration {
  /** None: the product documents no webhook for Black Duck. */
  public readonly webhooks: readonly Webhook[] = [];
  public readonly hosts: readonly OutboundHost[] = [];
  public readonly credentialChecks: readonly CredentialCheck[] = [];
  public override readonly notes = [
    'The address of the Black Duck server is no setting of the product: open the firewall and network policies to it yourself.',
    'To check the token, send POST /api/tokens/authenticate to your server with the header "Authorization: token <token>": 200 means that it is right.',
  ];

  public constructor(scope: Construct, id: string, props: BlackDuckProps) {
    super(...place(scope, id), 'blackduck');
    checkProps('BlackDuckProps', props, this);
    this.secretSetting('accessToken', props.accessToken);
  }
}
