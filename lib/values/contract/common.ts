export type {
  EmptyMap,
  ImageSourceValues,
  ImageValues,
  PixeeImageValues,
  PullSecretReference,
} from '../../core/pod/image-values';
export type {
  IngressHostValues,
  IngressPathValues,
  IngressTlsValues,
  IngressValues,
} from '../../core/exposure/ingress-values';
export type {
  ResourceQuantities,
  ResourceValues,
  ServiceValues,
  WorkloadServiceAccountValues,
} from '../../core/exposure/service-values';
export type {
  HostAliasValues,
  MoreContainers,
  MoreContainerSettings,
  MorePodSettings,
  ProbeValues,
} from '../../core/pod/pod-fragments';
export type { JsonPatchStep, ObjectPatch, PatchTarget } from '../../core/object/object-patch';
export type { ArgoCdValues, JobsValues } from '../../core/release/argo-cd';
export type { ClaimRetentionValues, ClaimValues } from '../../core/workload/claim-values';
export type {
  ExternalSecretMetadataValues,
  ExternalSecretTargetValues,
  ExternalSecretTemplateValues,
} from '../../core/credential/external-secret-target';
export type { PlacementValues } from '../../core/pod/placement-values';
export type { PrivateCaReference, PrivateCaValues } from '../../core/trust/private-ca-source';
export type {
  HeadlessServiceValues,
  ServiceSettings,
  TypedServiceValues,
} from '../../core/exposure/service-field-values';
export type {
  DeployedPodValues,
  PodPlacementValues,
  PodValues,
  WorkloadValues,
} from '../../core/pod/pod-values';
