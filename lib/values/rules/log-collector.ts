import { forbidsNodeFolders } from '../given/log-collection';
import type { ValueRule } from './rule';

/** The collector on every node reads folders of the node, which no Pod Security standard but the loosest admits. */
export const logCollector: ValueRule = {
  id: 'log-collector',
  severity: 'error',
  *check({ values }) {
    if (values.cdk8s?.observability?.logCollector?.mode !== 'daemonset') return;
    const refusal = forbidsNodeFolders(values);
    if (refusal === undefined) return;
    yield {
      path: ['cdk8s', 'observability', 'logCollector', 'mode'],
      message: `is daemonset, whose pods need folders of the node, which ${refusal} does not admit: they would never start`,
      remedy: 'use otlp, or drop the other setting',
    };
  },
};
