import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Component } from '../../lib/core/component';
import { manifest, unlessEmpty } from '../../lib/core/manifest';
import { HTTP_PORT } from '../../lib/core/workload';
import type { ContainerPort, Service, ServicePort } from '../../lib/generated/kubernetes';
import type { AuthentikServiceValues } from '../../lib/values/contract/authentik/workload';

/** Name of the port with Authentik's own certificate. */
const HTTPS_PORT = 'https';

const METRICS: ContainerPort = { name: 'metrics', containerPort: 9300, protocol: 'TCP' };
const HTTP: ContainerPort = { name: HTTP_PORT, containerPort: 9000, protocol: 'TCP' };

/** Ports of the server. */
export const SERVER_PORTS: readonly ContainerPort[] = [
  HTTP,
  { name: HTTPS_PORT, containerPort: 9443, protocol: 'TCP' },
  METRICS,
];

/** Ports of the worker: nobody asks it but its own probes and who collects metrics. */
export const WORKER_PORTS: readonly ContainerPort[] = [HTTP, METRICS];

/** Adds the Service of the server. */
export function addServerService(
  scope: Construct,
  component: Component,
  values: AuthentikServiceValues,
): ApiObject {
  const { type, annotations, servicePortHttp, servicePortHttps, nodePortHttp, nodePortHttps } = values;
  const port = (name: string, number: number, nodePort: number | undefined): ServicePort => ({
    name,
    port: number,
    targetPort: name,
    protocol: 'TCP',
    // Kubernetes refuses ports of nodes beside the other types.
    nodePort: type === 'NodePort' || type === 'LoadBalancer' ? nodePort : undefined,
  });
  return manifest<Service>(scope, 'Service', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: component.fullName,
      labels: component.labels,
      ...unlessEmpty('annotations', annotations ?? {}),
    },
    spec: {
      type,
      selector: component.selectorLabels,
      ports: [
        port(HTTP_PORT, servicePortHttp ?? 80, nodePortHttp),
        port(HTTPS_PORT, servicePortHttps ?? 443, nodePortHttps),
      ],
    },
  });
}
