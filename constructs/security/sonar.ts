import type { Construct } from 'constructs';
import { mergeValues } from '../../lib/base/merge';
import type { Credential } from '../../lib/core/credential/credential';
import { defaults } from '../../lib/generated/defaults';
import type { CredentialCheck } from '../integration/credential-check';
import { Integration } from '../integration/integration';
import { type OutboundHost, outboundHost, withoutTrailingSlash } from '../integration/outbound-host';
import type { Webhook } from '../integration/webhook';
import { checkProps } from '../../lib/core/props/check-props';
import { place } from '../../lib/core/props/place';

/** Props of {@link Sonar}. */
export interface SonarProps {
  /** URL of a SonarQube Server. @default - SonarQube Cloud @format url */
  readonly baseUri?: string;
  /** Personal access token that may read issues and hotspots; a server's begins with `squ_`. */
  readonly token: Credential;
  /** Secret with which SonarQube signs its webhooks. @default - webhooks are not used */
  readonly webhookSecret?: Credential;
  /** Name of SonarQube's GitHub App, where it is one of your own. @default - that of SonarQube Cloud @format any */
  readonly gitHubAppName?: string;
  /** Leave maintainability findings (code smells) out. @default false @nullable */
  readonly excludeMaintainabilityFindings?: boolean;
  /** Leave reliability findings (bugs) out. @default false @nullable */
  readonly excludeReliabilityFindings?: boolean;
  /**
   * Numbers of the weaknesses (CWE) to work on, separated by commas without spaces: `79,89,502`. @default - all
   * @format cwe-list
   * @nullable
   */
  readonly cweIds?: string;
  /**
   * Work on the 25 most dangerous weaknesses only; not used together with `cweIds`.
   * @deprecated use `cweIds`
   * @default false
   * @nullable
   */
  readonly filterCweTop25?: boolean;
  /**
   * Numbers of further weaknesses (CWE); not used together with `cweIds`.
   * @deprecated use `cweIds`
   * @default - none
   * @format cwe-list
   * @nullable
   */
  readonly additionalCweIds?: string;
  /** How many findings of one scan are read at most. @default 10000 @minimum 1 @nullable */
  readonly maxFindingsPerScan?: number;
}

/** SonarQube: a server of your own, or SonarQube Cloud when no `baseUri` is given. */
export class Sonar extends Integration {
  public readonly webhooks: readonly Webhook[];
  public readonly hosts: readonly OutboundHost[];
  public readonly credentialChecks: readonly CredentialCheck[];
  public override readonly requiredAccess = [
    {
      title: "Permissions of the token's owner",
      grants: ['Browse, on the projects to work on: issues and hotspots'],
    },
  ];

  public constructor(scope: Construct, id: string, props: SonarProps) {
    super(...place(scope, id), 'sonar');
    checkProps('SonarProps', props, this);
    const settings = mergeValues<SonarProps>(defaults.platform.sonar, props);
    const server = withoutTrailingSlash(settings.baseUri);
    this.setting('baseUri', server);
    this.setting('gitHubAppName', settings.gitHubAppName);
    this.setting('excludeMaintainabilityFindings', settings.excludeMaintainabilityFindings);
    this.setting('excludeReliabilityFindings', settings.excludeReliabilityFindings);
    this.setting('maxFindingsPerScan', settings.maxFindingsPerScan);
    this.addWeaknesses(settings);
    const secret = this.secretSetting('token', props.token);
    const baseUri = server ?? 'https://sonarcloud.io';
    this.webhooks = props.webhookSecret === undefined ? [] : [this.scanWebhook(props.webhookSecret, server)];
    this.hosts = [
      outboundHost(baseUri, `${server === undefined ? 'SonarQube Cloud' : 'SonarQube Server'}: API`),
    ];
    this.credentialChecks = [
      {
        title: 'the token is accepted',
        url: `${baseUri}/api/authentication/validate`,
        method: 'GET',
        headers: [{ name: 'Authorization', prefix: 'Bearer ', secret }],
        expectedText: '"valid":true',
      },
    ];
  }

  /** The list of weaknesses overrides the two older settings, so these are not passed on beside it. */
  private addWeaknesses({ cweIds, filterCweTop25, additionalCweIds }: SonarProps): void {
    this.setting('cweIds', cweIds);
    if (cweIds) return;
    this.setting('filterCweTop25', filterCweTop25);
    this.setting('additionalCweIds', additionalCweIds);
  }

  private scanWebhook(webhookSecret: Credential, server: string | undefined): Webhook {
    return {
      title: 'finished scans',
      where:
        server === undefined
          ? 'SonarQube Cloud, organization or project: Administration > Webhooks'
          : 'SonarQube Server: Administration > Configuration > Webhooks, or Project settings > Webhooks',
      url: this.webhookUrl,
      method: 'POST',
      events: [],
      authentication: {
        method: 'secret',
        secret: this.optionalSecretSetting('webhookSecret', webhookSecret),
      },
    };
  }
}
