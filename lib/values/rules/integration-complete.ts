import { GivenIntegration } from '../given/integrations';
import { isBlank } from '../prepare/paths';
import type { RuleFinding, ValueRule } from './rule';

/** A source code host or security tool that is configured by half would only fail when the platform calls it. */
export const integrationComplete: ValueRule = {
  id: 'integration-incomplete',
  severity: 'error',
  *check({ values, given }) {
    for (const integration of GivenIntegration.all(values)) {
      if (!isBlank(given(integration.path('existingSecret'))) && !integration.has('existingSecret')) continue; // wrong, not missing
      for (const place of integration.missing) {
        if (isBlank(given(integration.path(place)))) yield finding(integration, place);
      }
    }
  },
};

function finding(integration: GivenIntegration, place: string): RuleFinding {
  const { title, secrets } = integration.contract;
  const isSecret = Object.values(secrets).some((secret) => secret.place === place);
  const existing = integration.path('existingSecret').join('.');
  return {
    path: integration.path(place),
    message: `is missing, but ${title} is configured and does not work without it`,
    remedy: isSecret
      ? `set it, or name a Secret that holds it in \`${existing}\`, or a store in \`cdk8s.externalSecrets\``
      : 'set it, or remove the section',
  };
}
