import type { Construct } from 'constructs';
import type { Component } from '../../../lib/core/component';
import { manifest } from '../../../lib/core/manifest';
import { addNamespacedRole } from '../../../lib/core/namespaced-role';
import type { ServiceAccount } from '../../../lib/generated/kubernetes';

/** The account of the scraper, which may look at pods of its own namespace and at nothing else. */
export function addScraperAccount(scope: Construct, component: Component): void {
  const metadata = { name: component.fullName, labels: component.labels };
  manifest<ServiceAccount>(scope, 'ServiceAccount', {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata,
    automountServiceAccountToken: false,
  });
  addNamespacedRole(scope, metadata, [
    { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch'] },
  ]);
}
