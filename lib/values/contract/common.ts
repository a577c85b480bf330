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
export type { DeployedPodValues, PodPlacementValues, PodValues, WorkloadValues } from '../../core/pod-values';
