import type { IntegrationType } from '../../lib/values/given/integration-contracts';

/**
 * URL of the webhook path that the platform serves for an integration.
 *
 * @param url address of the product, without a slash at the end
 */
export function integrationWebhookUrl(url: string, type: IntegrationType): string {
  return `${url}/api/v1/integrations/${type}-default/webhooks`;
}
