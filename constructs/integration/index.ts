export * from './called-hosts';
export type { CiJob } from './ci-job';
export type * from './credential-check';
export * from './integration';
export type { OutboundHost } from './outbound-host';
export type { RequiredAccess } from './required-access';
export type * from './webhook';
