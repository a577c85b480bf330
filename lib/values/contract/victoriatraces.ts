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
}
