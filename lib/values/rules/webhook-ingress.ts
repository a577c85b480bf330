import type { IntegrationType } from '../given/integration-contracts';
import { GivenIntegration } from '../given/integrations';
import type { ValueRule } from './rule';

/** The integrations with webhooks, and the secret without which there are none. */
const CALLERS: readonly { readonly type: IntegrationType; readonly secret?: string }[] = [
  { type: 'github' },
  { type: 'azure' },
  { type: 'gitlab', secret: 'webhookSecret' },
  { type: 'sonar', secret: 'webhookSecret' },
  { type: 'appscan', secret: 'webhookPassword' },
];

/** An Ingress or route for webhooks leads to the paths of those that are there, and to nothing else. */
export const webhookIngress: ValueRule = {
  id: 'webhook-ingress',
  severity: 'error',
  *check({ values }) {
    const { webhookIngress: ingress, webhookGateway: gateway } = values.cdk8s ?? {};
    const ways = [
      ...(ingress?.enabled === true ? ['webhookIngress'] : []),
      ...(gateway?.enabled === true ? ['webhookGateway'] : []),
    ];
    if (ways.length === 0) return;
    const isCalled = CALLERS.some(({ type, secret }) => {
      const integration = new GivenIntegration(values, type);
      return integration.isOn && (secret === undefined || integration.origin(secret) !== undefined);
    });
    if (isCalled) return;
    for (const way of ways) {
      yield {
        path: ['cdk8s', way, 'enabled'],
        message: 'is true, but no integration that is connected has a webhook',
        remedy: 'give an integration the secret of its webhook, or set it to false',
      };
    }
  },
};
