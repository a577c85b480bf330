export { ReplicatedSdk, type ReplicatedSdkProps } from './replicated-sdk';
