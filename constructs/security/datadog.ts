import type { Construct } from 'constructs';
import type { Credential } from '../../lib/core/credential/credential';
import { Release } from '../../lib/core/release/release';
import type { CiJob } from '../integration/ci-job';
import type { CredentialCheck } from '../integration/credential-check';
import { Integration } from '../integration/integration';
import { type OutboundHost, outboundHost } from '../integration/outbound-host';
import type { Webhook } from '../integration/webhook';
import { datadogSarifJob } from './datadog-sarif-job';
import { checkProps } from '../../lib/core/props/check-props';
import { place } from '../../lib/core/props/place';

/** Props of {@link Datadog}. */
export interface DatadogProps {
  /** API key. */
  readonly apiKey: Credential;
  /** Application key. */
  readonly applicationKey: Credential;
}

const API = 'https://api.datadoghq.com';

/** Datadog: findings are fetched with two keys, or handed over by a CI job, which needs no keys of Datadog. */
export class Datadog extends Integration {
  /** None: the platform asks for findings itself. */
  public readonly webhooks: readonly Webhook[] = [];
  public readonly hosts: readonly OutboundHost[] = [outboundHost(API, 'Datadog: API of the site US1')];
  public readonly credentialChecks: readonly CredentialCheck[];
  public override readonly ciJobs: readonly CiJob[];
  public override readonly notes = [
    'The Datadog site is no setting of the product. On another site than US1, ask the vendor, and put your own site into the check.',
  ];

  public constructor(scope: Construct, id: string, props: DatadogProps) {
    super(...place(scope, id), 'datadog');
    checkProps('DatadogProps', props, this);
    const apiKey = this.secretSetting('apiKey', props.apiKey);
    const applicationKey = this.secretSetting('applicationKey', props.applicationKey);
    this.credentialChecks = [
      {
        title: 'both keys are accepted',
        url: `${API}/api/v2/validate_keys`,
        method: 'GET',
        headers: [
          { name: 'DD-API-KEY', secret: apiKey },
          { name: 'DD-APPLICATION-KEY', secret: applicationKey },
        ],
      },
    ];
    this.ciJobs = [datadogSarifJob(Release.of(this).url)];
  }
}
