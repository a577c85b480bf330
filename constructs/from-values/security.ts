import type { Construct } from 'constructs';
import type { CheckmarxValues } from '../../lib/values/contract/platform/security';
import type { SonarValues } from '../../lib/values/contract/platform/sonar';
import { AppScan } from '../security/appscan';
import { Arnica } from '../security/arnica';
import { BlackDuck } from '../security/black-duck';
import { Checkmarx } from '../security/checkmarx';
import { Datadog } from '../security/datadog';
import { Sonar } from '../security/sonar';
import { Veracode } from '../security/veracode';
import { make } from './composition';
import type { IntegrationSource } from './integration-source';

/** HCL AppScan as the values describe it. */
export function appScanFromValues(scope: Construct, given: IntegrationSource<'appscan'>): AppScan {
  return make(AppScan, scope, 'appscan', {
    baseUri: given.optionalText('baseUri'),
    apiKeyId: given.text('apiKeyId'),
    apiKeySecret: given.secret('apiKeySecret'),
    webhookUser: given.optionalSecret('webhookUser'),
    webhookPassword: given.optionalSecret('webhookPassword'),
  });
}

/** Arnica as the values describe it. */
export function arnicaFromValues(scope: Construct, given: IntegrationSource<'arnica'>): Arnica {
  return make(Arnica, scope, 'arnica', { apiKey: given.secret('apiKey') });
}

/** Black Duck as the values describe it. */
export function blackDuckFromValues(scope: Construct, given: IntegrationSource<'blackduck'>): BlackDuck {
  return make(BlackDuck, scope, 'blackduck', { accessToken: given.secret('accessToken') });
}

/** Checkmarx One as the values describe it. */
export function checkmarxFromValues(
  scope: Construct,
  given: IntegrationSource<'checkmarx'>,
  { region }: CheckmarxValues,
): Checkmarx {
  return make(Checkmarx, scope, 'checkmarx', {
    region: region ?? undefined,
    tenantAccountName: given.text('tenantAccountName'),
    apiKey: given.secret('apiKey'),
  });
}

/** Datadog as the values describe it. */
export function datadogFromValues(scope: Construct, given: IntegrationSource<'datadog'>): Datadog {
  return make(Datadog, scope, 'datadog', {
    apiKey: given.secret('apiKey'),
    applicationKey: given.secret('applicationKey'),
  });
}

/** SonarQube as the values describe it; `null` removes a default, so the other settings go through as they are. */
export function sonarFromValues(
  scope: Construct,
  given: IntegrationSource<'sonar'>,
  values: SonarValues,
): Sonar {
  return make(Sonar, scope, 'sonar', {
    baseUri: given.optionalText('baseUri'),
    token: given.secret('token'),
    webhookSecret: given.optionalSecret('webhookSecret'),
    gitHubAppName: given.optionalText('gitHubAppName'),
    excludeMaintainabilityFindings: values.excludeMaintainabilityFindings,
    excludeReliabilityFindings: values.excludeReliabilityFindings,
    cweIds: given.optionalText('cweIds'),
    filterCweTop25: values.filterCweTop25,
    additionalCweIds: given.optionalText('additionalCweIds'),
    maxFindingsPerScan: values.maxFindingsPerScan,
  });
}

/** Veracode as the values describe it. */
export function veracodeFromValues(scope: Construct, given: IntegrationSource<'veracode'>): Veracode {
  return make(Veracode, scope, 'veracode', {
    apiKeyId: given.text('apiKeyId'),
    apiKeySecret: given.secret('apiKeySecret'),
  });
}
