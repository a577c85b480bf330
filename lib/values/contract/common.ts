export type {
  EmptyMap,
  ImageSourceValues,
  ImageValues,
  PixeeImageValues,
  PullSecretReference,
} from '../../core/image-values';
export type {
  IngressHostValues,
  IngressPathValues,
  IngressTlsValues,
  IngressValues,
} from '../../core/ingress-values';
export type {
  ResourceQuantities,
  ResourceValues,
  ServiceValues,
  WorkloadServiceAccountValues,
} from '../../core/service-values';
export type {
  HostAliasValues,
  MoreContainers,
  MoreContainerSettings,
  MorePodSettings,
  ProbeValues,
} from '../../core/pod-fragments';
export type { JsonPatchStep, ObjectPatch, PatchTarget } from '../../core/object-patch';
export type { ArgoCdValues, JobsValues } from '../../core/argo-cd';
export type { ClaimRetentionValues, ClaimValues } from '../../core/claim-values';
export type {
  ExternalSecretMetadataValues,
  ExternalSecretTargetValues,
  ExternalSecretTemplateValues,
} from '../../core/external-secret-target';
export type { PlacementValues } from '../../core/placement';
export type { PrivateCaReference, PrivateCaValues } from '../../core/private-ca-source';
export type { HeadlessServiceValues, ServiceSettings, TypedServiceValues } from '../../core/service-settings';
export type { DeployedPodValues, PodPlacementValues, PodValues, WorkloadValues } from '../../core/pod-values';
