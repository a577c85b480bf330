import { visit } from '../prepare/paths';
import type { ValueRule } from './rule';

const PLACES = [
  'platform.podLabels',
  'analysis.podLabels',
  'oidc.podLabels',
  'superset.podLabels',
  'cdk8s.labels',
];

/** Labels that Services and Deployments find their pods by. */
const SELECTOR_LABELS = new Set(['app.kubernetes.io/name', 'app.kubernetes.io/instance']);

/** The labels of the selectors are ours; others in their place would part pods from their Services. */
export const reservedLabels: ValueRule = {
  id: 'reserved-label',
  severity: 'warning',
  places: PLACES,
  *check({ values }) {
    for (const { path } of PLACES.flatMap((place) => visit(values, `${place}.*`))) {
      if (!SELECTOR_LABELS.has(String(path.at(-1)))) continue;
      yield {
        path,
        onKey: true,
        message: 'has no effect: Services find their pods by this label, so it keeps its own value',
        remedy: 'choose another label',
      };
    }
  },
};
