import type { ObjectRule } from '../rule';

/** The ports that an API server gives to Services of nodes unless it is told otherwise (`--service-node-port-range` of kube-apiserver). */
const FIRST = 30_000;
const LAST = 32_767;

/** Ports of nodes lie in the range that the API server has for them; few clusters have another than the usual one. */
export const nodePortRange: ObjectRule = {
  id: 'node-port-range',
  check({ index, report }) {
    for (const object of index.ofKind('Service')) {
      object.body.spec?.ports?.forEach(({ nodePort }, position) => {
        if (typeof nodePort !== 'number' || nodePort === 0 || (nodePort >= FIRST && nodePort <= LAST)) return;
        report({
          object,
          path: ['spec', 'ports', position, 'nodePort'],
          message: `is ${String(nodePort)}, and API servers have ${String(FIRST)} to ${String(LAST)} for it unless told otherwise`,
          remedy: 'choose one in that range, or acknowledge `node-port-range` when your cluster has another',
          severity: 'warning',
        });
      });
    }
  },
};
