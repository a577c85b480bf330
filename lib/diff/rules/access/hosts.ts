import type { DiffObject } from '../../diff-object';
import { listed } from '../../listed';
import type { ChangeRule, Effect } from '../../rule';
import { fieldsAt } from '../select-fields';

const KINDS = new Set([
  'Ingress',
  'HTTPRoute',
  'TLSRoute',
  'GRPCRoute',
  'Gateway',
  'ListenerSet',
  'IngressRoute',
  'Route',
]);

/** Annotations that guard an Ingress, or say who may reach it. */
const GUARD =
  /annotations\."[^"]*(?:auth|whitelist|allowlist|denylist|source-range|middleware|waf|inbound-cidrs|scheme|security-groups|client-ca|ssl-redirect|force-ssl|rate|limit-)[^"]*"$/i;

/** Names and paths under which the product can be reached from outside, and what guards them. */
export const hosts: ChangeRule = {
  id: 'hosts',
  judge(change) {
    if (change.type === 'removed') {
      return KINDS.has(change.before.kind)
        ? [{ consequence: 'outside', message: 'its addresses answer no longer: DNS names can go' }]
        : [];
    }
    if (!KINDS.has(change.after.kind)) return [];
    const now = namesOf(change.after);
    if (change.type === 'added') {
      return [
        { consequence: 'access', message: `opens ${list(now)} to whoever reaches it` },
        { consequence: 'outside', message: `DNS must lead ${list(now)} to it` },
      ];
    }
    const old = namesOf(change.before);
    const fresh = without(now, old);
    const effects: Effect[] = [];
    const fields = fieldsAt(change, /^spec\.(?:rules|hostnames|listeners|routes|host|path)\b/);
    if (fresh.length > 0) {
      effects.push({ consequence: 'access', message: `opens ${list(fresh)}`, fields });
      effects.push({ consequence: 'outside', message: `DNS must lead ${list(fresh)} to it`, fields });
    }
    const gone = without(old, now);
    if (gone.length > 0) {
      effects.push({
        consequence: 'outside',
        message: `${list(gone)} answers no longer: its DNS name can go`,
        fields,
      });
    }
    const paths = without(pathsOf(change.after), pathsOf(change.before));
    if (paths.length > 0 && fresh.length === 0) {
      effects.push({ consequence: 'access', message: `opens ${list(paths)}`, fields });
    }
    return [...effects, ...protection(change)];
  },
};

function protection(change: Parameters<ChangeRule['judge']>[0]): readonly Effect[] {
  const effects: Effect[] = [];
  const tls = fieldsAt(change, /^spec\.tls(?:\[[^\]]*\])?(?:\.hosts)?$/).filter(
    ({ before, after }) => size(after) < size(before),
  );
  if (tls.length > 0)
    effects.push({ consequence: 'access', message: 'is no longer encrypted everywhere', fields: tls });
  const guards = [...fieldsAt(change, GUARD), ...filterFields(change)];
  if (guards.length > 0)
    effects.push({ consequence: 'access', message: 'what guards it changes', fields: guards });
  const backend = fieldsAt(change, /^spec\.defaultBackend$/).filter(({ after }) => after !== undefined);
  if (backend.length > 0)
    effects.push({ consequence: 'access', message: 'answers to any name', fields: backend });
  const door = fieldsAt(
    change,
    /^spec\.(?:ingressClassName|parentRefs|gatewayClassName)\b|annotations\."kubernetes\.io\/ingress\.class"$/,
  );
  if (door.length > 0) {
    effects.push({
      consequence: 'outside',
      message: 'traffic comes in at another address: DNS',
      fields: door,
    });
  }
  return effects;
}

/** Filters of a route may ask who somebody is, or say which pages may call; rules have no names, so that their list is one field. */
function filterFields(change: Parameters<ChangeRule['judge']>[0]): ReturnType<typeof fieldsAt> {
  if (change.type !== 'changed' || filtersOf(change.before) === filtersOf(change.after)) return [];
  return fieldsAt(change, /^spec\.rules\b/);
}

function filtersOf({ checked: { body } }: DiffObject): string {
  if (body?.kind !== 'HTTPRoute') return '';
  return JSON.stringify((body.spec?.rules ?? []).map(({ filters = [] }) => filters));
}

function size(list: unknown): number {
  return Array.isArray(list) ? list.length : list === undefined ? 0 : 1;
}

function namesOf({ checked, normal }: DiffObject): readonly string[] {
  const { body } = checked;
  if (body?.kind === 'Ingress') return unique((body.spec?.rules ?? []).map(({ host = ANY }) => host));
  if (body?.kind === 'HTTPRoute') return unique(body.spec?.hostnames ?? [ANY]);
  if (body?.kind === 'Route') return unique([body.spec?.host ?? ANY]);
  const { hostnames, listeners } = (normal['spec'] ?? {}) as {
    readonly hostnames?: readonly string[];
    readonly listeners?: readonly { readonly hostname?: string }[];
  };
  return unique(hostnames ?? (listeners ?? []).map(({ hostname = ANY }) => hostname));
}

const ANY = 'any name';

function pathsOf({ checked }: DiffObject): readonly string[] {
  const { body } = checked;
  if (body?.kind === 'Ingress') {
    return unique(
      (body.spec?.rules ?? []).flatMap(({ host = '', http }) =>
        (http?.paths ?? []).map(({ path = '/' }) => host + path),
      ),
    );
  }
  if (body?.kind === 'Route') return [`${body.spec?.host ?? ''}${body.spec?.path ?? '/'}`];
  if (body?.kind !== 'HTTPRoute') return [];
  return unique(
    (body.spec?.rules ?? []).flatMap(({ matches = [] }) => matches.map(({ path }) => path?.value ?? '/')),
  );
}

/** Those of some names that are not among others. */
function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return names.filter((name) => !known.has(name));
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'an address' : listed(names);
}
