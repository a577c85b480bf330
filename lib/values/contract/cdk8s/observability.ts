import type { Dashboard, DashboardMetrics } from '../../../dashboard/dashboard';
import type { ForwardAuthOptions } from './observability/forward-auth';
import type { LogCollectorOptions } from './observability/log-collector';
import type { RulesOptions } from './observability/rules';

/** Metrics, logs and traces: what the vendor's values cannot say of them. */
export interface ObservabilityOptions {
  /**
   * Whether the servers also listen on IPv6, for clusters with both families of addresses or with IPv6 alone.
   * @default false
   */
  readonly enableIPv6?: boolean;
  /**
   * Whether you know that whoever reaches an exposed web interface can read all of its data, and delete it.
   * @default false
   */
  readonly acknowledgeUnauthenticated?: boolean;
  /**
   * The ingress controller that serves the web interfaces.
   * @default - `cdk8s.ingressController`, else guessed by the name of the class
   */
  readonly ingressController?:
    'nginx' | 'traefik' | 'alb' | 'gce' | 'agic' | 'haproxy' | 'openshift' | 'other';
  /**
   * User and password in front of the exposed web interfaces, with ingress-nginx or Traefik.
   * @default - none
   */
  readonly basicAuth?: BasicAuthOptions;
  /**
   * A sign-in at Authentik in front of the exposed web interfaces, with ingress-nginx or Traefik.
   * @default - none
   */
  readonly forwardAuth?: ForwardAuthOptions;
  /**
   * How VictoriaMetrics asks the components for their metrics.
   * @default - every 30 seconds
   */
  readonly scrape?: ScrapeOptions;
  /**
   * PodMonitors for an operator of Prometheus, with VictoriaMetrics or without it.
   * @default - none
   */
  readonly podMonitors?: PodMonitorsOptions;
  /**
   * An outside receiver of telemetry, such as an OpenTelemetry collector, in place of our servers.
   * @default - what is sent goes to the servers that are deployed
   */
  readonly otlp?: OtlpOptions;
  /**
   * Dashboards of your own, shown beside ours.
   * @default - ours alone
   */
  readonly dashboards?: readonly Dashboard[];
  /**
   * Dashboards as the web interface of VictoriaMetrics exports them: file names without an ending, and JSON texts, such as
   * with `--set-file cdk8s.observability.dashboardFiles.my-team=my-team.json`.
   * @default - none
   * @format any
   */
  readonly dashboardFiles?: { readonly [fileName: string]: string };
  /**
   * Names of the metrics that dashboards and rules read.
   * @default - those of the documentation, and ours where it is silent
   */
  readonly dashboardMetrics?: DashboardMetrics;
  /**
   * The same dashboards for a Grafana of yours.
   * @default - not rendered
   */
  readonly grafanaDashboards?: GrafanaDashboardsOptions;
  /**
   * Recording and alerting rules.
   * @default - not rendered
   */
  readonly rules?: RulesOptions;
  /**
   * How logs reach VictoriaLogs.
   * @default - by a collector on every node, where pods may read its folders
   */
  readonly logCollector?: LogCollectorOptions;
}

/** User and password in front of the web interfaces. */
export interface BasicAuthOptions {
  /**
   * Name of an existing Secret whose only key, `auth`, holds lines of `htpasswd`; with it a password is asked for.
   * @default - no password
   * @format object-name
   */
  readonly existingSecret?: string;
  /**
   * What the browser says that the password is for.
   * @default Pixee observability
   * @format realm
   */
  readonly realm?: string;
}

/** How VictoriaMetrics asks the components for their metrics. */
export interface ScrapeOptions {
  /**
   * Whether it asks at all; without, it has only what is sent to it, and may not see any pods.
   * @default true
   */
  readonly enabled?: boolean;
  /**
   * Time between two questions, such as `15s` or `1m`.
   * @default 30s
   * @pattern ^[1-9][0-9]{0,3}[smh]$
   */
  readonly interval?: string;
}

/** PodMonitors for an operator of Prometheus. */
export interface PodMonitorsOptions {
  /**
   * Whether they are rendered, one for each component that has metrics.
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * Labels by which your Prometheus finds them.
   * @default - only ours
   * @format labels
   */
  readonly labels?: { readonly [key: string]: string };
}

/** An outside receiver of telemetry that speaks OTLP over HTTP, with protobuf. */
export interface OtlpOptions {
  /**
   * Whole URL that metrics are sent to, such as `http://collector.monitoring:4318/v1/metrics`.
   * @default - VictoriaMetrics, when it is deployed
   * @sensitive
   * @format url
   */
  readonly metricsUrl?: string;
  /**
   * Whole URL that logs are sent to, such as `http://collector.monitoring:4318/v1/logs`.
   * @default - VictoriaLogs, when it is deployed
   * @sensitive
   * @format url
   */
  readonly logsUrl?: string;
  /**
   * Whole URL that traces are sent to, such as `http://collector.monitoring:4318/v1/traces`.
   * @default - VictoriaTraces, when it is deployed
   * @sensitive
   * @format url
   */
  readonly tracesUrl?: string;
  /**
   * Headers for these URLs, as `name=value,name=value`, such as a token; our own servers never get them.
   * @default - none
   * @secret
   */
  readonly headers?: string;
  /**
   * Name of an existing Secret with the headers.
   * @default - none
   * @format object-name
   */
  readonly existingSecret?: string;
  /**
   * Keys of the existing Secret.
   * @default - the key below
   */
  readonly secretKeys?: OtlpSecretKeys;
}

/** Keys of the existing Secret with the headers. */
export interface OtlpSecretKeys {
  /**
   * Key that holds the headers.
   * @default headers
   * @format secret-key
   */
  readonly headersKey?: string;
}

/** Dashboards for a Grafana whose sidecar looks for labelled ConfigMaps. */
export interface GrafanaDashboardsOptions {
  /**
   * Whether a ConfigMap with the label `grafana_dashboard: "1"` is rendered for every dashboard, whether the metrics lie in our
   * VictoriaMetrics or elsewhere.
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * Folder of Grafana, as the annotation `grafana_folder`.
   * @default - the one that the sidecar is set to
   * @format any
   */
  readonly folder?: string;
}
