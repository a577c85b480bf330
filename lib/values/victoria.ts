import type {
  VictoriaLogsServerValues,
  VictoriaMetricsServerValues,
  VictoriaTracesServerValues,
} from './victoria-server';

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
  readonly server?: VictoriaMetricsServerValues;
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
  readonly server?: VictoriaLogsServerValues;
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
  readonly server?: VictoriaTracesServerValues;
}
