import { defaults } from '../../generated/defaults';
import type { ValuePath } from '../../findings/finding';
import { parseQuantity } from '../formats/quantity';
import type { ResourceValues } from '../service';
import type { Values } from '../values';
import type { ValueRule } from './rule';

const RESOURCES = ['cpu', 'memory', 'ephemeral-storage'] as const;

/** Kubernetes refuses a container that asks for more than it may use. */
export const requestsAboveLimits: ValueRule = {
  id: 'requests-above-limits',
  severity: 'error',
  *check({ values }) {
    for (const { path, resources } of sections(values)) {
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
  return quantity === undefined || quantity === '' ? otherwise : (parseQuantity(quantity) ?? otherwise);
}

function sections(
  values: Values,
): readonly { readonly path: ValuePath; readonly resources: ResourceValues }[] {
  const database = values['cloudnative-pg']?.postgresql?.resources;
  const { requests, limits } = defaults['cloudnative-pg'].postgresql.resources;
  return [
    ...(['platform', 'analysis', 'oidc', 'superset'] as const).map((owner) => ({
      path: [owner, 'resources'],
      resources: values[owner]?.resources ?? {},
    })),
    ...(['server', 'worker'] as const).map((owner) => ({
      path: ['authentik', owner, 'resources'],
      resources: values.authentik?.[owner]?.resources ?? {},
    })),
    ...(['master', 'volume', 'filer', 's3'] as const).map((server) => ({
      path: ['seaweedfs', server, 'resources'],
      resources: values.seaweedfs?.[server]?.resources ?? {},
    })),
    ...(['victoria-metrics-single', 'victoria-logs-single', 'victoriatraces'] as const).map((section) => ({
      path: [section, 'server', 'resources'],
      resources: values[section]?.server?.resources ?? {},
    })),
    {
      path: ['cdk8s', 'observability', 'logCollector', 'resources'],
      resources: values.cdk8s?.observability?.logCollector?.resources ?? {},
    },
    {
      path: ['cdk8s', 'observability', 'rules', 'vmalert', 'resources'],
      resources: values.cdk8s?.observability?.rules?.vmalert?.resources ?? {},
    },
    {
      path: ['cloudnative-pg', 'postgresql', 'resources'],
      resources: {
        requests: { ...requests, ...database?.requests },
        limits: { ...limits, ...database?.limits },
      },
    },
  ];
}
