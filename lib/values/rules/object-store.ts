import { cloudIdentity } from './cloud-identity';
import { distinctBuckets } from './distinct-buckets';
import { externalObjectStore } from './external-object-store';
import { identityEndpoint } from './identity-endpoint';
import { objectStoreEndpoint } from './object-store-endpoint';
import { objectStoreRegion } from './object-store-region';
import { objectTtl } from './object-ttl';
import type { ValueRule } from './rule';
import { seaweedfsDisk } from './seaweedfs-disk';
import { seaweedfsGateway } from './seaweedfs-gateway';
import { seaweedfsStorage } from './seaweedfs-storage';

/** Every rule about the object store. */
export const objectStoreRules: readonly ValueRule[] = [
  externalObjectStore,
  objectStoreRegion,
  objectStoreEndpoint,
  distinctBuckets,
  objectTtl,
  seaweedfsGateway,
  seaweedfsStorage,
  seaweedfsDisk,
  cloudIdentity,
  identityEndpoint,
];
