import { printPath } from '../../findings/value-path';
import { replicaRange } from '../../core/scaling';
import { isPlainObject } from '../../base/plain-object';
import { getAt, pathOf } from '../prepare/paths';
import type { ValueRule } from './rule';

/** Every section with an autoscaler. */
const SECTIONS = ['platform', 'analysis', 'superset', 'authentik.server', 'authentik.worker'];

/** The API server refuses an autoscaler whose least number of pods is above its greatest. */
export const autoscalingRange: ValueRule = {
  id: 'autoscaling-range',
  severity: 'error',
  *check({ values }) {
    for (const section of SECTIONS) {
      const path = [...pathOf(section), 'autoscaling'];
      const given = getAt(values, path);
      if (!isPlainObject(given)) continue;
      const { least, most } = replicaRange({ autoscaling: given });
      if (least > most)
        yield {
          path: [...path, 'minReplicas'],
          message: `is ${String(least)}, more than \`${printPath([...path, 'maxReplicas'])}\`, ${String(most)}`,
          remedy: `raise \`${printPath([...path, 'maxReplicas'])}\`, or lower \`${printPath([...path, 'minReplicas'])}\``,
        };
    }
  },
};
