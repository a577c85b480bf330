import type { LimitRange, ResourceQuota } from '../../../lib/generated/kubernetes';
import { NAMESPACE } from './sample-workloads';

const quota: ResourceQuota = {
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  metadata: { name: 'shop', namespace: NAMESPACE },
  spec: { hard: { 'requests.cpu': '8', pods: '40' } },
};

const range: LimitRange = {
  apiVersion: 'v1',
  kind: 'LimitRange',
  metadata: { name: 'shop', namespace: NAMESPACE },
  spec: { limits: [{ type: 'Container', defaultRequest: { cpu: '50m' }, default: { memory: '256Mi' } }] },
};

/** What bounds the pods of a namespace. */
export const limits: readonly object[] = [quota, range];
