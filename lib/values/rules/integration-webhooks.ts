import type { IntegrationType } from '../given/integration-contracts';
import { GivenIntegration } from '../given/integrations';
import type { ValueRule } from './rule';

/** Tools that tell the platform of finished scans, and the secret by which their calls are known. */
const NOTIFIERS: readonly { readonly type: IntegrationType; readonly secret: string }[] = [
  { type: 'appscan', secret: 'webhookPassword' },
  { type: 'sonar', secret: 'webhookSecret' },
  { type: 'gitlab', secret: 'webhookSecret' },
];

/** Without the webhook's secret nobody can register the webhook that the product's documentation asks for. */
export const integrationWebhooks: ValueRule = {
  id: 'integration-webhooks',
  severity: 'warning',
  *check({ values, hasCommand }) {
    for (const { type, secret } of NOTIFIERS) {
      const integration = new GivenIntegration(values, type);
      if (!integration.isOn || integration.origin(secret) !== undefined) continue;
      const { place, partner } = integration.secret(secret);
      if (partner !== undefined && integration.has(partner)) continue; // an error of its own
      yield {
        path: integration.path(place),
        message: `is not set, so that ${integration.contract.title} cannot tell the platform of finished scans`,
        remedy: `set it, and register the webhook that ${hasCommand ? '`cdk8s-pixee webhooks` prints' : '`webhooks` of the integration describes'}`,
      };
    }
  },
};
