import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Component } from '../../../lib/core/release/component';
import { manifest } from '../../../lib/core/object/manifest';
import { addNamespacedRole, type NamespacedRole } from '../../../lib/core/object/namespaced-role';
import type { ServiceAccount } from '../../../lib/generated/kubernetes';

/** The objects of an account. */
export interface ScraperAccount extends NamespacedRole {
  readonly serviceAccount: ApiObject;
}

/** The account of the scraper, which may look at pods of its own namespace and at nothing else. */
export function addScraperAccount(scope: Construct, component: Component): ScraperAccount {
  const metadata = { name: component.fullName, labels: component.labels };
  const serviceAccount = manifest<ServiceAccount>(scope, 'ServiceAccount', {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata,
    automountServiceAccountToken: false,
  });
  const role = addNamespacedRole(scope, metadata, [
    { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch'] },
  ]);
  return { serviceAccount, ...role };
}
