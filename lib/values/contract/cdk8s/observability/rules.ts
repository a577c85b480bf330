import type { RuleThresholds } from '../../../../alerting/thresholds';
import type { DeployedPodValues } from '../../../../core/pod/pod-values';
import type { TypedServiceValues } from '../../../../core/exposure/service-field-values';
import type { ResourceValues } from '../../../../core/exposure/service-values';
import type { NameOverrides } from '../../../../rules/names';
import type { VictoriaImageSourceValues } from '../../victoria/image';

/** Recording and alerting rules over the metrics of the deployment, in the language of Prometheus. */
export interface RulesOptions {
  /**
   * Whether rule files are rendered in a ConfigMap, to be mounted by a Prometheus or vmalert of yours.
   * @default false
   */
  readonly configMap?: boolean;
  /**
   * Whether a PrometheusRule is rendered, for the Prometheus operator.
   * @default false
   */
  readonly prometheusRule?: boolean;
  /**
   * Labels by which your Prometheus finds the PrometheusRule or the ConfigMap.
   * @default - none
   * @format labels
   */
  readonly labels?: { readonly [key: string]: string };
  /**
   * Names of rules that are left out.
   * @default - none
   * @format any
   */
  readonly disabled?: readonly string[];
  /**
   * From where on something is worth an alert.
   * @default - the default of each
   */
  readonly thresholds?: RuleThresholds;
  /**
   * A vmalert beside VictoriaMetrics, which evaluates the rules.
   * @default - none
   */
  readonly vmalert?: VmalertOptions;
}

/** vmalert, which asks VictoriaMetrics, writes recorded series back to it, and tells an Alertmanager. */
export interface VmalertOptions extends DeployedPodValues, NameOverrides {
  /**
   * Whether it is deployed; it needs `global.pixee.localMetrics.enabled`.
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * Address of the Alertmanager, without a user.
   * @default - alerts are only shown by vmalert itself and kept as the series `ALERTS`
   * @sensitive
   * @format url
   */
  readonly notifierUrl?: string;
  /**
   * URL under which readers of alerts reach vmalert, for the links in them.
   * @default - its address inside the cluster
   * @format url
   */
  readonly externalUrl?: string;
  /**
   * The image.
   * @default - the official image
   */
  readonly image?: VmalertImageValues;
  /**
   * How it is reached in the cluster.
   * @default - a Service of type ClusterIP
   * @alone
   */
  readonly service?: TypedServiceValues;
  /**
   * Processor time and memory.
   * @default - 50m and 64Mi are requested, 256Mi is the most
   */
  readonly resources?: ResourceValues;
}

/** The image of vmalert. */
export interface VmalertImageValues extends VictoriaImageSourceValues {
  /**
   * Path of the image in its registry.
   * @default victoriametrics/vmalert
   * @format repository
   */
  readonly repository?: string;
  /**
   * Tag of the image.
   * @default v1.154.1
   * @format tag
   */
  readonly tag?: string;
}
