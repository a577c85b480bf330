import type { Construct } from 'constructs';
import type { Credential } from '../../lib/core/credential/credential';
import type { CredentialCheck } from '../integration/credential-check';
import { Integration } from '../integration/integration';
import { type OutboundHost, outboundHost } from '../integration/outbound-host';
import type { Webhook } from '../integration/webhook';
import { checkProps } from '../../lib/core/props/check-props';
import { place } from '../../lib/core/props/place';

/** Props of {@link Veracode}. */
export interface VeracodeProps {
  /** Id of the API key. @format any */
  readonly apiKeyId: string;
  /** Secret of the API key. */
  readonly apiKeySecret: Credential;
}

/** Keys of the European region begin with it. */
const EUROPEAN_PREFIX = 'vera01ei-';

/** Veracode. */
export class Veracode extends Integration {
  /** None: the product documents no webhook for Veracode. */
  public readonly webhooks: readonly Webhook[] = [];
  public readonly hosts: readonly OutboundHost[];
  /** None: every request must be signed in a way of Veracode's own, which `curl` does not know. */
  public readonly credentialChecks: readonly CredentialCheck[] = [];
  public override readonly notes: readonly string[];

  public constructor(scope: Construct, id: string, props: VeracodeProps) {
    super(...place(scope, id), 'veracode');
    checkProps('VeracodeProps', props, this);
    this.setting('apiKeyId', props.apiKeyId);
    this.secretSetting('apiKeySecret', props.apiKeySecret);
    const api = props.apiKeyId.startsWith(EUROPEAN_PREFIX)
      ? 'https://api.veracode.eu'
      : 'https://api.veracode.com';
    this.hosts = [outboundHost(api, 'Veracode: API')];
    this.notes = [
      `To check the key, let Veracode's own tools sign a request to ${api}/api/authn/v2/users/self: 200 means that it is right.`,
    ];
  }
}
