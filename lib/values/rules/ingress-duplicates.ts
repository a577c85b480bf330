import { printPath } from '../../findings/value-path';
import { enabledIngresses, type IngressPathView } from './ingresses';
import type { ValueRule } from './rule';

/** Each host and path leads to one place, over all Ingresses of one class. */
export const ingressDuplicates: ValueRule = {
  id: 'ingress-duplicate',
  severity: 'error',
  *check({ values }) {
    const seen = new Map<string, IngressPathView>();
    for (const { hosts, className } of enabledIngresses(values)) {
      for (const { host, paths } of hosts) {
        for (const path of paths) {
          const rule = JSON.stringify([className, host, path.type, normalized(path)]);
          const first = seen.get(rule);
          seen.set(rule, first ?? path);
          if (first === undefined) continue;
          const name = host === '' ? 'every host' : `the host ${host}`;
          yield {
            path: path.path,
            message: `is the path ${path.value} of ${name} a second time, after ${printPath(first.path)}`,
            remedy: 'remove one of them',
          };
        }
      }
    }
  },
};

/** A prefix means the same with and without a slash at its end. */
function normalized({ value, type }: IngressPathView): string {
  return type === 'Prefix' && value.length > 1 && value.endsWith('/') ? value.slice(0, -1) : value;
}
