import type { Construct } from 'constructs';
import type { Credential } from '../../lib/core/credential/credential';
import { defaults } from '../../lib/generated/defaults';
import type { CheckmarxValues } from '../../lib/values/contract/platform/security';
import type { CredentialCheck } from '../integration/credential-check';
import { Integration } from '../integration/integration';
import { type OutboundHost, outboundHost } from '../integration/outbound-host';
import type { Webhook } from '../integration/webhook';
import { checkProps } from '../../lib/core/props/check-props';
import { place } from '../../lib/core/props/place';

/** A region of Checkmarx One. */
export type CheckmarxRegion = NonNullable<CheckmarxValues['region']>;

/** Props of {@link Checkmarx}. */
export interface CheckmarxProps {
  /** Region of the tenant. @default US */
  readonly region?: CheckmarxRegion;
  /** Account name of the tenant, not its id. @format checkmarx-tenant */
  readonly tenantAccountName: string;
  /** API key that may read projects and scan results. */
  readonly apiKey: Credential;
}

/** What stands in front of each region's hosts. */
const PREFIXES = {
  US: '',
  US2: 'us.',
  EU: 'eu.',
  EU2: 'eu-2.',
  DEU: 'deu.',
  ANZ: 'anz.',
  IND: 'ind.',
  SNG: 'sng.',
  MEA: 'mea.',
} as const satisfies Record<CheckmarxRegion, string>;

/** Checkmarx One. */
export class Checkmarx extends Integration {
  /** None: the platform asks for results itself. */
  public readonly webhooks: readonly Webhook[] = [];
  public readonly hosts: readonly OutboundHost[];
  public readonly credentialChecks: readonly CredentialCheck[];
  public override readonly requiredAccess = [
    { title: "Roles of the API key's owner", grants: ['read projects', 'read scan results'] },
  ];

  public constructor(scope: Construct, id: string, props: CheckmarxProps) {
    super(...place(scope, id), 'checkmarx');
    checkProps('CheckmarxProps', props, this);
    const region = props.region ?? defaults.platform.checkmarx.region;
    const baseUri = `https://${PREFIXES[region]}ast.checkmarx.net`;
    const signInUri = `https://${PREFIXES[region]}iam.checkmarx.net`;
    this.setting('region', region);
    this.setting('baseUri', baseUri);
    this.setting('tenantAccountName', props.tenantAccountName);
    const secret = this.secretSetting('apiKey', props.apiKey);
    this.hosts = [
      outboundHost(baseUri, 'Checkmarx One: API'),
      outboundHost(signInUri, 'Checkmarx One: sign-in'),
    ];
    this.credentialChecks = [
      {
        title: 'the API key belongs to the tenant and the region',
        url: `${signInUri}/auth/realms/${encodeURIComponent(props.tenantAccountName)}/protocol/openid-connect/token`,
        method: 'POST',
        // The key is a refresh token, whose characters need no encoding in a form.
        body: {
          contentType: 'application/x-www-form-urlencoded',
          before: 'grant_type=refresh_token&client_id=ast-app&refresh_token=',
          secret,
          after: '',
        },
      },
    ];
  }
}
