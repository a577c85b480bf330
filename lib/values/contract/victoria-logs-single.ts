import type { RouteValues } from '../../core/exposure/route-values';
import type { VictoriaLogsServerValues } from './victoria/server';

/** VictoriaLogs, which keeps logs; `global.pixee.localMetrics.enabled` switches it on. */
export interface VictoriaLogsValues {
  /**
   * Takes the place of the component's name in the names of its objects.
   * @default victoria-logs-single
   * @format name
   */
  readonly nameOverride?: string;
  /**
   * The server.
   * @default - reached from inside the cluster alone
   */
  readonly server?: VictoriaLogsServerValues;
  /**
   * A Route of OpenShift, beside or in the place of an Ingress.
   * @default - none
   */
  readonly route?: RouteValues;
}
