export * from './platform';
export * from './platform-props';
export { WebhookIngress, type WebhookIngressParts, type WebhookIngressProps } from './webhook-ingress';
