import type { Construct } from 'constructs';
import type { Component } from '../../../lib/core/component';
import { manifest } from '../../../lib/core/manifest';
import { Release } from '../../../lib/core/release';
import type { Role, RoleBinding, ServiceAccount } from '../../../lib/generated/kubernetes';

const RBAC = 'rbac.authorization.k8s.io';

/** The account of the scraper, which may look at pods of its own namespace and at nothing else. */
export function addScraperAccount(scope: Construct, component: Component): void {
  const metadata = { name: component.fullName, labels: component.labels };
  manifest<ServiceAccount>(scope, 'ServiceAccount', {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata,
    automountServiceAccountToken: false,
  });
  manifest<Role>(scope, 'Role', {
    apiVersion: `${RBAC}/v1`,
    kind: 'Role',
    metadata,
    rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch'] }],
  });
  manifest<RoleBinding>(scope, 'RoleBinding', {
    apiVersion: `${RBAC}/v1`,
    kind: 'RoleBinding',
    metadata,
    roleRef: { apiGroup: RBAC, kind: 'Role', name: metadata.name },
    subjects: [{ kind: 'ServiceAccount', name: metadata.name, namespace: Release.of(scope).namespace }],
  });
}
