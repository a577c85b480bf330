import type { CertManagerProps } from '../../lib/core/ingress';
import type { PixeeImageValues } from '../../lib/values/image';
import type { IngressValues } from '../../lib/values/ingress';
import type { PlatformSettings } from '../../lib/values/platform-settings';
import type { WorkloadValues } from '../../lib/values/workload';
import type { Analysis } from '../analysis/analysis';
import type { Database } from '../database/database';
import type { ObjectStore } from '../object-store/object-store';

/** Props of {@link Platform}: the settings of `platform` in the values, and the services it works with. */
export interface PlatformProps extends WorkloadValues, PlatformSettings {
  /** The analysis service that the platform gives work to. */
  readonly analysis: Analysis;
  /** The platform's database. */
  readonly database: Database;
  /** Where analysis inputs are kept. */
  readonly objectStore: ObjectStore;
  /** Image of the platform. @default - the vendor's */
  readonly image?: PixeeImageValues;
  /** How the platform is reached from outside the cluster. @default - not by an Ingress */
  readonly ingress?: IngressValues;
  /** How cert-manager provides the Ingress's certificate. @default - the Secrets that `ingress.tls` names */
  readonly certManager?: CertManagerProps;
}
