import type { chartOptions } from '../commands/chart';
import type { Options } from '../option-table';

/** Kubernetes that a chart is told when nobody says otherwise: the same one on every machine, whatever its Helm. */
const KUBE_VERSION = '1.31.0';

/** What a chart is told of the cluster; it is fixed and recorded, because a chart may render by it. */
export interface Told {
  readonly kubeVersion: string;
  readonly apiVersions: readonly string[];
}

/** What the command line says of the cluster. */
export function told({
  'kube-version': kubeVersion = KUBE_VERSION,
  'api-versions': lists,
}: Options<typeof chartOptions>): Told {
  return { kubeVersion, apiVersions: lists.flatMap((list) => list.split(',')) };
}
