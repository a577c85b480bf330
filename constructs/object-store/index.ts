export {
  type AksIdentityProps,
  type Cloud,
  CloudIdentity,
  type EksIdentityProps,
  type GkeIdentityProps,
} from './cloud-identity';
export * from './object-store';
export * from './object-store-props';
export { Seaweedfs, type SeaweedfsProps, type SeaweedfsServer } from './seaweedfs/seaweedfs';
