import type { PixeeImageValues } from '../../lib/core/pod/image-values';
import type { WorkloadValues } from '../../lib/core/pod/pod-values';
import type { ScalingValues } from '../../lib/core/workload/scaling-values';
import type { AnalysisSettings } from '../../lib/values/contract/analysis';
import type { Ai } from '../ai/ai';
import type { ObjectStore } from '../object-store/object-store';
import type { Telemetry } from '../observability/telemetry/telemetry';
import type { RestApi } from '../rest-api/rest-api';

/** Props of {@link Analysis}: the settings of `analysis` in the values, and the object store it works with. */
export interface AnalysisProps extends WorkloadValues, ScalingValues, AnalysisSettings {
  /** Where the service keeps its files and reads the inputs from. */
  readonly objectStore: ObjectStore;
  /** The models it works with. @default - the service's own settings */
  readonly ai?: Ai;
  /** Access to the REST API by key. @default - off */
  readonly restApi?: RestApi;
  /** Where its metrics, logs and traces go. @default - nowhere */
  readonly telemetry?: Telemetry;
  /** Image of the service. @default - the vendor's */
  readonly image?: PixeeImageValues;
  /** Command of the container. @default - the image's own @format any */
  readonly command?: readonly string[];
  /** Arguments of the container's command. @default - the image's own @format any */
  readonly args?: readonly string[];
}
