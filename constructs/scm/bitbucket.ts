import type { Construct } from 'constructs';
import type { Credential } from '../../lib/core/credential';
import type { CredentialCheck } from '../integration/credential-check';
import { Integration } from '../integration/integration';
import { type OutboundHost, outboundHost } from '../integration/outbound-host';
import type { Webhook } from '../integration/webhook';
import { checkProps } from '../../lib/core/props/check-props';

/** Props of {@link Bitbucket}. */
export interface BitbucketProps {
  /** Name of the account, for Git. @format any */
  readonly username: string;
  /** E-mail address of the account, for the API. @format email */
  readonly emailAddress: string;
  /** API token of the account; `requiredAccess` of the construct lists its scopes. */
  readonly apiToken: Credential;
}

/** Bitbucket Cloud. */
export class Bitbucket extends Integration {
  /** None: the product documents no webhook for Bitbucket. */
  public readonly webhooks: readonly Webhook[] = [];
  public readonly hosts: readonly OutboundHost[] = [
    outboundHost('https://bitbucket.org', 'Bitbucket: Git'),
    outboundHost('https://api.bitbucket.org', 'Bitbucket: API'),
  ];
  public readonly credentialChecks: readonly CredentialCheck[];
  public override readonly requiredAccess = [
    {
      title: 'Scopes of the API token',
      grants: [
        'read:user:bitbucket',
        'read:workspace:bitbucket',
        'read:repository:bitbucket',
        'read:pullrequest:bitbucket',
        'write:repository:bitbucket',
        'write:pullrequest:bitbucket',
      ],
    },
  ];

  public constructor(scope: Construct, id: string, props: BitbucketProps) {
    super(scope, id, 'bitbucket');
    checkProps('BitbucketProps', props, this);
    this.setting('username', props.username);
    this.setting('emailAddress', props.emailAddress);
    const password = this.secretSetting('apiToken', props.apiToken);
    this.credentialChecks = [
      {
        title: 'e-mail address and token are accepted',
        url: 'https://api.bitbucket.org/2.0/user',
        method: 'GET',
        login: { username: props.emailAddress, password },
      },
    ];
  }
}
