import { visit } from '../prepare/paths';
import type { ValueRule } from './rule';

const PLACES = [
  'platform.podLabels',
  'analysis.podLabels',
  'oidc.podLabels',
  'superset.podLabels',
  'authentik.server.podLabels',
  'authentik.worker.podLabels',
  'victoria-metrics-single.server.podLabels',
  'victoria-logs-single.server.podLabels',
  'victoriatraces.server.podLabels',
  'cdk8s.observability.logCollector.podLabels',
  'cdk8s.observability.rules.vmalert.podLabels',
  'cdk8s.labels',
  'cdk8s.podLabels',
  'cdk8s.observability.forwardAuth.outpost.podLabels',
  'replicated.podLabels',
  'superset.supersetNode.podLabels',
  'superset.supersetWorker.podLabels',
  'superset.init.podLabels',
  ...['master', 'volume', 'filer', 's3', 's3.createBucketsHook'].map(
    (server) => `seaweedfs.${server}.podLabels`,
  ),
];

/** Labels that Services and Deployments find their pods by. */
const SELECTOR_LABELS = new Set(['app.kubernetes.io/name', 'app.kubernetes.io/instance']);
/** One more, where a component has several workloads. */
const PART_LABEL = 'app.kubernetes.io/component';

/** The labels of the selectors are ours; others in their place would part pods from their Services. */
export const reservedLabels: ValueRule = {
  id: 'reserved-label',
  severity: 'warning',
  places: PLACES,
  *check({ values }) {
    for (const { path } of PLACES.flatMap((place) => visit(values, `${place}.*`))) {
      const label = String(path.at(-1));
      const isPart = label === PART_LABEL && path[0] === 'authentik';
      if (!SELECTOR_LABELS.has(label) && !isPart) continue;
      yield {
        path,
        onKey: true,
        message: 'has no effect: Services find their pods by this label, so it keeps its own value',
        remedy: 'choose another label',
      };
    }
  },
};
