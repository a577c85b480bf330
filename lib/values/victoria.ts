import type { IngressTlsValues } from './ingress';

/** VictoriaMetrics, which keeps metrics; `global.pixee.localMetrics.enabled` switches it on. */
export interface VictoriaMetricsValues {
  /**
   * Takes the place of the component's name in the names of its objects.
   * @default metrics
   */
  readonly nameOverride?: string;
  /**
   * The server.
   * @default - reached from inside the cluster alone
   */
  readonly server?: VictoriaServerValues;
}

/** VictoriaLogs, which keeps logs; `global.pixee.localMetrics.enabled` switches it on. */
export interface VictoriaLogsValues {
  /**
   * Takes the place of the component's name in the names of its objects.
   * @default victoria-logs-single
   */
  readonly nameOverride?: string;
  /**
   * The server.
   * @default - reached from inside the cluster alone
   */
  readonly server?: VictoriaServerValues;
}

/** VictoriaTraces, which keeps traces; `global.pixee.localMetrics.enabled` switches it on. */
export interface VictoriaTracesValues {
  /**
   * Takes the place of the component's name in the names of its objects.
   * @default traces
   */
  readonly nameOverride?: string;
  /**
   * The server.
   * @default - reached from inside the cluster alone
   */
  readonly server?: VictoriaServerValues;
}

/** A server of the Victoria family. */
export interface VictoriaServerValues {
  /**
   * How long data is kept: a number with `h`, `d`, `w` or `y`, such as `3d`, `7d` or `1y`.
   * @default 3d
   */
  readonly retentionPeriod?: string;
  /**
   * How the web interface, which knows no sign-in, is reached from outside the cluster.
   * @default - not by an Ingress
   */
  readonly ingress?: VictoriaIngressValues;
}

/** The Ingress of a server of the Victoria family. */
export interface VictoriaIngressValues {
  /**
   * Whether an Ingress is rendered.
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * Name of the IngressClass; required when the Ingress is enabled.
   * @default - none
   */
  readonly ingressClassName?: string;
  /**
   * Annotations for the ingress controller, such as those that ask for a password.
   * @default - none
   */
  readonly annotations?: { readonly [key: string]: string };
  /**
   * Hosts and paths that lead to the server; required when the Ingress is enabled.
   * @default - none
   */
  readonly hosts?: readonly VictoriaIngressHostValues[];
  /**
   * Certificates of the hosts.
   * @default - none
   */
  readonly tls?: readonly IngressTlsValues[];
}

/** One host of such an Ingress. */
export interface VictoriaIngressHostValues {
  /**
   * Host name the rule is for.
   * @default - every host
   */
  readonly name?: string;
  /**
   * Path or paths that lead to the server.
   * @default - the component's own prefix: `/metrics`, `/logs` or `/traces`
   */
  readonly path?: string | readonly string[];
  /**
   * Port of the Service, by name or number.
   * @default - `http`
   * @asType string|integer
   */
  readonly port?: string | number;
}
