import type { ValuePath } from '../../findings/finding';

/**
 * The environment variable of a setting: a prefix and the setting's path in SCREAMING_SNAKE_CASE, as
 * `PIXEE_ANALYSIS` and `['cache', 'defaultTtlSeconds']` make `PIXEE_ANALYSIS_CACHE_DEFAULT_TTL_SECONDS`.
 *
 * This rule is ours: the product's chart is not public, and of the names it makes only Datadog's two are confirmed by the
 * product's documentation. `extraEnv` of the component overrides any of them. See docs/decisions.md.
 */
export function envName(prefix: string, path: ValuePath): string {
  return [prefix, ...path.map((part) => screamingSnake(String(part)))].join('_');
}

/** `maxSizeBytes` → `MAX_SIZE_BYTES`, `baseURI` → `BASE_URI`. */
function screamingSnake(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();
}
