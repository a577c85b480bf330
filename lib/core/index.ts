export { Component } from './component';
export type {
  Connection,
  ConnectionEnd,
  EntranceEnd,
  HostEnd,
  PartEnd,
  PodsEnd,
  ServiceEnd,
} from './connections/connection';
export type { Call, CalledPlace, CalledPods } from './connections/call';
export { Calls, type LateCalls, type OutgoingProxy } from './connections/calls';
export { Credential, type CredentialKind } from './credential';
export {
  CredentialSecret,
  type CredentialSecretProps,
  type SecretKey,
  type SecretType,
} from './credential-secret';
export { Env, type EnvValue } from './env';
export type { Image } from './image';
export type { ClaimRequest } from './claim';
export type { ExtraObject } from './extra-object';
export type { ServiceMesh } from './service-mesh';
export type { ExpectedObject } from '../check/expected-object';
export type {
  CertManagerProps,
  ComponentIngressProps,
  ComponentIngressSettings,
  IngressHost,
  IngressPath,
} from './ingress-props';
export { ComponentRoute, type ComponentRouteProps } from './route';
export type { RouteValues, TlsRouteValues } from './route-values';
export type {
  AutoscalingBehaviorValues,
  AutoscalingValues,
  DisruptionBudgetValues,
  ScalingValues,
} from './scaling-values';
export type {
  Availability,
  ClusterProps,
  LimitAmounts,
  LimitRangeProps,
  PlatformRuntimeProps,
  PodSecurityLabels,
  ResourceQuotaProps,
  ResourceSize,
  RuntimeProps,
} from './cluster-props';
export { ComponentIngress } from './ingress';
export { GatewayRoute, type GatewayRouteProps, type RouteRedirect } from './gateway-route';
export type * from './gateway-values';
export type { IngressController, IngressProtection } from './ingress-protection';
export type { NamedObject } from '../base/named-object';
export { type ExposedService, exposedService } from './exposed-service';
export type { StringMap } from '../base/string-map';
export { DaemonWorkload, type DaemonWorkloadProps } from './daemon-workload';
export { JobWorkload, type JobWorkloadProps } from './job-workload';
export { manifest, type ManifestBody, type NamedMetadata } from './manifest';
export type { NamespacedRole } from './namespaced-role';
export type { ObjectKind, RenderedKind } from './object-kind';
export { Pod, type PodProps } from './pod';
export { DEFAULT_RELEASE_NAME, type NameOverrides } from '../rules/names';
export { Release } from './release';
export { ReleaseIdentity } from './release-identity';
export type { IngressNeeds } from './ingress-controllers';
export type { PathBackend } from './ingress-props';
export type { PodSettings } from './pod-values';
export type { HostPort } from '../rules/formats/host-port';
export type {
  ExternalSecretStore,
  Hardening,
  ImagePullSecretProps,
  ProxyProps,
  ReleaseProps,
  ReleaseSettings,
  ServiceAccountProps,
} from './release-props';
export type { ReleaseScope } from './release-scope';
export type { SecurityProfile } from './security-profile';
export { type ClaimProps, StatefulWorkload, type StatefulWorkloadProps } from './stateful-workload';
export { DeploymentWorkload, type DeploymentWorkloadProps } from './workload';
