import { bitbucketForm } from './bitbucket-form';
import { externalSecretProperty } from './external-secret-property';
import { integrationComplete } from './integration-complete';
import { integrationPreferences } from './integration-preferences';
import { integrationUrls } from './integration-urls';
import { integrationWebhooks } from './integration-webhooks';
import type { ValueRule } from './rule';
import { sonarToken } from './sonar-token';
import { webhookIngress } from './webhook-ingress';

/** What concerns source code hosts and security tools. */
export const integrationRules: readonly ValueRule[] = [
  integrationComplete,
  integrationUrls,
  sonarToken,
  bitbucketForm,
  externalSecretProperty,
  integrationWebhooks,
  integrationPreferences,
  webhookIngress,
];
