import type {
  LabelSelector,
  StatefulSetPersistentVolumeClaimRetentionPolicy,
} from '../../generated/kubernetes';

/** What can be set for a claim of storage, by Kubernetes' names. */
export interface ClaimValues {
  /**
   * How the volume may be mounted.
   * @default - ReadWriteOnce
   */
  readonly accessModes?: readonly ('ReadWriteOnce' | 'ReadWriteOncePod' | 'ReadWriteMany' | 'ReadOnlyMany')[];
  /**
   * Annotations of the claim.
   * @default - none
   * @format annotations
   */
  readonly annotations?: { readonly [key: string]: string };
  /**
   * Labels of the claim.
   * @default - none
   * @format labels
   */
  readonly labels?: { readonly [key: string]: string };
  /**
   * Which volumes that exist already will do.
   * @default - any
   */
  readonly selector?: LabelSelector;
  /**
   * Name of the VolumeAttributesClass of the claim, from Kubernetes 1.29 on.
   * @default - none
   * @format object-name
   */
  readonly volumeAttributesClassName?: string;
}

/** What becomes of the claims of a StatefulSet. */
export interface ClaimRetentionValues {
  /**
   * Whether claims are kept when the StatefulSet is deleted or gets fewer pods.
   * @default - both are kept
   */
  readonly persistentVolumeClaimRetentionPolicy?: StatefulSetPersistentVolumeClaimRetentionPolicy;
}
