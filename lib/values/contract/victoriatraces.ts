import type { RouteValues } from '../../core/exposure/route-values';
import type { VictoriaTracesServerValues } from './victoria/server';

/** VictoriaTraces, which keeps traces; `global.pixee.localMetrics.enabled` switches it on. */
export interface VictoriaTracesValues {
  /**
   * Takes the place of the component's name in the names of its objects.
   * @default traces
   * @format name
   */
  readonly nameOverride?: string;
  /**
   * The server.
   * @default - reached from inside the cluster alone
   */
  readonly server?: VictoriaTracesServerValues;
  /**
   * A Route of OpenShift, beside or in the place of an Ingress.
   * @default - none
   */
  readonly route?: RouteValues;
}
