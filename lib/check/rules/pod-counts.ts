import type { CheckedObject, CheckedObjectOf } from '../checked-object';
import type { ObjectIndex } from '../object-index';

/** How many pods of a workload run at least: as it says, or as its autoscaler does; nothing for what runs on every node. */
export function leastPods(index: ObjectIndex, object: CheckedObject): number | undefined {
  const { body } = object;
  switch (body?.kind) {
    case 'Deployment':
    case 'StatefulSet': {
      const autoscaler = autoscalerOf(index, object);
      return autoscaler === undefined ? (body.spec?.replicas ?? 1) : (autoscaler.body.spec?.minReplicas ?? 1);
    }
    case 'Job':
      return body.spec?.suspend === true ? 0 : (body.spec?.parallelism ?? 1);
    default:
      return undefined;
  }
}

/** The autoscaler of a workload. */
function autoscalerOf(
  index: ObjectIndex,
  { kind, name, namespace }: CheckedObject,
): CheckedObjectOf<'HorizontalPodAutoscaler'> | undefined {
  return index.ofKind('HorizontalPodAutoscaler').find((autoscaler) => {
    const target = autoscaler.body.spec?.scaleTargetRef;
    return autoscaler.namespace === namespace && target?.kind === kind && target.name === name;
  });
}
