import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { StringMap } from '../../base/string-map';
import type { PolicyRule, Role, RoleBinding } from '../../generated/kubernetes';
import { manifest } from './manifest';
import { Release } from '../release/release';

/** API group of roles and their bindings. */
export const RBAC = 'rbac.authorization.k8s.io';

/** A Role and what gives it to an account. */
export interface NamespacedRole {
  readonly role: ApiObject;
  readonly roleBinding: ApiObject;
}

/** Lets the service account `name` do this in the namespace of the release, by a Role and a RoleBinding of its name. */
export function addNamespacedRole(
  scope: Construct,
  metadata: { readonly name: string; readonly labels: StringMap },
  rules: readonly PolicyRule[],
): NamespacedRole {
  const { name } = metadata;
  const role = manifest<Role>(scope, 'Role', { apiVersion: `${RBAC}/v1`, kind: 'Role', metadata, rules });
  const roleBinding = manifest<RoleBinding>(scope, 'RoleBinding', {
    apiVersion: `${RBAC}/v1`,
    kind: 'RoleBinding',
    metadata,
    roleRef: { apiGroup: RBAC, kind: 'Role', name },
    subjects: [{ kind: 'ServiceAccount', name, namespace: Release.of(scope).namespace }],
  });
  return { role, roleBinding };
}
