import { Chart } from 'cdk8s';
import type { ApiObject } from 'cdk8s';
import { checkObjects } from '../../check/check-objects';
import { acknowledge, unacknowledged } from '../../findings/acknowledge';
import type { Finding } from '../../findings/finding';
import { reportText } from '../../findings/report-text';
import { type CheckedRelease, checkOptionsOf } from './release-check';
import type { ManifestBody } from '../object/manifest';
import { sharedFiles } from './shared-files';
import { synthesizeObjects } from '../object/synthesize';
import { unreadCredentials } from '../credential/unread-credentials';
import type { ReleaseProps } from './release-props';
import { isSettling, once } from '../object/synthesis';
import { warn } from './warn';

/** What this needs to know of a release, besides what its objects are checked against. */
export interface JudgedRelease extends CheckedRelease {
  readonly settings: Pick<ReleaseProps, 'acknowledge' | 'openshift' | 'silent' | 'strict'>;
  /** The objects that were rendered until now. */
  readonly renderedObjects: readonly ApiObject[];
  /** Gives a finding about values the place that these came from. */
  locate(finding: Finding): Finding;
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

  /** Whether what was known already has something of a rule. */
  public has(rule: string): boolean {
    return this.reported.some((finding) => finding.rule === rule);
  }

  /** Adds a check that is run when the findings are asked for. */
  public addCheck(check: LateCheck): void {
    this.checks.push(check);
  }

  /** What the checks say that are run when all constructs are made. */
  public get late(): readonly Finding[] {
    return this.checks.flatMap((check) => [...check()]).map((finding) => this.release.locate(finding));
  }

  /** Everything, errors first. */
  public get all(): readonly Finding[] {
    // First the objects: what is rendered last may still declare what it expects.
    const { isRenderable } = this.release;
    const ofObjects = isRenderable ? this.objectFindings() : [];
    const { late } = this;
    const found = acknowledge(
      [
        ...this.reported,
        ...late,
        ...this.sharedObjects(),
        ...this.sharedFiles(),
        ...(isRenderable ? this.unread(late) : []),
        ...ofObjects,
      ],
      this.release.settings.acknowledge,
    );
    return [...found.filter(isError), ...found.filter((finding) => !isError(finding))];
  }

  /** What forbids to use the objects. Warnings are printed, once, unless they are wanted as errors, or silence is. */
  public validate(): readonly Finding[] {
    if (isSettling(this.release)) return [];
    return once(this.release, this, () => this.forbidding());
  }

  private forbidding(): readonly Finding[] {
    const { silent, strict } = this.release.settings;
    const found = this.all;
    const warnings = found.filter((finding) => !isError(finding));
    if (strict === true) return unacknowledged(found);
    if (silent !== true && warnings.length > 0 && !this.isPrinted) warn(reportText(warnings));
    this.isPrinted = true;
    return found.filter(isError);
  }

  /**
   * Problems of the objects. All objects of the chart that ours may refer to are looked at, but only ours are judged: what else a
   * user has in a chart is theirs.
   */
  private objectFindings(): readonly Finding[] {
    const { release } = this;
    const owners = new Map(
      release.renderedObjects.map((object) => [`${object.kind}/${object.name}`, object.node.path]),
    );
    const chart = Chart.of(release);
    const objects = once(release, chart, () => synthesizeObjects(chart));
    // In a chart of many releases, the objects of other namespaces are not looked at once more for each of them.
    const near = (objects as unknown as readonly ManifestBody[]).filter(
      ({ kind, metadata: { name, namespace } }) =>
        namespace === undefined || namespace === release.namespace || owners.has(`${kind}/${name}`),
    );
    return checkObjects(near, { ...checkOptionsOf(release), foreign: 'allow' }).flatMap((finding) => {
      const owner = finding.object === undefined ? undefined : owners.get(finding.object);
      return owner === undefined ? [] : [release.locate({ ...finding, construct: owner })];
    });
  }

  /** Credentials that nothing reads, but for those of constructs of which it is said already that nothing uses them. */
  private unread(late: readonly Finding[]): readonly Finding[] {
    const told = late.flatMap(({ construct }) => construct ?? []);
    return unreadCredentials(this.release.node.scope ?? this.release).filter(
      ({ construct = '' }) => !told.some((path) => construct === path || construct.startsWith(`${path}/`)),
    );
  }

  /** Files that another chart of the app writes as well. */
  private sharedFiles(): readonly Finding[] {
    const { release } = this;
    const before = this.releases();
    const later = new Set(before.slice(before.indexOf(release) + 1).map((other) => Chart.of(other)));
    return sharedFiles(release, release.renderedObjects, (other) => later.has(other));
  }

  /** Objects that a release before this one renders, too: the one applied last would take the other's place. */
  private sharedObjects(): readonly Finding[] {
    const owners = once(this.release, ReleaseFindings, () => firstOwners(this.releases()));
    return this.release.renderedObjects.flatMap((object) => {
      const owner = owners.get(identity(object, this.release));
      if (owner === undefined || owner.release === this.release) return [];
      const { path } = owner.object.node;
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

interface Owner {
  readonly release: JudgedRelease;
  readonly object: ApiObject;
}

/** Who renders an object first, by its identity. */
function firstOwners(releases: readonly JudgedRelease[]): ReadonlyMap<string, Owner> {
  const owners = new Map<string, Owner>();
  for (const release of releases) {
    for (const object of release.renderedObjects) {
      const id = identity(object, release);
      if (!owners.has(id)) owners.set(id, { release, object });
    }
  }
  return owners;
}

function identity(object: ApiObject, release: JudgedRelease): string {
  const [group] = object.apiVersion.includes('/') ? object.apiVersion.split('/') : [''];
  const namespace = object.metadata.namespace ?? release.namespace;
  return [group, object.kind, namespace, object.name].join('|');
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}
