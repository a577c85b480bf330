import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { given } from '../../lib/base/given';
import { manifest } from '../../lib/core/object/manifest';
import { defaults } from '../../lib/generated/defaults';
import type { ConfigMap } from '../../lib/generated/kubernetes';
import type {
  TroubleshootRedactor,
  TroubleshootRedactors,
  TroubleshootSupportBundle,
} from '../../lib/kubernetes/custom-resources/index';
import { stringifyDocuments } from '../../lib/output/yaml';
import type { Authentik } from '../authentik/authentik';
import { blueprintChecks, outpostLogs } from './blueprint-checks';
import { certificateChecks } from './certificate-checks';
import { clusterAnalyzers } from './cluster-analyzers';
import { type Checks, expectedObjectChecks, joinChecks } from './expected-objects';
import { healthChecks } from './health-checks';
import { operatorAnalyzers } from './operator-analyzers';
import { redactors } from './redactors';
import { type Rendered, renderedBy } from './rendered';
import { type CheckGroup, connectionGroups, SupportDocument } from './support-document';
import type { SupportProps } from './support-props';
import { workloadChecks } from './workload-checks';
import { checkCall, checkProps, pathBelow } from '../../lib/core/props/check-props';
import { place } from '../../lib/core/props/place';

/** Props of {@link SupportBundle}. */
export interface SupportBundleProps extends SupportProps {
  /** Render the ConfigMap by which `kubectl support-bundle --load-cluster-specs` finds it. @default true */
  readonly render?: boolean;
  /** Authentik, whose blueprints are looked at. @default - not looked at */
  readonly authentik?: Authentik;
}

/**
 * What `kubectl support-bundle` gathers from a running installation, what it blacks out, and how it judges what it found:
 * derived from what the release renders in the end. Its ConfigMap holds the two documents; they are looked for in ConfigMaps and Secrets
 * alike (`LoadFromCluster` in internal/specs/specs.go of troubleshoot 0.133.0), and no credential is in them.
 */
export class SupportBundle extends SupportDocument {
  /** The ConfigMap, unless it is not wanted. */
  public readonly object?: ApiObject;
  private readonly redactorsAdded: TroubleshootRedactor[] = [];

  public constructor(scope: Construct, id: string, props: SupportBundleProps = {}) {
    super(...place(scope, id), checkProps('SupportBundleProps', props, pathBelow(scope, id)));
    if (props.authentik !== undefined) this.lookAt(props.authentik);
    if (props.render === false) return;
    this.object = manifest<ConfigMap>(
      this,
      'Resource',
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: this.name, labels: { 'troubleshoot.sh/kind': 'support-bundle' } },
      },
      {
        data: () => {
          const rendered = renderedBy(this.release);
          return {
            'support-bundle-spec': stringifyDocuments([this.documentOf(rendered)]),
            'redactor-spec': stringifyDocuments([this.redactorsOf(rendered)]),
          };
        },
      },
    );
  }

  /** Blacks out one thing more. */
  public addRedactor(redactor: TroubleshootRedactor): void {
    checkCall('SupportBundle.addRedactor', { redactor }, this);
    this.redactorsAdded.push(redactor);
  }

  /** What is gathered and judged. To be asked for when the release is complete. */
  public get document(): TroubleshootSupportBundle {
    return this.documentOf(renderedBy(this.release));
  }

  /** What is blacked out. */
  public get redactors(): TroubleshootRedactors {
    return this.redactorsOf(renderedBy(this.release));
  }

  /** @internal */
  protected override derive(rendered: Rendered): Checks {
    return joinChecks(
      {
        collectors: [
          { clusterInfo: {} },
          { clusterResources: { namespaces: [this.release.namespace] } },
          { nodeMetrics: {} },
        ],
        analyzers: [...clusterAnalyzers(rendered), ...operatorAnalyzers(rendered)],
      },
      expectedObjectChecks(rendered),
      certificateChecks(rendered),
      workloadChecks(rendered),
    );
  }

  /** @internal */
  protected override groups(): readonly CheckGroup[] {
    return [
      { name: 'check-health', checks: healthChecks(this.props) },
      ...connectionGroups(this.release, this.props, true),
    ];
  }

  private lookAt(authentik: Authentik): void {
    const timeout = given(this.props.runPodTimeout) ?? defaults.global.pixee.runPodTimeout;
    const { collectors, analyzers } = joinChecks(blueprintChecks(authentik, timeout), outpostLogs(authentik));
    for (const collector of collectors) this.addCollector(collector);
    for (const analyzer of analyzers) this.addAnalyzer(analyzer);
  }

  private get name(): string {
    return `${this.release.name}-support-bundle`;
  }

  private documentOf(rendered: Rendered): TroubleshootSupportBundle {
    return {
      apiVersion: 'troubleshoot.sh/v1beta2',
      kind: 'SupportBundle',
      metadata: { name: this.name },
      spec: this.spec(rendered),
    };
  }

  private redactorsOf(rendered: Rendered): TroubleshootRedactors {
    return redactors(`${this.release.name}-redactors`, rendered, this.redactorsAdded);
  }
}
