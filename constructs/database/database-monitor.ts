import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Component } from '../../lib/core/release/component';
import { manifest } from '../../lib/core/object/manifest';
import type { PodMonitor } from '../../lib/kubernetes/custom-resources/pod-monitor';

/** Lets an operator of Prometheus find the pods of a cluster, by the label that their own operator gives them. */
export function addPodMonitor(scope: Construct, { fullName, labels }: Component): ApiObject {
  return manifest<PodMonitor>(scope, 'PodMonitor', {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PodMonitor',
    metadata: { name: fullName, labels },
    spec: {
      selector: { matchLabels: { 'cnpg.io/cluster': fullName } },
      podMetricsEndpoints: [{ port: 'metrics' }],
    },
  });
}
