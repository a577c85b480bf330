import { isPlainObject, type PlainObject } from '../../../base/plain-object';
import type { ChangedObject } from '../../change';
import type { DiffObject } from '../../diff-object';
import type { ObjectSet } from '../../object-set';
import type { Effect, ChangeRule } from '../../rule';
import { type Allowance, allowsMore } from '../allowance';
import { fieldsAt } from '../select-fields';

const KINDS: ReadonlySet<string> = new Set(['NetworkPolicy', 'CiliumNetworkPolicy']);

/**
 * Rules that keep pods from talking to each other: those of Kubernetes, Cilium and Calico. They add up: the first one that selects a pod
 * closes what it does not allow, every further one opens what it allows
 * (kubernetes/website `content/en/docs/concepts/services-networking/network-policies.md`, "The two sorts of pod isolation").
 */
export const networkPolicies: ChangeRule = {
  id: 'network-policies',
  judge(change, { before, after }) {
    if (change.type === 'changed') return KINDS.has(change.after.kind) ? judgeChange(change) : [];
    const policy = change.type === 'added' ? change.after : change.before;
    if (!KINDS.has(policy.kind)) return [];
    const others = change.type === 'added' ? before : after;
    const isClosed = closedNamespaces(others).has(policy.namespace);
    if (change.type === 'removed') {
      return isClosed
        ? [{ consequence: 'none', message: 'connections that only it allowed are cut at once' }]
        : [{ consequence: 'access', message: 'its pods may talk to whomever no other policy forbids' }];
    }
    const allows = DIRECTIONS.some((direction) => allowancesOf(policy.normal, direction).length > 0);
    return isClosed && allows
      ? [{ consequence: 'access', message: 'allows connections that are closed until now' }]
      : [{ consequence: 'none', message: 'connections of its pods that no policy allows are cut at once' }];
  },
};

const DIRECTIONS = ['ingress', 'egress'] as const;

function judgeChange(change: ChangedObject): readonly Effect[] {
  const selector = fieldsAt(change, /^spec\.(?:podSelector|endpointSelector|selector|policyTypes|types)\b/);
  const rules = fieldsAt(change, /^spec\.(?:ingress|egress)\b/);
  const wider = DIRECTIONS.some((direction) => {
    const old = allowancesOf(change.before.normal, direction);
    return allowsMore(old, allowancesOf(change.after.normal, direction));
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
}

const closed = new WeakMap<ObjectSet, ReadonlySet<string>>();

/** The namespaces in which a policy selects every pod, as one does that denies what no other allows. */
function closedNamespaces(side: ObjectSet): ReadonlySet<string> {
  const known = closed.get(side);
  if (known !== undefined) return known;
  const found = new Set(side.objects.filter(closesAll).map(({ namespace }) => namespace));
  closed.set(side, found);
  return found;
}

function closesAll(other: DiffObject): boolean {
  if (!KINDS.has(other.kind)) return false;
  const { spec } = other.normal;
  if (!isPlainObject(spec)) return false;
  const selector = spec['podSelector'] ?? spec['endpointSelector'] ?? spec['selector'] ?? {};
  if (typeof selector === 'string') return selector === '' || selector === 'all()';
  return isPlainObject(selector) && Object.values(selector).every(isEmpty);
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  );
}

/** What a policy allows: the peers and ports of each of Kubernetes' rules, and the rules of others as they are. */
function allowancesOf({ spec }: PlainObject, direction: string): readonly Allowance[] {
  const rules = isPlainObject(spec) ? spec[direction] : undefined;
  if (!Array.isArray(rules)) return [];
  return rules.filter(isPlainObject).map((rule) => {
    const { from, to, ports, ...others } = rule;
    return Object.keys(others).length > 0 ? [[JSON.stringify(rule)]] : [listOf(from ?? to), listOf(ports)];
  });
}

function listOf(list: unknown): readonly string[] {
  return Array.isArray(list) && list.length > 0 ? list.map((entry) => JSON.stringify(entry)) : ['any'];
}
