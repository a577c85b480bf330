import { isPlainObject } from '../../../base/plain-object';
import type { ChangeRule } from '../../rule';
import { fieldsAt } from '../select-fields';

const STRATEGIES: Readonly<Record<string, string>> = {
  Deployment: 'strategy',
  StatefulSet: 'updateStrategy',
};

/**
 * A strategy other than RollingUpdate admits no `rollingUpdate`, but the server has put its default there, which nobody owns and
 * so nothing takes away (ValidateDeploymentStrategy, ValidateStatefulSetSpec; seen on a server of 1.32.8).
 */
export const defaultedStrategy: ChangeRule = {
  id: 'defaulted-strategy',
  judge(change) {
    if (change.type !== 'changed') return [];
    const { kind, name, normal } = change.after;
    const key = STRATEGIES[kind];
    const spec = isPlainObject(normal['spec']) ? normal['spec'] : {};
    const strategy = key === undefined ? undefined : spec[key];
    // in the normal form RollingUpdate, which is the default, is not there
    if (key === undefined || !isPlainObject(strategy) || strategy['type'] === undefined) return [];
    const fields = fieldsAt(change, new RegExp(`^spec\\.${key}(?:\\.type)?$`));
    if (fields.length === 0) return [];
    const patch = JSON.stringify({ spec: { [key]: { type: strategy['type'], rollingUpdate: null } } });
    const message = `rollingUpdate, which the server has filled in, does not go by itself: kubectl patch ${kind.toLowerCase()} ${name} -p '${patch}' first`;
    return [{ consequence: 'refused', message, fields }];
  },
};
