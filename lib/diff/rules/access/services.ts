import type { Service } from '../../../generated/kubernetes';
import type { DeepPartial } from '../../../check/deep-partial';
import type { DiffObject } from '../../diff-object';
import { listed } from '../../listed';
import type { ChangeRule, Effect } from '../../rule';
import { fieldsAt } from '../select-fields';

const OPEN = new Set(['NodePort', 'LoadBalancer']);

/** Ports and addresses at which Services can be reached. */
export const services: ChangeRule = {
  id: 'services',
  judge(change) {
    if (change.type === 'added') {
      const service = serviceOf(change.after);
      return service === undefined ? [] : newService(service);
    }
    if (change.type === 'removed') {
      return serviceOf(change.before)?.spec?.type === 'LoadBalancer'
        ? [{ consequence: 'outside', message: DNS }]
        : [];
    }
    const service = serviceOf(change.after);
    if (service === undefined) return [];
    const effects: Effect[] = [];
    const type = service.spec?.type ?? 'ClusterIP';
    const types = fieldsAt(change, /^spec\.type$/);
    if (types.length > 0 && OPEN.has(type))
      effects.push({ consequence: 'access', message: reach(type), fields: types });
    if (types.length > 0 && [type, serviceOf(change.before)?.spec?.type].includes('LoadBalancer')) {
      effects.push({ consequence: 'outside', message: DNS, fields: types });
    }
    const ports = fieldsAt(change, /^spec\.ports(?:\[[^\]]*\])?$/).filter(({ after }) => after !== undefined);
    if (ports.length > 0)
      effects.push({ consequence: 'access', message: `${reach(type)} at another port`, fields: ports });
    const nodePorts = fieldsAt(change, /^spec\.ports\[[^\]]*\]\.nodePort$/);
    if (nodePorts.length > 0) {
      effects.push({
        consequence: 'outside',
        message: 'whoever calls the port of the nodes needs the new one',
        fields: nodePorts,
      });
    }
    return [...effects, ...fewerLimits(change)];
  },
};

const DNS = 'its address outside of the cluster changes: DNS, firewalls';

function newService({ spec = {} }: DeepPartial<Service>): readonly Effect[] {
  const { type = 'ClusterIP', ports = [] } = spec;
  if (type === 'ExternalName' || ports.length === 0) return [];
  const numbers = listed(ports.map(({ port }) => String(port)));
  const effects: Effect[] = [{ consequence: 'access', message: `${reach(type)} at port ${numbers}` }];
  if (type === 'LoadBalancer') effects.push({ consequence: 'outside', message: DNS });
  return effects;
}

function reach(type: string): string {
  if (type === 'LoadBalancer') return 'can be reached from outside of the cluster, through a load balancer';
  return type === 'NodePort' ? 'can be reached at every node' : 'can be reached inside the cluster';
}

/** Addresses added, and limits taken away. */
function fewerLimits(change: Parameters<ChangeRule['judge']>[0]): readonly Effect[] {
  const ranges = fieldsAt(change, /^spec\.loadBalancerSourceRanges$/).filter(
    // no list at all means no limit
    ({ before, after }) => after === undefined || (before !== undefined && hasMore(before, after)),
  );
  const addresses = fieldsAt(change, /^spec\.externalIPs$/).filter(({ before, after }) =>
    hasMore(before, after),
  );
  const fields = [...ranges, ...addresses];
  if (fields.length === 0) return [];
  return [{ consequence: 'access', message: 'can be reached from more addresses', fields }];
}

function hasMore(before: unknown, after: unknown): boolean {
  if (!Array.isArray(after)) return false;
  const old = new Set(Array.isArray(before) ? before : []);
  return after.some((entry) => !old.has(entry));
}

function serviceOf({ checked }: DiffObject): DeepPartial<Service> | undefined {
  return checked.body?.kind === 'Service' ? checked.body : undefined;
}
