import { problemOf } from '../problem';
import type { BlueprintRule } from './rule';

const DEFAULT_BRAND = 'authentik-default';

/** There is one default brand: Authentik refuses a second. */
export const brands: BlueprintRule = function* ({ entries }) {
  const all = entries.filter(
    ({ model, options }) => model === 'authentik_brands.brand' && options.state !== 'absent',
  );
  const defaults = all.filter(({ known }) => known['default'] === true);
  for (const brand of defaults.slice(1)) {
    yield problemOf(brand, {
      id: 'second-default-brand',
      attribute: 'default',
      message: `is true, but ${String(defaults[0])} is the default already`,
    });
  }
  const [first] = defaults;
  if (first === undefined || first.known['domain'] === DEFAULT_BRAND) return;
  // A brand that is found by being the default is the one that there is.
  if (first.identifiers['default'] === true && first.identifiers['domain'] === undefined) return;
  const stepsDown = all.some(({ known }) => known['domain'] === DEFAULT_BRAND && known['default'] === false);
  const isRemoved = entries.some(
    ({ model, options, known }) =>
      model === 'authentik_brands.brand' && options.state === 'absent' && known['domain'] === DEFAULT_BRAND,
  );
  if (stepsDown || isRemoved) return;
  yield problemOf(first, {
    id: 'second-default-brand',
    attribute: 'default',
    message: `is true, but the brand ${DEFAULT_BRAND}, which comes with Authentik, is the default`,
    remedy: `set default to false on ${DEFAULT_BRAND} in the same blueprint, or change that brand instead`,
  });
};
