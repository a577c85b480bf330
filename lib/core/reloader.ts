import type { StringMap } from '../base/string-map';
import type { Release } from './release';

/**
 * The annotation by which Reloader starts new pods when a Secret that they read changes. What we render ourselves has a checksum
 * in the pods already; this is for Secrets that others make, such as those of an external store.
 */
export function reloaderAnnotations({ settings }: Release): StringMap {
  return settings.reloader === true ? { 'secret.reloader.stakater.com/auto': 'true' } : {};
}
