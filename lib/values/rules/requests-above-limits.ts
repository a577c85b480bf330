import { mergeValues } from '../../base/merge';
import { isPlainObject } from '../../base/plain-object';
import {
  BUCKET_JOB_RESOURCES,
  CHECK_RESOURCES,
  LOG_COLLECTOR_RESOURCES,
  REPLICATED_RESOURCES,
  VMALERT_RESOURCES,
} from '../../core/pod/default-resources';
import type { ResourceValues } from '../../core/exposure/service-values';
import type { ValuePath } from '../../findings/finding';
import { defaults } from '../../generated/defaults';
import { requestsAboveLimits as aboveLimits } from '../../rules/requests-above-limits';
import type { Values } from '../contract/values';
import { getAt, pathOf } from '../prepare/paths';
import type { ValueRule } from './rule';

/** Kubernetes refuses a container that asks for more than it may use. */
export const requestsAboveLimits: ValueRule = {
  id: 'requests-above-limits',
  severity: 'error',
  *check({ given, values }) {
    for (const path of [...SECTIONS, ...OWN.keys()].map(pathOf)) {
      for (const { resource, request, limit } of aboveLimits(resourcesAt(values, path, given(path)))) {
        yield {
          path: [...path, 'requests', resource],
          message: `is ${String(request)}, more than the limit of ${String(limit)}`,
          remedy: `raise \`limits.${resource}\` or lower \`requests.${resource}\``,
        };
      }
    }
  },
};

const OBSERVABILITY = 'cdk8s.observability';

/** Resources of ours whose defaults are no literals of the contract. */
const OWN: ReadonlyMap<string, ResourceValues> = new Map([
  [`${OBSERVABILITY}.logCollector.resources`, LOG_COLLECTOR_RESOURCES],
  [`${OBSERVABILITY}.rules.vmalert.resources`, VMALERT_RESOURCES],
  ['seaweedfs.s3.createBucketsHook.resources', BUCKET_JOB_RESOURCES],
  ['replicated.resources', REPLICATED_RESOURCES],
  ['global.pixee.utility.resources', CHECK_RESOURCES],
]);

/** Every section with resources. */
const SECTIONS: readonly string[] = [
  ...['platform', 'analysis', 'oidc', 'superset', 'authentik.server', 'authentik.worker'],
  ...['master', 'volume', 'filer', 's3', 's3.createBucketsHook'].map((server) => `seaweedfs.${server}`),
  ...['victoria-metrics-single', 'victoria-logs-single', 'victoriatraces'].map((name) => `${name}.server`),
  'cloudnative-pg.postgresql',
].map((section) => `${section}.resources`);

/** What is given goes over our defaults, where we have some, as in the constructs: `null` takes a default away. */
function resourcesAt(values: Values, path: ValuePath, given: unknown): ResourceValues {
  // What the sizes give fits itself to what is given.
  const ours = values.cdk8s?.resources === undefined ? getAt(defaults, path) : undefined;
  const own = OWN.get(path.join('.')) ?? ours;
  if (given === null) return {};
  return mergeValues<ResourceValues>(isPlainObject(own) ? own : {}, isPlainObject(given) ? given : {});
}
