import { type StringMap } from '../../base/string-map';
import { componentName, fullName, nameProblem, type NameOverrides } from '../../rules/names';
import { commonLabels, selectorLabels } from './labels';
import type { ReleaseScope } from './release-scope';
import { PixeeError } from '../../findings/pixee-error';

/** The identity of one component of a release: its name and labels, equal to those of the Helm chart. */
export class Component {
  /** Name of the component's Deployment and Service: `pixee-enterprise-server-platform`. */
  public readonly fullName: string;
  /** Value of the label `app.kubernetes.io/name`. */
  public readonly nameLabel: string;

  /**
   * @param release the release it belongs to
   * @param name the component's own name, such as `platform`
   * @param overrides the name settings of its values
   * @param version the image tag, for the version label
   * @param partName which of the component's workloads it is; see `part`
   * @param partSelector what tells the pods of that workload from those of the others
   * @param partFullName the whole name of that workload, where it does not follow from the component's
   * @throws Error when the resulting name is longer than 63 characters or not a DNS label
   */
  public constructor(
    private readonly release: ReleaseScope,
    private readonly name: string,
    private readonly overrides: NameOverrides = {},
    private readonly version?: string,
    private readonly partName?: string,
    private readonly partSelector: StringMap = {},
    partFullName?: string,
  ) {
    this.nameLabel = componentName(name, overrides);
    const whole = fullName(release.name, name, overrides);
    this.fullName = partFullName ?? (partName === undefined ? whole : `${whole}-${partName}`);
    const problem = nameProblem(this.fullName);
    if (problem !== undefined) {
      throw PixeeError.of(
        'component-name',
        `${name}: ${problem}; shorten the release name or set fullnameOverride`,
      );
    }
    const labelProblem = nameProblem(this.nameLabel);
    if (labelProblem !== undefined)
      throw PixeeError.of('component-name', `${name}: ${labelProblem}; choose another nameOverride`);
  }

  /**
   * One workload of a component that has several, such as the `filer` of SeaweedFS: its name stands behind the
   * component's, and in the label `app.kubernetes.io/component`, which selectors ask for too.
   *
   * @param selector the labels that selectors ask for instead, where the upstream chart has others
   * @param fullName its whole name, where it does not follow from the component's
   */
  public part(
    partName: string,
    selector: StringMap = { 'app.kubernetes.io/component': partName },
    fullName?: string,
  ): Component {
    return new Component(this.release, this.name, this.overrides, this.version, partName, selector, fullName);
  }

  /** What it is in every release, whatever the names of its objects: `platform`, `seaweedfs-filer`. @internal */
  public get role(): string {
    return this.partName === undefined ? this.name : `${this.name}-${this.partName}`;
  }

  /** What Deployments and Services select pods by. */
  public get selectorLabels(): StringMap {
    return { ...selectorLabels(this.release.name, this.nameLabel), ...this.partSelector };
  }

  /** Labels of the component's objects. */
  public get labels(): StringMap {
    return {
      ...this.release.objectLabels,
      ...commonLabels(this.release.partOf, this.version),
      ...this.selectorLabels,
    };
  }

  /** Labels of the component's pods; the version is left out, so that it alone does not restart them. */
  public podLabels(extra: StringMap = {}): StringMap {
    return {
      ...this.release.labels,
      ...extra,
      'app.kubernetes.io/part-of': this.release.partOf,
      ...this.selectorLabels,
    };
  }
}
