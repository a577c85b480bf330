import type { Credential } from '../../lib/core/credential/credential';
import type { EnvVarSource } from '../../lib/generated/kubernetes';
import type { SeaweedfsValues } from '../../lib/values/contract/seaweedfs';
import type { CloudIdentity } from './cloud-identity';

/** The two buckets of the product. */
export interface BucketProps {
  /** Bucket of the analysis inputs. @default pixee-analysis-input @format bucket */
  readonly inputBucket?: string;
  /** Bucket of the analysis service. @default pixee-analysis-service @format bucket */
  readonly analysisBucket?: string;
}

/** The object store inside the cluster, SeaweedFS. */
export interface EmbeddedObjectStoreProps extends BucketProps, SeaweedfsValues {
  /** Access key id. @default - pixeebot, which everybody knows */
  readonly username?: Credential;
  /** Secret access key. @default - pixeebot, which everybody knows */
  readonly password?: Credential;
  /**
   * Days after which objects expire; at most 255, or whole weeks, months of 30 days or years beyond. @default 7
   * @minimum 1
   */
  readonly ttlDays?: number;
}

/** How the clients speak with a store outside of this release. */
export interface ObjectStoreClientProps {
  /** Region of the buckets. @default - the one that the host of the endpoint names, else us-east-1 @format region */
  readonly region?: string;
  /**
   * Whether the platform puts the bucket into the path of URLs; the analysis service always does.
   * @default - true, but for the stores of AWS and others that refuse it
   */
  readonly pathStyleAccess?: boolean;
  /** When checksums are added and looked for. @default - `when_required` for stores that are not of AWS, else the clients' own */
  readonly checksums?: 'when_required' | 'when_supported';
}

/** An S3 compatible store outside of this release. */
export interface ExternalObjectStoreProps extends BucketProps, ObjectStoreClientProps {
  /** URL of the store's S3 interface: `https://s3.eu-central-1.amazonaws.com`. @format url */
  readonly endpoint: string;
  /** Access key id. */
  readonly username: Credential;
  /** Secret access key. */
  readonly password: Credential;
}

/** An S3 compatible store that knows the pods by their service account. */
export interface ServiceAccountObjectStoreProps extends BucketProps, ObjectStoreClientProps {
  /** URL of the store's S3 interface. @format url */
  readonly endpoint: string;
  /** What the cloud takes the pods for. @default - what the annotations of the service account say, or the cloud knows by itself */
  readonly identity?: CloudIdentity;
}

/** How the product logs in to the object store: with keys, or by the identity of its service account. */
export type ObjectStoreCredentialType = 'static' | 'default';

/** Where the object store is. */
export interface ObjectStoreConnection {
  readonly endpoint: string;
  /** Region of the buckets. @default - the client's own */
  readonly region?: string;
  readonly credentialType: ObjectStoreCredentialType;
  /** Put the bucket into the path of the URL instead of its host. @default - the client's own way */
  readonly pathStyleAccess?: boolean;
  /** When checksums are added and looked for. @default - the client's own way */
  readonly checksums?: 'when_required' | 'when_supported';
  readonly inputBucket: string;
  readonly analysisBucket: string;
}

/** Access key of the object store, as sources of environment variables. */
export interface ObjectStoreKeys {
  readonly accessKeyId: EnvVarSource;
  readonly secretAccessKey: EnvVarSource;
}
