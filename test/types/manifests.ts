/** What must not compile around single objects; `tsc` checks this file, nothing runs it. */
import type { PixeeRelease } from '../../constructs';
import { manifest } from '../../lib/core';
import type { Component } from '../../lib/core';
import { addService } from '../../lib/core/exposure/service';
import type { ConfigMap, Deployment, Service } from '../../lib/generated/kubernetes';

declare const chart: PixeeRelease;
declare const component: Component;
const metadata = { name: 'a' };

export const accepted = manifest<ConfigMap>(chart, 'a', {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata,
  data: { a: 'b' },
});

export const refused = [
  // @ts-expect-error a misspelt kind
  manifest<ConfigMap>(chart, 'a', { apiVersion: 'v1', kind: 'Configmap', metadata }),
  // @ts-expect-error a version that this kind does not have
  manifest<Deployment>(chart, 'a', { apiVersion: 'v1', kind: 'Deployment', metadata }),
  // @ts-expect-error names never come from the construct tree
  manifest<ConfigMap>(chart, 'a', { apiVersion: 'v1', kind: 'ConfigMap', metadata: {} }),
  // @ts-expect-error metadata is required
  manifest<ConfigMap>(chart, 'a', { apiVersion: 'v1', kind: 'ConfigMap' }),
  // @ts-expect-error the values of a ConfigMap are texts
  manifest<ConfigMap>(chart, 'a', { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { a: 1 } }),
  // @ts-expect-error a field of another API's spelling
  manifest<Service>(chart, 'a', { apiVersion: 'v1', kind: 'Service', metadata, spec: { clusterIp: 'None' } }),
  // @ts-expect-error a port needs its number
  manifest<Service>(chart, 'a', { apiVersion: 'v1', kind: 'Service', metadata, spec: { ports: [{}] } }),
  // @ts-expect-error a type that Kubernetes does not have
  addService(chart, 'a', { component, type: 'ClusterIp' }),
];
