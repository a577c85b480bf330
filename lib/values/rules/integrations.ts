import { externalSecretProperty } from './external-secret-property';
import { integrationComplete } from './integration-complete';
import { integrationPreferences } from './integration-preferences';
import { integrationUrls } from './integration-urls';
import { integrationWebhooks } from './integration-webhooks';
import type { ValueRule } from './rule';
import { sonarToken } from './sonar-token';

/** What concerns source code hosts and security tools. */
export const integrationRules: readonly ValueRule[] = [
  integrationComplete,
  integrationUrls,
  sonarToken,
  externalSecretProperty,
  integrationWebhooks,
  integrationPreferences,
];
