import { unlessEmpty } from '../../lib/core/object/manifest';
import type { CloudNativePgMonitoring } from '../../lib/kubernetes/custom-resources/cloudnative-pg-options';
import type { CloudNativePgValues } from '../../lib/values/contract/cloudnative-pg';

/** Only what differs from the operator's own. */
export function monitoringOf({ monitoring }: CloudNativePgValues): CloudNativePgMonitoring {
  return {
    ...(monitoring?.disableDefaultQueries === true ? { disableDefaultQueries: true } : {}),
    ...unlessEmpty('customQueriesConfigMap', monitoring?.customQueriesConfigMap ?? []),
  };
}
