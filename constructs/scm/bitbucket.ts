import type { Construct } from 'constructs';
import type { Credential } from '../../lib/core/credential/credential';
import type { SecretKey } from '../../lib/core/credential/credential-secret';
import type { CredentialCheck } from '../integration/credential-check';
import { Integration } from '../integration/integration';
import { type OutboundHost, outboundHost } from '../integration/outbound-host';
import type { Webhook } from '../integration/webhook';
import { checkProps } from '../../lib/core/props/check-props';
import { PixeeError } from '../../lib/findings/pixee-error';
import { place } from '../../lib/core/props/place';

/** Props of {@link Bitbucket}. */
export interface BitbucketProps {
  /** Name of the account, for Git. @format any */
  readonly username: string;
  /** E-mail address of the account, for the API; goes with `apiToken`. @default - the older form with `password` @format email */
  readonly emailAddress?: string;
  /**
   * API token of the account; `requiredAccess` of the construct lists its scopes. @default - the older form with `password`
   */
  readonly apiToken?: Credential;
  /** App password of the account, the older form of the login. @default - `emailAddress` and `apiToken` */
  readonly password?: Credential;
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
    super(...place(scope, id), 'bitbucket');
    checkProps('BitbucketProps', props, this);
    this.setting('username', props.username);
    const { title, ...login } = this.login(props);
    this.credentialChecks = [{ title, url: 'https://api.bitbucket.org/2.0/user', method: 'GET', login }];
  }

  /** The login of the API: e-mail address and token, or the older one by name and app password. */
  private login({ username, emailAddress, apiToken, password }: BitbucketProps): BitbucketLogin {
    if (emailAddress !== undefined && apiToken !== undefined && password === undefined) {
      this.setting('emailAddress', emailAddress);
      const token = this.secretSetting('apiToken', apiToken);
      return { title: 'e-mail address and token are accepted', username: emailAddress, password: token };
    }
    if (emailAddress === undefined && apiToken === undefined && password !== undefined) {
      const secret = this.secretSetting('password', password);
      return { title: 'name and app password are accepted', username, password: secret };
    }
    throw PixeeError.of(
      'bitbucket-login',
      'give `emailAddress` and `apiToken`, or in the older form `password` alone',
      this.node.path,
    );
  }
}

interface BitbucketLogin {
  readonly title: string;
  readonly username: string;
  readonly password: SecretKey;
}
