import { checkCall } from '../../lib/core/props/check-props';
import { Construct } from 'constructs';
import { checkObjects } from '../../lib/check/check-objects';
import { Release } from '../../lib/core/release/release';
import { sentenceWithRemedy } from '../../lib/findings/sentence';
import type {
  TroubleshootAnalyzer,
  TroubleshootCollector,
  TroubleshootSpec,
} from '../../lib/kubernetes/custom-resources/index';
import { CheckPods } from './check-pod';
import { databaseCheck } from './database-check';
import { type Checks, joinChecks } from './expected-objects';
import { networkChecks } from './network-checks';
import { objectStoreChecks } from './object-store-checks';
import { checkAnalyzer, type PodCheck } from './pod-check';
import { type Rendered, renderedBy } from './rendered';
import { integrationChecks, modelChecks } from './request-checks';
import { supportCalls } from './support-calls';
import type { SupportProps } from './support-props';
import { PixeeError } from '../../lib/findings/pixee-error';
import { place } from '../../lib/core/props/place';

/** What preflight and support bundle have in common: checks that follow from the release, and those that others add. */
export abstract class SupportDocument extends Construct {
  protected readonly release: Release;
  /** @internal */
  protected readonly pods?: CheckPods;
  private readonly collectors: TroubleshootCollector[] = [];
  private readonly analyzers: TroubleshootAnalyzer[] = [];

  protected constructor(
    scope: Construct,
    id: string,
    protected readonly props: SupportProps,
  ) {
    super(...place(scope, id));
    this.release = Release.of(this);
    this.pods = CheckPods.of(this.release, props);
    if (this.pods !== undefined) this.release.calls.add(...supportCalls(props));
  }

  /**
   * Gathers one thing more.
   *
   * @throws Error when it is not exactly one collector with the fields that it has
   */
  public addCollector(collector: TroubleshootCollector): void {
    checkCall('SupportDocument.addCollector', { collector });
    this.check({ collectors: [collector], analyzers: [] });
    this.collectors.push(collector);
  }

  /**
   * Judges one thing more.
   *
   * @throws Error when it is not exactly one analyzer with the fields that it has
   */
  public addAnalyzer(analyzer: TroubleshootAnalyzer): void {
    checkCall('SupportDocument.addAnalyzer', { analyzer });
    this.check({ collectors: [], analyzers: [analyzer] });
    this.analyzers.push(analyzer);
  }

  /** Titles of the checks that need a pod; without a helper image they are not made. */
  public get podChecks(): readonly string[] {
    return this.groups().flatMap(({ checks }) => checks.map(({ title }) => title));
  }

  /** The reference of the helper image, when there is one. */
  public get utilityImage(): string | undefined {
    return this.pods?.reference;
  }

  /** What follows from the release as it is in the end. @internal */
  protected abstract derive(rendered: Rendered): Checks;

  /** The checks that pods make, by pod. @internal */
  protected abstract groups(): readonly CheckGroup[];

  /** Everything, in the end. @internal */
  protected spec(rendered: Rendered = renderedBy(this.release)): TroubleshootSpec {
    return joinChecks(this.derive(rendered), this.podGroups(rendered), {
      collectors: this.collectors,
      analyzers: this.analyzers,
    });
  }

  private podGroups({ workloads }: Rendered): Checks {
    const pods = this.pods;
    if (pods === undefined) return { collectors: [], analyzers: [] };
    const hostAliases =
      workloads.map(({ pod }) => pod.hostAliases ?? []).find(({ length }) => length > 0) ?? [];
    const groups = this.groups().filter(({ checks }) => checks.length > 0);
    return {
      collectors: groups.map(({ name, checks }) => pods.collector(name, checks, hostAliases)),
      analyzers: groups.flatMap(({ name, checks }) => checks.map((check) => checkAnalyzer(name, check))),
    };
  }

  private check(spec: TroubleshootSpec): void {
    const body = {
      apiVersion: 'troubleshoot.sh/v1beta2',
      kind: 'SupportBundle',
      metadata: { name: 'added' },
      spec,
    };
    const [problem] = checkObjects([body], { foreign: 'allow' });
    if (problem !== undefined)
      throw PixeeError.of('construct-props', sentenceWithRemedy(problem), this.node.path);
  }
}

/** The checks of one pod. */
export interface CheckGroup {
  /** Name of the pod, and folder of its log. */
  readonly name: string;
  readonly checks: readonly PodCheck[];
}

/** The checks of all that the product connects to. What is part of the release is not there before the installation. */
export function connectionGroups(
  release: Release,
  props: SupportProps,
  isInstalled: boolean,
): readonly CheckGroup[] {
  const { database, objectStore } = props;
  return [
    {
      name: 'check-database',
      checks:
        database !== undefined && (isInstalled || database.cluster === undefined)
          ? [databaseCheck(database)]
          : [],
    },
    {
      name: 'check-object-store',
      checks:
        objectStore !== undefined && (isInstalled || objectStore.servers === undefined)
          ? objectStoreChecks(objectStore)
          : [],
    },
    { name: 'check-models', checks: modelChecks(props) },
    { name: 'check-integrations', checks: integrationChecks(props) },
    { name: 'check-network', checks: networkChecks(release, props) },
  ];
}
