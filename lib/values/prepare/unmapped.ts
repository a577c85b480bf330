import type { ValuePath } from '../../findings/finding';

/**
 * Sections that the vendor's chart hands on to charts of other makers. Those have hundreds of keys, of which this library
 * maps the documented ones.
 */
const UPSTREAM_SECTIONS: ReadonlySet<string | number> = new Set([
  'authentik',
  'cloudnative-pg',
  'seaweedfs',
  'superset',
  'replicated',
  'victoria-metrics-single',
  'victoria-logs-single',
  'victoriatraces',
]);

/** True for a key inside a section whose keys a chart of another maker defines. */
export function isUpstream(path: ValuePath): boolean {
  return path.length > 1 && path[0] !== undefined && UPSTREAM_SECTIONS.has(path[0]);
}
