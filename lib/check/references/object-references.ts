import type { ValuePath } from '../../findings/finding';
import type { RoleRef, Subject } from '../../generated/kubernetes';
import type { CheckedObject } from '../checked-object';
import type { DeepPartial } from '../deep-partial';
import { addClusterReferences } from './cluster-references';
import { addMonitorReferences } from './monitor-references';
import { type Reference, ReferenceList } from './reference';
import { addRouteReferences } from './route-references';

/** Everything that an object names, apart from what its pods do. */
export function objectReferences(object: CheckedObject): readonly Reference[] {
  const list = new ReferenceList(object);
  const { body } = object;
  switch (body?.kind) {
    case 'ServiceAccount':
      body.imagePullSecrets?.forEach(({ name }, position) => {
        list.add('Secret', name, ['imagePullSecrets', position, 'name']);
      });
      break;
    case 'StatefulSet':
      list.add('Service', body.spec?.serviceName, ['spec', 'serviceName']);
      break;
    case 'RoleBinding':
    case 'ClusterRoleBinding':
      addBinding(list, body.roleRef ?? {}, body.subjects ?? []);
      break;
    case 'HorizontalPodAutoscaler': {
      const { kind = '', name } = body.spec?.scaleTargetRef ?? {};
      if (SCALABLE.has(kind)) list.add(kind, name, ['spec', 'scaleTargetRef', 'name']);
      break;
    }
    case 'Database':
    case 'ScheduledBackup':
      // the Cluster may well be somebody else's, which nobody can declare
      list.add('Cluster', body.spec?.cluster?.name, ['spec', 'cluster', 'name'], { severity: 'warning' });
      break;
    case 'Cluster':
      addClusterReferences(list, body.spec ?? {});
      break;
    case 'ServiceMonitor':
      addMonitorReferences(list, ['spec', 'endpoints'], body.spec?.endpoints ?? []);
      break;
    case 'PodMonitor':
      addMonitorReferences(list, ['spec', 'podMetricsEndpoints'], body.spec?.podMetricsEndpoints ?? []);
      break;
    default:
      addRouteReferences(list, object);
  }
  return list.references;
}

const SCALABLE = new Set(['Deployment', 'StatefulSet']);

/** Roles that every cluster has. */
const BUILT_IN_ROLE = /^(?:cluster-admin|admin|edit|view|system:.*)$/;

function addBinding(
  list: ReferenceList,
  { kind, name = '' }: DeepPartial<RoleRef>,
  subjects: readonly DeepPartial<Subject>[],
): void {
  const path: ValuePath = ['roleRef', 'name'];
  if (kind === 'Role') list.add('Role', name, path);
  if (kind === 'ClusterRole' && !BUILT_IN_ROLE.test(name)) {
    // operators bring such roles, and nobody can declare them
    list.add('ClusterRole', name, path, { namespace: '', severity: 'warning' });
  }
  subjects.forEach((subject, position) => {
    if (subject.kind !== 'ServiceAccount') return;
    const { namespace } = subject;
    list.add(
      'ServiceAccount',
      subject.name,
      ['subjects', position, 'name'],
      namespace === undefined ? {} : { namespace },
    );
  });
}
