export type {
  EmptyMap,
  ImageSourceValues,
  ImageValues,
  PixeeImageValues,
  PullSecretReference,
} from './image';
export type { IngressHostValues, IngressPathValues, IngressTlsValues, IngressValues } from './ingress';
export type {
  ResourceQuantities,
  ResourceValues,
  ServiceValues,
  WorkloadServiceAccountValues,
} from './service';
export type { PodPlacementValues, PodValues, WorkloadValues } from './workload';
