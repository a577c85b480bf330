import { parseQuantity } from '../../rules/quantity';
import type { ObjectRule } from '../rule';
import { workloadsOf, statedAmount } from './quota-use';
import { defaultsOf } from './namespace-limits';

/** Containers stay within the limits of their namespace: `maxConstraint` and `minConstraint` of plugin/pkg/admission/limitranger. */
export const limitRange: ObjectRule = {
  id: 'limit-range',
  check({ index, report }) {
    for (const range of index.ofKind('LimitRange')) {
      const items = (range.body.spec?.limits ?? []).filter(({ type }) => type === 'Container');
      const defaults = defaultsOf(index, range.namespace);
      for (const { object, containers } of workloadsOf(index, range.namespace))
        for (const { name, path, resources } of containers)
          for (const { max = {}, min = {} } of items) {
            for (const [resource, most] of Object.entries(max)) {
              const limit = statedAmount(resources, { kind: 'limits', resource }, defaults);
              if (!isLess(most, limit)) continue;
              const message = `of the container ${name} is ${String(limit)}, more than LimitRange/${range.name} allows, ${most ?? ''}`;
              report({ object, path: [...path, 'resources', 'limits', resource], message });
            }
            for (const [resource, least] of Object.entries(min)) {
              const request = statedAmount(resources, { kind: 'requests', resource }, defaults);
              if (!isLess(request, least)) continue;
              const message = `of the container ${name} is ${String(request)}, less than LimitRange/${range.name} wants, ${least ?? ''}`;
              report({ object, path: [...path, 'resources', 'requests', resource], message });
            }
          }
    }
  },
};

function isLess(a: string | number | undefined, b: string | number | undefined): boolean {
  const [left, right] = [parseQuantity(a ?? ''), parseQuantity(b ?? '')];
  return left !== undefined && right !== undefined && left < right;
}
