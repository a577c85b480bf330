import type { ValuePath } from '../../findings/finding';
import type { MonitorEndpoint } from '../../kubernetes/custom-resources/monitor-endpoint';
import type { DeepPartial } from '../deep-partial';
import type { ReferenceList } from './reference';

/** What the endpoints of a ServiceMonitor or PodMonitor name. */
export function addMonitorReferences(
  list: ReferenceList,
  path: ValuePath,
  endpoints: readonly DeepPartial<MonitorEndpoint>[],
): void {
  endpoints.forEach(({ basicAuth, authorization, tlsConfig }, position) => {
    const at = [...path, position];
    list.addKey('Secret', basicAuth?.username, [...at, 'basicAuth', 'username']);
    list.addKey('Secret', basicAuth?.password, [...at, 'basicAuth', 'password']);
    list.addKey('Secret', authorization?.credentials, [...at, 'authorization', 'credentials']);
    list.addKey('Secret', tlsConfig?.ca?.secret, [...at, 'tlsConfig', 'ca', 'secret']);
    list.addKey('ConfigMap', tlsConfig?.ca?.configMap, [...at, 'tlsConfig', 'ca', 'configMap']);
  });
}
