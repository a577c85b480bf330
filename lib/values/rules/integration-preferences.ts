import { INTEGRATION_TYPES } from '../given/integration-contracts';
import { GivenIntegration } from '../given/integrations';
import type { ValueRule } from './rule';

/** How a tool is used does not matter while it is not connected. */
export const integrationPreferences: ValueRule = {
  id: 'integration-preferences',
  severity: 'warning',
  *check({ values }) {
    for (const type of INTEGRATION_TYPES) {
      const integration = new GivenIntegration(values, type);
      const { title, preferences = [] } = integration.contract;
      if (integration.isOn) continue;
      for (const place of preferences.filter((preference) => integration.isChanged(preference))) {
        const [secret] = Object.values(integration.contract.secrets);
        yield {
          path: integration.path(place),
          message: `has no effect, because ${title} is not connected`,
          remedy: `set \`${integration.path(secret?.place ?? '').join('.')}\` to connect it`,
        };
      }
    }
  },
};
