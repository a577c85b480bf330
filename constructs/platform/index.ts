export * from './platform';
export * from './platform-props';
export * from './webhook-ingress';
