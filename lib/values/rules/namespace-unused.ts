import type { ValueRule } from './rule';

/** What stands on the Namespace needs one that is rendered. */
export const namespaceUnused: ValueRule = {
  id: 'namespace-unused',
  severity: 'error',
  *check({ values: { cdk8s } }) {
    if (cdk8s?.createNamespace === true) return;
    for (const key of ['labels', 'annotations', 'podSecurity'] as const) {
      const given = cdk8s?.namespace?.[key];
      if (given === undefined || Object.keys(given).length === 0) continue;
      yield {
        path: ['cdk8s', 'namespace', key],
        message: 'counts only with `cdk8s.createNamespace: true`: the Namespace is not rendered',
        remedy: 'set that, or label the namespace where it is made, and remove this',
      };
    }
  },
};
