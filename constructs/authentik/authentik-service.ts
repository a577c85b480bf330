import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Component } from '../../lib/core/release/component';
import { addService, HTTP_PORT, servicePort } from '../../lib/core/exposure/service';
import type { ContainerPort } from '../../lib/generated/kubernetes';
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
  const { type, servicePortHttp, servicePortHttps, nodePortHttp, nodePortHttps } = values;
  // Kubernetes refuses ports of nodes beside the other types.
  const hasNodePorts = type === 'NodePort' || type === 'LoadBalancer';
  return addService(scope, 'Service', {
    component,
    values,
    ports: [
      servicePort(HTTP_PORT, servicePortHttp ?? 80, hasNodePorts ? nodePortHttp : undefined),
      servicePort(HTTPS_PORT, servicePortHttps ?? 443, hasNodePorts ? nodePortHttps : undefined),
    ],
  });
}
