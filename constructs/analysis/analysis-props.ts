import type { AnalysisSettings } from '../../lib/values/analysis';
import type { PixeeImageValues } from '../../lib/values/image';
import type { WorkloadValues } from '../../lib/values/workload';
import type { ObjectStore } from '../object-store/object-store';

/** Props of {@link Analysis}: the settings of `analysis` in the values, and the object store it works with. */
export interface AnalysisProps extends WorkloadValues, AnalysisSettings {
  /** Where the service keeps its files and reads the inputs from. */
  readonly objectStore: ObjectStore;
  /** Image of the service. @default - the vendor's */
  readonly image?: PixeeImageValues;
  /** Command of the container. @default - the image's own */
  readonly command?: readonly string[];
  /** Arguments of the container's command. @default - the image's own */
  readonly args?: readonly string[];
}
