export type { BackendConfig } from './backend-config';
export type { BackendTlsPolicy } from './backend-tls-policy';
export type { BarmanObjectStore } from './barman-object-store';
export type { CalicoNetworkPolicy } from './calico-network-policy';
export type { Certificate } from './certificate';
export type { CiliumNetworkPolicy } from './cilium-network-policy';
export type { CloudNativePgCluster } from './cloudnative-pg-cluster';
export type { CloudNativePgDatabase } from './cloudnative-pg-database';
export type { CloudNativePgScheduledBackup } from './cloudnative-pg-scheduled-backup';
export type { ExternalSecret } from './external-secret';
export type {
  HttpRoute,
  HttpRouteFilter,
  HttpRouteParentRef,
  HttpRoutePathModifier,
  HttpRouteRule,
} from './http-route';
export type { ListenerSet } from './listener-set';
export type { OpenShiftRoute } from './route';
export type { PodMonitor } from './pod-monitor';
export type { PrometheusRule } from './prometheus-rule';
export type { ServiceMonitor } from './service-monitor';
export type { TraefikMiddleware } from './traefik-middleware';
export type * from './troubleshoot';
export type * from './troubleshoot-analyzer';
export type * from './troubleshoot-collector';
export type * from './troubleshoot-redactor';
