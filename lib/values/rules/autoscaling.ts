import type { ValuePath } from '../../findings/finding';
import { printPath } from '../../findings/value-path';
import type { AutoscalingValues } from '../../core/workload/scaling-values';
import { replicaRange } from '../../core/workload/scaling';
import { isPlainObject } from '../../base/plain-object';
import { getAt, pathOf } from '../prepare/paths';
import { effective } from './effective';
import type { RuleContext, ValueRule } from './rule';

/** Every section with an autoscaler. */
const SECTIONS = ['platform', 'analysis', 'superset', 'authentik.server', 'authentik.worker'];

/** The API server refuses an autoscaler whose least number of pods is above its greatest. */
export const autoscalingRange: ValueRule = {
  id: 'autoscaling-range',
  severity: 'error',
  *check(context) {
    for (const section of SECTIONS) {
      const path = [...pathOf(section), 'autoscaling'];
      if (!isPlainObject(getAt(context.values, path))) continue;
      const { least, most } = replicaRange({ autoscaling: autoscalingAt(context, path) });
      if (least > most)
        yield {
          path: [...path, 'minReplicas'],
          message: `is ${String(least)}, more than \`${printPath([...path, 'maxReplicas'])}\`, ${String(most)}`,
          remedy: `raise \`${printPath([...path, 'maxReplicas'])}\`, or lower \`${printPath([...path, 'minReplicas'])}\``,
        };
    }
  },
};

/** With the documented defaults, where a section has them. */
function autoscalingAt(context: RuleContext, path: ValuePath): AutoscalingValues {
  const keys = ['enabled', 'minReplicas', 'maxReplicas'];
  return Object.fromEntries(
    keys
      .map((key): [string, unknown] => [key, effective(context, [...path, key])])
      .filter(([, value]) => value !== undefined),
  );
}
