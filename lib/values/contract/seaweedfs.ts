import type { EmptyMap, PullSecretReference } from '../../core/pod/image-values';
import type { MorePodSettings, ProbeValues } from '../../core/pod/pod-fragments';
import type { PodPlacementValues } from '../../core/pod/pod-values';
import type { ClaimRetentionValues, ClaimValues } from '../../core/workload/claim-values';
import type { HeadlessServiceValues, TypedServiceValues } from '../../core/exposure/service-field-values';
import type { ResourceValues } from '../../core/exposure/service-values';
import type { NameOverrides } from '../../rules/names';
import type {
  Container,
  PodSecurityContext,
  SecurityContext,
  Volume,
  VolumeMount,
} from '../../generated/kubernetes';

/** SeaweedFS, the embedded object store. */
export interface SeaweedfsValues extends NameOverrides {
  /**
   * What all its servers have in common.
   * @default - the vendor's image
   */
  readonly global?: SeaweedfsGlobalValues;
  /**
   * The S3 gateway.
   * @default - on
   */
  readonly s3?: SeaweedfsS3Values;
  /**
   * The filer, which keeps the directory of objects.
   * @default - 25Gi of the default class
   */
  readonly filer?: SeaweedfsFilerValues;
  /**
   * The volume server, which keeps the objects themselves.
   * @default - 25Gi of the default class
   */
  readonly volume?: SeaweedfsVolumeValues;
  /**
   * The master, which knows where everything lies.
   * @default - 1Gi of the default class
   */
  readonly master?: SeaweedfsMasterValues;
}

/** What all servers of SeaweedFS have in common. */
export interface SeaweedfsGlobalValues {
  /**
   * Image of SeaweedFS with its registry, and a tag if it is to differ from the tested one.
   * @default images.pixee.ai/proxy/pixee/index.docker.io/chrislusf/seaweedfs
   * @format image
   */
  readonly imageName?: string;
  /**
   * Secrets to pull the image with, a list of names; `{}` means none.
   * @default [{"name":"image-pull-secret"}]
   */
  readonly imagePullSecrets?: readonly PullSecretReference[] | EmptyMap | '{}';
}

/** Settings of the pods of one server, under the names of the upstream chart. */
export interface SeaweedfsPodValues extends PodPlacementValues, MorePodSettings, ProbeValues {
  /**
   * Environment variables added to the container.
   * @default - none
   * @format any
   */
  readonly extraEnvironmentVars?: { readonly [name: string]: string };
  /**
   * Volumes added to the pods; the upstream chart takes them as text, here they are a list.
   * @default - none
   */
  readonly extraVolumes?: readonly Volume[];
  /**
   * Mounts of volumes added to the container; the upstream chart takes them as text, here they are a list.
   * @default - none
   */
  readonly extraVolumeMounts?: readonly VolumeMount[];
  /**
   * Containers beside the main one. They stay as they are written.
   * @default - none
   */
  readonly sidecars?: readonly Container[];
  /**
   * Security settings of the pod, which win field by field over ours.
   * @default - user and group 1000, not root
   */
  readonly podSecurityContext?: PodSecurityContext;
  /**
   * Security settings of the container, which win field by field over ours.
   * @default - no privileges, and a root file system that cannot be written to
   */
  readonly containerSecurityContext?: SecurityContext;
}

/** The S3 gateway. */
export interface SeaweedfsS3Values extends SeaweedfsPodValues {
  /**
   * Whether the S3 gateway is deployed, without which the product cannot reach the store.
   * @default true
   */
  readonly enabled?: boolean;
  /**
   * Processor time and memory of the gateway.
   * @default - nothing is set aside, and there is no limit
   */
  readonly resources?: ResourceValues;
  /**
   * The Job that makes the buckets.
   * @default - with few resources
   */
  readonly createBucketsHook?: SeaweedfsBucketJobValues;
  /**
   * How the gateway is reached in the cluster; its port stays 8333.
   * @default - a Service of type ClusterIP
   */
  readonly service?: TypedServiceValues;
}

/** The Job that makes the buckets. */
export interface SeaweedfsBucketJobValues extends PodPlacementValues, MorePodSettings {
  /**
   * Processor time and memory of the Job.
   * @default - 10m and 64Mi set aside, at most 256Mi
   */
  readonly resources?: ResourceValues;
}

/** The filer, which keeps the directory of objects. */
export interface SeaweedfsFilerValues extends SeaweedfsPodValues, ClaimRetentionValues {
  /**
   * Its Services, by which pods have host names of their own.
   * @default - without an address
   */
  readonly service?: HeadlessServiceValues;
  /**
   * The volume of the filer.
   * @default - 25Gi of the default class
   */
  readonly data?: SeaweedfsDataValues;
  /**
   * What the filer does for S3.
   * @default - makes the buckets of the product
   */
  readonly s3?: SeaweedfsFilerS3Values;
  /**
   * Processor time and memory of the filer.
   * @default - nothing is set aside, and there is no limit
   */
  readonly resources?: ResourceValues;
}

/** What the filer does for S3. */
export interface SeaweedfsFilerS3Values {
  /**
   * Buckets to make besides `platform.inputBucket` and `analysis.objectStore.bucket`: one name, a list of names or a list of
   * maps with a name.
   * @default - none besides
   * @format bucket-list
   */
  readonly createBuckets?: string | readonly string[] | readonly BucketValues[];
}

/** A bucket to make. */
export interface BucketValues {
  /** Name of the bucket. @format bucket */
  readonly name: string;
}

/** The volume server, which keeps the objects themselves. */
export interface SeaweedfsVolumeValues extends SeaweedfsPodValues, ClaimRetentionValues {
  /**
   * Its Services, by which pods have host names of their own.
   * @default - without an address
   */
  readonly service?: HeadlessServiceValues;
  /**
   * The volume of the volume server.
   * @default - 25Gi of the default class
   */
  readonly data?: SeaweedfsDataValues;
  /**
   * The volumes of the volume server by name, as the upstream chart has them, in place of `data`. Each is seen at `/<name>`.
   * @default - that of `data`
   */
  readonly dataDirs?: readonly SeaweedfsDataDirValues[];
  /**
   * Processor time and memory of the volume server.
   * @default - nothing is set aside, and there is no limit
   */
  readonly resources?: ResourceValues;
}

/** The master, which knows where everything lies. */
export interface SeaweedfsMasterValues extends SeaweedfsPodValues, ClaimRetentionValues {
  /**
   * Its Services, by which pods have host names of their own.
   * @default - without an address
   */
  readonly service?: HeadlessServiceValues;
  /**
   * The volume of the master.
   * @default - 1Gi of the default class
   */
  readonly data?: SeaweedfsMasterDataValues;
  /**
   * What the master tidies up from time to time.
   * @default - the filer's log, empty volumes and uploads that nobody ends
   */
  readonly maintenance?: SeaweedfsMaintenanceValues;
  /**
   * Processor time and memory of the master.
   * @default - nothing is set aside, and there is no limit
   */
  readonly resources?: ResourceValues;
}

/** What the master tidies up from time to time; without it the disk fills up by itself. */
export interface SeaweedfsMaintenanceValues {
  /**
   * Commands of `weed shell`, run one after the other while the master holds the lock; `[]` switches them off.
   * @default ["fs.log.purge -daysAgo=7","volume.deleteEmpty -quietFor=24h -apply","s3.clean.uploads -timeAgo=24h"]
   * @format any
   */
  readonly scripts?: readonly string[];
  /**
   * Minutes between two runs.
   * @default 17
   * @asType integer
   * @minimum 1
   */
  readonly sleepMinutes?: number;
}

/** Where a server of SeaweedFS keeps its files. */
export interface SeaweedfsStorageValues extends ClaimValues {
  /**
   * Kind of storage: a claim that is made, one that exists already, or a folder of the node.
   * @default persistentVolumeClaim
   */
  readonly type?: 'persistentVolumeClaim' | 'existingClaim' | 'hostPath';
  /**
   * Name of the claim that exists already, for storage of type `existingClaim`.
   * @default - none
   * @format any
   */
  readonly claimName?: string;
  /**
   * Name of the StorageClass of the claim; `-` for none at all.
   * @default - `global.defaultStorageClass`, else the cluster's default
   * @format storage-class
   */
  readonly storageClass?: string;
  /**
   * Folder of the node, for storage of type `hostPath`.
   * @default /var/lib/seaweedfs
   * @format absolute-path
   */
  readonly hostPathPrefix?: string;
}

/** Where filer and volume server keep their files. */
export interface SeaweedfsDataValues extends SeaweedfsStorageValues {
  /**
   * Size of the claim.
   * @default 25Gi
   * @format storage-size
   */
  readonly size?: string;
}

/** One of several volumes of the volume server. */
export interface SeaweedfsDataDirValues extends SeaweedfsStorageValues {
  /** Name of the volume, and of its folder. @format any */
  readonly name: string;
  /**
   * Size of the claim.
   * @default - required for a claim that is made
   * @format storage-size
   */
  readonly size?: string;
  /**
   * How many files of objects may lie in it; 0 fills the disk.
   * @default - 0
   * @asType integer
   * @minimum 0
   */
  readonly maxVolumes?: number;
}

/** Where the master keeps its files. */
export interface SeaweedfsMasterDataValues extends SeaweedfsStorageValues {
  /**
   * Size of the claim.
   * @default 1Gi
   * @format storage-size
   */
  readonly size?: string;
}
