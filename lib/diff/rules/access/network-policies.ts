import { isPlainObject, type PlainObject } from '../../../base/plain-object';
import type { ChangeRule } from '../../rule';
import { fieldsAt } from '../select-fields';

/** Rules that keep pods from talking to each other. */
export const networkPolicies: ChangeRule = {
  id: 'network-policies',
  judge(change) {
    if (change.type === 'removed') {
      return change.before.kind === 'NetworkPolicy'
        ? [{ consequence: 'access', message: 'its pods may talk to whomever no other policy forbids' }]
        : [];
    }
    if (change.type === 'added' || change.after.kind !== 'NetworkPolicy') return [];
    const selector = fieldsAt(change, /^spec\.(?:podSelector|policyTypes)\b/);
    const rules = fieldsAt(change, /^spec\.(?:ingress|egress)\b/);
    const wider = ['ingress', 'egress'].some((direction) => {
      const old = rulesOf(change.before.normal, direction);
      return rulesOf(change.after.normal, direction).some((rule) => !old.includes(rule));
    });
    return [
      ...(selector.length === 0
        ? []
        : [
            {
              consequence: 'access',
              message: 'holds for other pods or directions than before',
              fields: selector,
            } as const,
          ]),
      ...(rules.length === 0
        ? []
        : wider
          ? [{ consequence: 'access', message: 'allows more connections', fields: rules } as const]
          : [{ consequence: 'none', message: 'allows fewer connections', fields: rules } as const]),
    ];
  },
};

/** Every peer and port that a policy allows, as text. */
function rulesOf({ spec }: PlainObject, direction: string): readonly string[] {
  const rules = isPlainObject(spec) ? spec[direction] : undefined;
  if (!Array.isArray(rules)) return [];
  return rules.filter(isPlainObject).flatMap((rule) => {
    const peers = listOf(rule['from'] ?? rule['to']);
    const ports = listOf(rule['ports']);
    return peers.flatMap((peer) => ports.map((port) => `${peer} ${port}`));
  });
}

function listOf(list: unknown): readonly string[] {
  return Array.isArray(list) && list.length > 0 ? list.map((entry) => JSON.stringify(entry)) : ['any'];
}
