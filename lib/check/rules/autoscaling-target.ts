import type { ObjectRule } from '../rule';
import { defaultsOf } from './namespace-limits';

/** What an autoscaler measures is a share of what containers request, so that each of them must request something. */
export const autoscalingTarget: ObjectRule = {
  id: 'autoscaling-target',
  check({ index, report }) {
    for (const object of index.ofKind('HorizontalPodAutoscaler')) {
      const { scaleTargetRef = {}, metrics = [], minReplicas = 1, maxReplicas = 1 } = object.body.spec ?? {};
      if (minReplicas > maxReplicas) {
        const message = `is ${String(minReplicas)}, more than maxReplicas, ${String(maxReplicas)}`;
        report({ object, path: ['spec', 'minReplicas'], rule: 'autoscaling-range', message });
      }
      const pod = index.pods.find(
        ({ object: { kind, name, namespace } }) =>
          kind === scaleTargetRef.kind && name === scaleTargetRef.name && namespace === object.namespace,
      );
      if (pod === undefined) continue;
      metrics.forEach(({ resource }, position) => {
        const name = resource?.name;
        if (name === undefined || resource?.target?.averageUtilization === undefined) return;
        const { requests } = defaultsOf(index, object.namespace);
        const silent = pod.containers.filter(
          ({ container: { resources = {} }, init }) =>
            !init && (resources.requests?.[name] ?? resources.limits?.[name] ?? requests[name]) === undefined,
        );
        for (const { container } of silent)
          report({
            object,
            path: ['spec', 'metrics', position, 'resource', 'name'],
            message: `is ${name}, of which the container ${container.name ?? ''} of ${pod.object.kind}/${pod.object.name} requests nothing`,
            severity: 'warning',
            remedy: `set its \`resources.requests.${name}\`, or choose \`cdk8s.resources\``,
          });
      });
    }
  },
};
