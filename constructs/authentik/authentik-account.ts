import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { manifest } from '../../lib/core/object/manifest';
import { addNamespacedRole, type NamespacedRole, RBAC } from '../../lib/core/object/namespaced-role';
import { Release } from '../../lib/core/release/release';
import type { Component } from '../../lib/core/release/component';
import type {
  ClusterRole,
  ClusterRoleBinding,
  PolicyRule,
  ServiceAccount,
} from '../../lib/generated/kubernetes';

/** Name of the worker's ServiceAccount, the same in every release, as in the upstream chart. */
export const WORKER_ACCOUNT = 'authentik';

const VERBS = ['get', 'create', 'delete', 'list', 'patch'];

function rule(apiGroups: readonly string[], resources: readonly string[], verbs = VERBS): PolicyRule {
  return { apiGroups, resources, verbs };
}

const DEFINITIONS = rule(['apiextensions.k8s.io'], ['customresourcedefinitions'], ['list']);

/** What a worker that deploys outposts does in its namespace, as in the upstream chart. */
const OUTPOST_RULES: readonly PolicyRule[] = [
  rule([''], ['secrets', 'services', 'configmaps']),
  rule(['extensions', 'apps'], ['deployments']),
  rule(['extensions', 'networking.k8s.io'], ['ingresses']),
  rule(['traefik.containo.us', 'traefik.io'], ['middlewares']),
  rule(['gateway.networking.k8s.io'], ['httproutes']),
  rule(['monitoring.coreos.com'], ['servicemonitors']),
  DEFINITIONS,
];

/** The account of a worker, and what lets it do more than nothing. */
export interface WorkerAccount extends Partial<NamespacedRole> {
  readonly serviceAccount: ApiObject;
  /** @default - it sees nothing of the cluster */
  readonly clusterRole?: ApiObject;
  /** @default - it sees nothing of the cluster */
  readonly clusterRoleBinding?: ApiObject;
}

/** Adds the worker's ServiceAccount, with rights only when it is to deploy outposts. */
export function addWorkerAccount(
  scope: Construct,
  { labels }: Component,
  manageOutposts: boolean,
): WorkerAccount {
  const serviceAccount = manifest<ServiceAccount>(scope, 'ServiceAccount', {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: WORKER_ACCOUNT, labels },
    automountServiceAccountToken: false,
  });
  if (!manageOutposts) return { serviceAccount };
  const { namespace } = Release.of(scope);
  const subjects = [{ kind: 'ServiceAccount' as const, name: WORKER_ACCOUNT, namespace }];
  // Beyond the namespace it sees which definitions there are; several namespaces of a cluster may have an Authentik.
  const wide = { name: `${WORKER_ACCOUNT}-${namespace}`, labels };
  const role = addNamespacedRole(scope, { name: WORKER_ACCOUNT, labels }, OUTPOST_RULES);
  const clusterRole = manifest<ClusterRole>(scope, 'ClusterRole', {
    apiVersion: `${RBAC}/v1`,
    kind: 'ClusterRole',
    metadata: wide,
    rules: [DEFINITIONS],
  });
  const clusterRoleBinding = manifest<ClusterRoleBinding>(scope, 'ClusterRoleBinding', {
    apiVersion: `${RBAC}/v1`,
    kind: 'ClusterRoleBinding',
    metadata: wide,
    roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name: wide.name },
    subjects,
  });
  return { serviceAccount, ...role, clusterRole, clusterRoleBinding };
}
