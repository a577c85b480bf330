import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ruleProblems } from '../../../lib/alerting/check';
import { ourRules } from '../../../lib/alerting/groups';
import { type RuleGroup, withoutRules } from '../../../lib/alerting/rule';
import { prometheusGroups, rulesFile } from '../../../lib/alerting/rules-file';
import type { RuleThresholds } from '../../../lib/alerting/thresholds';
import { mergeValues } from '../../../lib/base/merge';
import { manifest } from '../../../lib/core/object/manifest';
import { Release } from '../../../lib/core/release/release';
import type { DashboardMetrics } from '../../../lib/dashboard/dashboard';
import { defaults } from '../../../lib/generated/defaults';
import type { ConfigMap } from '../../../lib/generated/kubernetes';
import type { PrometheusRule } from '../../../lib/kubernetes/custom-resources/prometheus-rule';
import type { RulesOptions } from '../../../lib/values/contract/cdk8s/observability/rules';
import { metricNames } from '../../../lib/values/given/metric-names';
import { checkProps } from '../../../lib/core/props/check-props';
import { PixeeError } from '../../../lib/findings/pixee-error';
import { place } from '../../../lib/core/props/place';

/** Props of {@link AlertRules}. */
export interface AlertRulesProps extends RulesOptions {
  /** Names of the metrics that the rules read. @default - those of the documentation and ours */
  readonly metrics?: DashboardMetrics;
  /** Rules beside ours. @default - ours alone */
  readonly groups?: readonly RuleGroup[];
  /** Name of the embedded database's cluster, when its metrics are read. @default - it is not watched @format any */
  readonly databaseCluster?: string;
  /** How its backups get into an object store. @default - no backups do */
  readonly databaseBackup?: 'objectStore' | 'plugin';
  /** Whether the object store is the embedded one. @default false */
  readonly embeddedObjectStore?: boolean;
}

/** Key of the rules over metrics that the deployment itself has. */
export const RELEASE_RULES = 'pixee.rules.yaml';
/** Key of the rules over metrics that only a Prometheus of the whole cluster has. */
export const CLUSTER_RULES = 'pixee-cluster.rules.yaml';

/** Recording and alerting rules of a release, in the forms in which somebody may want to have them. */
export class AlertRules extends Construct {
  /** All rules, ours first. */
  public readonly groups: readonly RuleGroup[];
  /** Name of the ConfigMap with the rule files, once there is one. */
  public readonly configMapName: string;
  /** The PrometheusRule, for patches, when it is wanted. */
  public readonly prometheusRule?: ApiObject;
  private readonly release: Release;
  private readonly labels: { readonly [key: string]: string };
  private ownConfigMap?: ApiObject;

  /** @throws Error that lists what is wrong with the rules */
  public constructor(scope: Construct, id: string, props: AlertRulesProps = {}) {
    super(...place(scope, id));
    checkProps('AlertRulesProps', props, this);
    this.release = Release.of(this);
    this.configMapName = `${this.release.name}-rules`;
    this.labels = { ...this.release.objectLabels, ...props.labels };
    const own = ourRules({
      namespace: this.release.namespace,
      metrics: metricNames(props.metrics),
      thresholds: thresholdsOf(props.thresholds),
      databaseCluster: props.databaseCluster,
      databaseBackup: props.databaseBackup,
      embeddedObjectStore: props.embeddedObjectStore,
    });
    this.groups = withoutRules([...own, ...(props.groups ?? [])], props.disabled ?? []);
    const problems = ruleProblems(this.groups);
    if (problems.length > 0) throw PixeeError.of('observability-props', problems.join('\n'), this.node.path);
    if (props.configMap === true) this.addConfigMap();
    if (props.prometheusRule === true) this.prometheusRule = this.addPrometheusRule();
  }

  /** The ConfigMap with the rule files, for patches, once there is one. */
  public get configMap(): ApiObject | undefined {
    return this.ownConfigMap;
  }

  /** Renders the ConfigMap with the rule files, unless it is there. */
  public addConfigMap(): void {
    this.ownConfigMap ??= manifest<ConfigMap>(this, 'ConfigMap', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: this.configMapName, labels: this.labels },
      data: {
        ...this.file(RELEASE_RULES, ({ metricsOf }) => metricsOf !== 'cluster'),
        ...this.file(CLUSTER_RULES, ({ metricsOf }) => metricsOf === 'cluster'),
      },
    });
  }

  private addPrometheusRule(): ApiObject {
    return manifest<PrometheusRule>(this, 'PrometheusRule', {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PrometheusRule',
      metadata: { name: this.configMapName, labels: this.labels },
      spec: { groups: prometheusGroups(this.groups) },
    });
  }

  /** No file without a rule: whoever reads it would complain. */
  private file(key: string, isIn: (group: RuleGroup) => boolean): Readonly<Record<string, string>> {
    const groups = this.groups.filter(isIn);
    return groups.length === 0 ? {} : { [key]: rulesFile(groups) };
  }
}

function thresholdsOf(given: RuleThresholds | undefined): Required<RuleThresholds> {
  const { thresholds } = defaults.cdk8s.observability.rules;
  return { ...thresholds, ...mergeValues<RuleThresholds>(thresholds, given) };
}
