import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { given } from '../../base/given';
import { type StringMap } from '../../base/string-map';
import { PixeeError } from '../../findings/pixee-error';
import { domainFormat } from '../../rules/formats/host';
import { kubernetesVersionFormat } from '../../rules/formats/kubernetes-version';
import { labelValueFormat } from '../../rules/formats/label';
import { DEFAULT_RELEASE_NAME, isDnsLabel, releaseNameProblem } from '../../rules/names';
import { hasPlaceholder } from '../../rules/placeholders';
import { commonLabels } from './labels';
import { withAuthorities } from '../trust/private-ca-objects';
import { externalSecretProblem } from '../credential/external-secret-target';
import { authorityProblem } from '../trust/private-ca-source';
import { checkProps } from '../props/check-props';
import { type Hardening, type ReleaseProps, type ReleaseSettings, settingsOf } from './release-props';
import { place } from '../props/place';

/** What a release is called, where it is, and what holds for all of its objects. */
export abstract class ReleaseIdentity extends Construct {
  /** Name of the release. */
  public readonly name: string;
  /** Namespace of all objects. */
  public readonly namespace: string;
  /** Host name or IP of the product. */
  public readonly domain: string;
  /** The properties it was made with, objects replaced by their names. */
  public readonly settings: ReleaseSettings;
  /** @throws PixeeError when the release name, the namespace or the domain is not valid */
  protected constructor(scope: Construct, id: string, props: ReleaseProps) {
    super(...place(scope, id));
    checkProps('ReleaseProps', props, this);
    const named = settingsOf(props);
    const authorities = authorityProblem(named);
    if (authorities !== undefined) throw PixeeError.of('private-ca-conflict', authorities, this.node.path);
    const target = externalSecretProblem(props.externalSecretTarget);
    if (target !== undefined)
      throw PixeeError.of('external-secret-policy', `externalSecretTarget ${target}`, this.node.path);
    this.settings = withAuthorities(named);
    this.domain = props.domain;
    this.name = props.releaseName ?? DEFAULT_RELEASE_NAME;
    this.namespace = props.namespace ?? Chart.of(this).namespace ?? DEFAULT_RELEASE_NAME;
    const problem = releaseNameProblem(this.name);
    if (problem !== undefined) throw PixeeError.of('release', problem, this.node.path);
    if (!isDnsLabel(this.namespace))
      throw PixeeError.of('release', `the namespace "${this.namespace}" is not a DNS label`, this.node.path);
    const domainProblem = domainFormat(this.domain);
    if (domainProblem !== undefined && !hasPlaceholder(this.domain))
      throw PixeeError.of(
        'release',
        `the domain must be ${domainProblem.expected}, got "${this.domain}"`,
        this.node.path,
      );
    const partOfProblem = labelValueFormat(this.partOf);
    if (partOfProblem !== undefined)
      throw PixeeError.of(
        'release',
        `partOf must be ${partOfProblem.expected}, got "${this.partOf}"`,
        this.node.path,
      );
    const { kubeVersion } = this;
    const versionProblem = kubeVersion === undefined ? undefined : kubernetesVersionFormat(kubeVersion);
    if (versionProblem !== undefined)
      throw PixeeError.of(
        'release',
        `kubeVersion must be ${versionProblem.expected}, got "${kubeVersion ?? ''}"`,
        this.node.path,
      );
  }

  /** The address that browsers use: `https://pixee.example.com`, without a slash at the end. */
  public get url(): string {
    const protocol = this.settings.externalProtocol ?? this.settings.protocol ?? 'https';
    const port = given(this.settings.port);
    return `${protocol}://${this.domain}${port === undefined ? '' : `:${port}`}`;
  }

  /** What the components together are, for labels. */
  public get partOf(): string {
    return given(this.settings.partOf) ?? DEFAULT_RELEASE_NAME;
  }

  /** Labels of every object; a component's own win over them. */
  public get objectLabels(): StringMap {
    return {
      ...this.settings.labels,
      ...commonLabels(this.partOf),
      'app.kubernetes.io/name': this.partOf,
      'app.kubernetes.io/instance': this.name,
    };
  }

  /** Labels that the user wants on every object and pod. */
  public get labels(): StringMap {
    return { ...this.settings.labels };
  }

  /** Annotations that the user wants on every object. */
  public get annotations(): StringMap {
    return { ...this.settings.annotations };
  }

  /** Version of Kubernetes that the objects are meant for; nothing when any is. */
  public get kubeVersion(): string | undefined {
    return given(this.settings.kubeVersion);
  }

  /** How tight the vendor's own images run. */
  public get hardening(): Hardening {
    return this.settings.hardening ?? 'standard';
  }

  /** Name of the ServiceAccount that pods use unless they have one of their own. */
  public get serviceAccountName(): string {
    const name = this.settings.serviceAccount?.name ?? 'pixee';
    return name === '' ? 'default' : name;
  }
}
