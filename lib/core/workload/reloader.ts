import type { StringMap } from '../../base/string-map';
import { authoritiesOf } from '../trust/private-ca-source';
import type { Release } from '../release/release';

/**
 * The annotations by which Reloader starts new pods when a Secret that they read changes, or the ConfigMap of private authorities. What we
 * render ourselves has a checksum in the pods already; this is for what others make, such as Secrets of an external store.
 */
export function reloaderAnnotations({ settings }: Release): StringMap {
  if (settings.reloader !== true) return {};
  return {
    'secret.reloader.stakater.com/auto': 'true',
    ...(authoritiesOf(settings)?.kind === 'ConfigMap'
      ? { 'configmap.reloader.stakater.com/auto': 'true' }
      : {}),
  };
}
