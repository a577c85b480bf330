export * from './credential-check';
export * from './integration';
export type { OutboundHost } from './outbound-host';
export * from './webhook';
