import type { PlainObject } from '../../base/plain-object';
import { quote } from '../../core/pod/shell';
import { containersOf, hasPort, type NamedObject, objectsOf } from './objects';
import type { Step } from './step';
import { withoutTail } from '../../base/trim';

/** An interface that has no address of its own: it is found by the port that its container listens on. */
interface InnerInterface {
  readonly title: string;
  readonly port: number;
  /** Path to open, behind the prefix that the server is told. */
  readonly path: string;
}

const INTERFACES: readonly InnerInterface[] = [
  { title: 'Metrics', port: 8428, path: '/vmui/' },
  { title: 'Logs', port: 9428, path: '/select/vmui/' },
  { title: 'Traces', port: 10428, path: '/select/vmui/' },
  { title: 'Files of the object store', port: 8888, path: '/' },
  { title: 'Superset', port: 8088, path: '/' },
  { title: 'License and state, as the Replicated SDK knows them', port: 3000, path: '/api/v1/app/info' },
];

/** How to open what can only be reached from inside the cluster; each command stays in front until it is ended. */
export function innerSteps(objects: readonly PlainObject[], namespace: string): readonly Step[] {
  const workloads = objectsOf(objects, 'Deployment', 'StatefulSet');
  return INTERFACES.flatMap(({ title, port, path }) => {
    const found = workloads.find((workload) =>
      containersOf(workload).some((container) => hasPort(container, port)),
    );
    if (found === undefined) return [];
    return [
      {
        title: `${title}; the command stays in front until Ctrl-C`,
        expect: `then open http://localhost:${String(port)}${prefixOf(found)}${path}`,
        commands: [
          `kubectl port-forward ${found.kind.toLowerCase()}/${found.name} ${String(port)}:${String(port)} --namespace ${quote(namespace)}`,
        ],
      },
    ];
  });
}

/** The servers of VictoriaMetrics and its kin answer below their prefix only, from inside the cluster too. */
function prefixOf(workload: NamedObject): string {
  const texts = containersOf(workload).flatMap(({ args = [], command = [] }) => [...command, ...args]);
  const [, prefix = ''] = /-http\.pathPrefix=(\/[^\s]*)/.exec(texts.join(' ')) ?? [];
  return withoutTail(prefix, '/');
}
