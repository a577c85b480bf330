import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { StringMap } from '../../base/string-map';
import type { BackendConfig } from '../../kubernetes/custom-resources';
import type { Component } from '../release/component';
import { type IngressNeeds, REQUEST_SECONDS } from './ingress-controllers';
import { manifest } from '../object/manifest';

const NEG = 'cloud.google.com/neg';
const CONFIG = 'cloud.google.com/backend-config';

/**
 * Prepares a Service for the load balancer of Google: endpoints in place of ports of the nodes, which a Service of type ClusterIP has not,
 * and a BackendConfig with the path of its health check and the time that answers may take (GKE: Ingress configuration). What the user has
 * annotated stays.
 */
export function prepareForGce(
  scope: Construct,
  id: string,
  component: Component,
  service: ApiObject,
  { healthPath }: IngressNeeds,
): ApiObject | undefined {
  const { annotations = {} } = service.metadata.toJson() as { readonly annotations?: StringMap };
  if (annotations[NEG] === undefined) service.metadata.addAnnotation(NEG, '{"ingress": true}');
  if (annotations[CONFIG] !== undefined) return undefined;
  service.metadata.addAnnotation(CONFIG, `{"default": "${component.fullName}"}`);
  return manifest<BackendConfig>(scope, id, {
    apiVersion: 'cloud.google.com/v1',
    kind: 'BackendConfig',
    metadata: { name: component.fullName, labels: component.labels },
    spec: {
      timeoutSec: REQUEST_SECONDS,
      ...(healthPath === undefined
        ? {}
        : { healthCheck: { type: 'HTTP' as const, requestPath: healthPath } }),
    },
  });
}
