import { mergeValues } from '../../base/merge';
import { isPlainObject } from '../../base/plain-object';
import {
  BUCKET_JOB_RESOURCES,
  LOG_COLLECTOR_RESOURCES,
  REPLICATED_RESOURCES,
  VMALERT_RESOURCES,
} from '../../core/default-resources';
import type { ResourceValues } from '../../core/service-values';
import type { ValuePath } from '../../findings/finding';
import { defaults } from '../../generated/defaults';
import { quantityNumber } from '../../rules/quantity';
import type { Values } from '../contract/values';
import { getAt, pathOf } from '../prepare/paths';
import type { ValueRule } from './rule';

const RESOURCES = ['cpu', 'memory', 'ephemeral-storage'] as const;

/** Kubernetes refuses a container that asks for more than it may use. */
export const requestsAboveLimits: ValueRule = {
  id: 'requests-above-limits',
  severity: 'error',
  *check({ values }) {
    for (const path of [...SECTIONS, ...OWN.keys()].map(pathOf)) {
      const resources = resourcesAt(values, path);
      for (const resource of RESOURCES) {
        const request = resources.requests?.[resource];
        const limit = resources.limits?.[resource];
        if (amount(request) <= amount(limit, Number.POSITIVE_INFINITY)) continue;
        yield {
          path: [...path, 'requests', resource],
          message: `is ${String(request)}, more than the limit of ${String(limit)}`,
          remedy: `raise \`limits.${resource}\` or lower \`requests.${resource}\``,
        };
      }
    }
  },
};

function amount(quantity: string | number | undefined, otherwise = 0): number {
  return quantity === undefined || quantity === '' ? otherwise : (quantityNumber(quantity) ?? otherwise);
}

const OBSERVABILITY = 'cdk8s.observability';

/** Resources of ours whose defaults are no literals of the contract. */
const OWN: ReadonlyMap<string, ResourceValues> = new Map([
  [`${OBSERVABILITY}.logCollector.resources`, LOG_COLLECTOR_RESOURCES],
  [`${OBSERVABILITY}.rules.vmalert.resources`, VMALERT_RESOURCES],
  ['seaweedfs.s3.createBucketsHook.resources', BUCKET_JOB_RESOURCES],
  ['replicated.resources', REPLICATED_RESOURCES],
]);

/** Every section with resources. */
const SECTIONS: readonly string[] = [
  ...['platform', 'analysis', 'oidc', 'superset', 'authentik.server', 'authentik.worker'],
  ...['master', 'volume', 'filer', 's3', 's3.createBucketsHook'].map((server) => `seaweedfs.${server}`),
  ...['victoria-metrics-single', 'victoria-logs-single', 'victoriatraces'].map((name) => `${name}.server`),
  'cloudnative-pg.postgresql',
].map((section) => `${section}.resources`);

/** What is given goes over our defaults, where we have some. */
function resourcesAt(values: Values, path: ValuePath): ResourceValues {
  const own = OWN.get(path.join('.')) ?? getAt(defaults, path);
  const given = getAt(values, path);
  return mergeValues<ResourceValues>(isPlainObject(own) ? own : {}, isPlainObject(given) ? given : {});
}
