import type { RouteValues } from '../../core/exposure/route-values';
import type { VictoriaMetricsServerValues } from './victoria/server';

/** VictoriaMetrics, which keeps metrics; `global.pixee.localMetrics.enabled` switches it on. */
export interface VictoriaMetricsValues {
  /**
   * Takes the place of the component's name in the names of its objects.
   * @default metrics
   * @format name
   */
  readonly nameOverride?: string;
  /**
   * The server.
   * @default - reached from inside the cluster alone
   */
  readonly server?: VictoriaMetricsServerValues;
  /**
   * A Route of OpenShift, beside or in the place of an Ingress.
   * @default - none
   */
  readonly route?: RouteValues;
}
