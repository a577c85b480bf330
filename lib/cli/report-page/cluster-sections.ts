import { isPlainObject } from '../../base/plain-object';
import type { ObjectIndex } from '../../check/object-index';
import { exposuresOf } from '../../core/connections/exposures';
import type { RenderedNetwork } from '../../core/connections/rendered-pods';
import { amountText, bytesText, requestedAmounts, sumOf, times } from './amounts';
import { type Cell, code, type Section, table } from './html';
import { quantityNumber } from '../../rules/quantity';

/** What can be reached from outside. */
export function exposureSection(network: RenderedNetwork, index: ObjectIndex): Section {
  const routes = exposuresOf(network).map(
    ({ object, entrance, hosts, encrypted, backends }): readonly Cell[] => [
      code(object),
      `${entrance.via === 'ingress' ? 'class' : 'Gateway'} ${entrance.name === '' ? '(default)' : entrance.name}`,
      hosts.length === 0 ? 'every host' : hosts.map(code),
      encrypted === 'yes' ? 'TLS' : 'no TLS here',
      [...new Set(backends.map(({ service, port }) => `${service}:${String(port)}`))].map(code),
    ],
  );
  const services = index
    .ofKind('Service')
    .filter(({ body }) => ['NodePort', 'LoadBalancer'].includes(body.spec?.type ?? ''))
    .map(({ label, body }): readonly Cell[] => [
      code(label),
      String(body.spec?.type),
      (body.spec?.ports ?? []).map(({ port, nodePort }) =>
        nodePort === undefined ? String(port) : `${String(port)} at node port ${String(nodePort)}`,
      ),
    ]);
  const isNothing = routes.length + services.length === 0;
  return {
    id: 'exposure',
    title: 'Exposure',
    intro: isNothing
      ? 'Nothing is reachable from outside of the cluster.'
      : 'What is reachable from outside of the cluster.',
    body:
      table('Ways in', ['Object', 'By', 'Hosts', 'Encrypted', 'Leads to'], routes) +
      table('Services that are open by themselves', ['Service', 'Type', 'Ports'], services),
  };
}

/** What the pods ask for. */
export function resourcesSection(index: ObjectIndex): Section {
  const all = requestedAmounts(index);
  const rows = all.map((one): readonly Cell[] => [
    code(one.label),
    one.pods === undefined ? 'one a node' : String(one.pods),
    ...amountText(times(one.requests, one.pods ?? 1)),
    ...amountText(times(one.limits, one.pods ?? 1)),
    one.lasting ? '' : 'while it runs',
  ]);
  const sum: readonly Cell[] = [
    'Sum',
    String(all.filter(({ lasting }) => lasting).reduce((pods, one) => pods + (one.pods ?? 0), 0)),
    ...amountText(sumOf(all, 'requests')),
    ...amountText(sumOf(all, 'limits')),
    'without Jobs, and what runs on every node',
  ];
  return {
    id: 'resources',
    title: 'Resources',
    intro: 'What all pods of a workload ask for together; a dash where they ask for nothing.',
    body: table(
      'Requests and limits',
      ['Workload', 'Pods', 'CPU requested', 'Memory requested', 'CPU limit', 'Memory limit', 'Note'],
      [...rows, sum],
    ),
  };
}

/** What is kept. */
export function volumesSection(index: ObjectIndex): Section {
  const rows = index.objects.flatMap(({ kind, label, given }): readonly (readonly Cell[])[] => {
    const spec = isPlainObject(given.spec) ? given.spec : {};
    if (kind === 'PersistentVolumeClaim') return [claimRow(label, label, spec, 1)];
    if (kind === 'StatefulSet' && Array.isArray(spec.volumeClaimTemplates))
      return spec.volumeClaimTemplates.filter(isPlainObject).map((claim) => {
        const metadata = isPlainObject(claim.metadata) ? claim.metadata : {};
        const own = isPlainObject(claim.spec) ? claim.spec : {};
        return claimRow(label, String(metadata.name), own, Number(spec.replicas ?? 1));
      });
    if (kind === 'Cluster' && isPlainObject(spec.storage))
      return [storageRow(label, 'data', spec.storage, Number(spec.instances ?? 1))];
    return [];
  });
  return {
    id: 'volumes',
    title: 'Volumes',
    intro:
      rows.length === 0
        ? 'No claim of a volume is rendered.'
        : 'Claims that are made, and that stay when the rest is taken away.',
    body: table('Claims', ['Of', 'Claim', 'Size', 'How many', 'Class', 'Access'], rows),
  };
}

function claimRow(
  owner: string,
  name: string,
  spec: Readonly<Record<string, unknown>>,
  count: number,
): readonly Cell[] {
  const resources = isPlainObject(spec.resources) ? spec.resources : {};
  const requests = isPlainObject(resources.requests) ? resources.requests : {};
  const modes = Array.isArray(spec.accessModes) ? spec.accessModes.map(String) : [];
  return row(owner, name, requests.storage, {
    count,
    storageClass: spec.storageClassName,
    access: modes.join(', '),
  });
}

function storageRow(
  owner: string,
  name: string,
  storage: Readonly<Record<string, unknown>>,
  count: number,
): readonly Cell[] {
  return row(owner, name, storage.size, {
    count,
    storageClass: storage.storageClass,
    access: 'ReadWriteOnce',
  });
}

function row(
  owner: string,
  name: string,
  size: unknown,
  {
    count,
    storageClass,
    access,
  }: { readonly count: number; readonly storageClass: unknown; readonly access: string },
): readonly Cell[] {
  const isSize = typeof size === 'string' || typeof size === 'number';
  return [
    code(owner),
    code(name),
    isSize ? bytesText(quantityNumber(size) ?? 0) : '-',
    String(count),
    typeof storageClass === 'string' ? storageClass : 'the default',
    access,
  ];
}

/** What pods may do in the cluster. */
export function rightsSection(index: ObjectIndex): Section {
  const bindings = [...index.ofKind('RoleBinding'), ...index.ofKind('ClusterRoleBinding')];
  const rows = bindings.flatMap(({ body, kind, namespace }): readonly (readonly Cell[])[] => {
    const { kind: roleKind = '', name = '' } = body.roleRef ?? {};
    const role = [...index.ofKind('Role'), ...index.ofKind('ClusterRole')].find(
      (one) =>
        one.kind === roleKind &&
        one.name === name &&
        (roleKind === 'ClusterRole' || one.namespace === namespace),
    );
    const subjects = (body.subjects ?? []).map((subject) =>
      code(`${subject.kind ?? ''}/${subject.name ?? ''}`),
    );
    const place = kind === 'ClusterRoleBinding' ? 'the whole cluster' : namespace;
    const rules = role?.body.rules;
    if (rules === undefined) return [[subjects, code(`${roleKind}/${name}`), place, 'as that role says', '']];
    return rules.map(({ verbs = [], resources = [], apiGroups = [], resourceNames = [] }) => [
      subjects,
      code(`${roleKind}/${name}`),
      place,
      resources.map((resource) => code([resource, ...apiGroups.filter((group) => group !== '')].join('.'))),
      [verbs.join(', '), ...(resourceNames.length === 0 ? [] : [`only ${resourceNames.join(', ')}`])],
    ]);
  });
  const mounts = index.pods
    .filter(({ spec }) => spec.automountServiceAccountToken !== false)
    .map(({ object, spec }): readonly Cell[] => [
      code(object.label),
      code(spec.serviceAccountName ?? 'default'),
    ]);
  return {
    id: 'rights',
    title: 'Rights',
    intro:
      rows.length === 0
        ? 'No right in the cluster is given to anybody.'
        : 'What accounts may do in the cluster.',
    body:
      table('Roles', ['Who', 'Role', 'Where', 'What', 'May'], rows) +
      table('Pods that may have a token of their account', ['Workload', 'Account'], mounts),
  };
}
