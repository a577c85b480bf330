export { Component } from './release/component';
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
export { Credential, type CredentialKind } from './credential/credential';
export {
  CredentialSecret,
  type CredentialSecretProps,
  type SecretKey,
  type SecretType,
} from './credential/credential-secret';
export { Env, type EnvValue } from './pod/env';
export type { Image } from './pod/image';
export type { ClaimRequest } from './workload/claim';
export type { ExtraObject } from './object/extra-object';
export type { ServiceMesh } from './exposure/service-mesh';
export type { ExpectedObject } from '../check/expected-object';
export type {
  CertManagerProps,
  ComponentIngressProps,
  ComponentIngressSettings,
  IngressHost,
  IngressPath,
} from './exposure/ingress-props';
export { ComponentRoute, type ComponentRouteProps } from './exposure/route';
export type { RouteValues, TlsRouteValues } from './exposure/route-values';
export type {
  AutoscalingBehaviorValues,
  AutoscalingValues,
  DisruptionBudgetValues,
  ScalingValues,
} from './workload/scaling-values';
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
} from './release/cluster-props';
export { ComponentIngress } from './exposure/ingress';
export { GatewayRoute, type GatewayRouteProps, type RouteRedirect } from './exposure/gateway-route';
export type * from './exposure/gateway-values';
export type { IngressController, IngressProtection } from './exposure/ingress-protection';
export type { NamedObject } from '../base/named-object';
export { type ExposedService, exposedService } from './exposure/exposed-service';
export type { StringMap } from '../base/string-map';
export { DaemonWorkload, type DaemonWorkloadProps } from './workload/daemon-workload';
export { JobWorkload, type JobWorkloadProps } from './workload/job-workload';
export { manifest, type ManifestBody, type NamedMetadata } from './object/manifest';
export type { NamespacedRole } from './object/namespaced-role';
export type { ObjectKind, RenderedKind } from './object/object-kind';
export { Pod, type PodProps } from './pod/pod';
export { DEFAULT_RELEASE_NAME, type NameOverrides } from '../rules/names';
export { Release } from './release/release';
export { ReleaseIdentity } from './release/release-identity';
export type { IngressNeeds } from './exposure/ingress-controllers';
export type { PathBackend } from './exposure/ingress-props';
export type { PodSettings } from './pod/pod-values';
export type { HostPort } from '../rules/formats/host-port';
export type {
  ExternalSecretStore,
  Hardening,
  ImagePullSecretProps,
  ProxyProps,
  ReleaseProps,
  ReleaseSettings,
  ServiceAccountProps,
} from './release/release-props';
export type { ReleaseScope } from './release/release-scope';
export type { SecurityProfile } from './pod/security-profile';
export { type ClaimProps, StatefulWorkload, type StatefulWorkloadProps } from './workload/stateful-workload';
export { DeploymentWorkload, type DeploymentWorkloadProps } from './workload/workload';
