import { Chart } from 'cdk8s';
import type { ApiObject } from 'cdk8s';
import { checkObjects } from '../check/check-objects';
import { acknowledge, unacknowledged } from '../findings/acknowledge';
import type { Finding } from '../findings/finding';
import { reportText } from '../findings/report-text';
import { type CheckedRelease, checkOptionsOf } from './release-check';
import { synthesizeObjects } from './synthesize';
import type { ReleaseProps } from './release-props';
import { warn } from './warn';

/** What this needs to know of a release, besides what its objects are checked against. */
export interface JudgedRelease extends CheckedRelease {
  readonly settings: Pick<ReleaseProps, 'acknowledge' | 'silent' | 'strict'>;
  /** The objects that were rendered until now. */
  readonly renderedObjects: readonly ApiObject[];
}

/** Says late what is wrong, when all constructs are made. */
export type LateCheck = () => Iterable<Finding>;

/** All that is to be said about a release: its values, constructs and objects. */
export class ReleaseFindings {
  private readonly reported: Finding[] = [];
  private readonly checks: LateCheck[] = [];
  private isPrinted = false;

  public constructor(
    private readonly release: JudgedRelease,
    /** The releases beside it in the app, itself among them, in the order of the tree. */
    private readonly releases: () => readonly JudgedRelease[],
  ) {}

  /** Adds what is known already. */
  public add(...findings: readonly Finding[]): void {
    this.reported.push(...findings);
  }

  /** Adds a check that is run when the findings are asked for. */
  public addCheck(check: LateCheck): void {
    this.checks.push(check);
  }

  /** Everything, errors first. */
  public get all(): readonly Finding[] {
    // First the objects: what is rendered last may still declare what it expects.
    const ofObjects = this.release.isRenderable ? this.objectFindings() : [];
    const late = this.checks.flatMap((check) => [...check()]);
    const found = acknowledge(
      [...this.reported, ...late, ...this.sharedObjects(), ...ofObjects],
      this.release.settings.acknowledge,
    );
    return [...found.filter(isError), ...found.filter((finding) => !isError(finding))];
  }

  /** What forbids to use the objects. Warnings are printed, once, unless they are wanted as errors, or silence is. */
  public validate(): readonly Finding[] {
    const { silent, strict } = this.release.settings;
    const found = this.all;
    const warnings = found.filter((finding) => !isError(finding));
    if (strict === true) return unacknowledged(found);
    if (silent !== true && warnings.length > 0 && !this.isPrinted) warn(reportText(warnings));
    this.isPrinted = true;
    return found.filter(isError);
  }

  /**
   * Problems of the objects. All objects of the chart are looked at, because ours may refer to them, but only ours are judged: what
   * else a user has in a chart is theirs.
   */
  private objectFindings(): readonly Finding[] {
    const { release } = this;
    const objects = synthesizeObjects(Chart.of(release));
    const owners = new Map(
      release.renderedObjects.map((object) => [`${object.kind}/${object.name}`, object.node.path]),
    );
    return checkObjects(objects, { ...checkOptionsOf(release), foreign: 'allow' }).flatMap((finding) => {
      const owner = finding.object === undefined ? undefined : owners.get(finding.object);
      return owner === undefined ? [] : [{ ...finding, construct: owner }];
    });
  }

  /** Objects that a release before this one renders, too: the one applied last would take the other's place. */
  private sharedObjects(): readonly Finding[] {
    const before = this.releases();
    const known = new Map<string, string>();
    for (const other of before.slice(0, before.indexOf(this.release)))
      for (const object of other.renderedObjects) known.set(identity(object, other), object.node.path);
    return this.release.renderedObjects.flatMap((object) => {
      const path = known.get(identity(object, this.release));
      if (path === undefined) return [];
      return [
        {
          rule: 'shared-object',
          severity: 'error' as const,
          construct: object.node.path,
          message: `renders ${object.kind}/${object.name}, which ${path} renders as well: one would take the other's place`,
          remedy: 'give one of the releases another releaseName, or another namespace',
        },
      ];
    });
  }
}

function identity(object: ApiObject, release: JudgedRelease): string {
  const [group] = object.apiVersion.includes('/') ? object.apiVersion.split('/') : [''];
  const namespace = object.metadata.namespace ?? release.namespace;
  return [group, object.kind, namespace, object.name].join('|');
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}
