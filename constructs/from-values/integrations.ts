import type { Construct } from 'constructs';
import { Release } from '../../lib/core/release';
import { GivenIntegration } from '../../lib/values/given-integrations';
import type { IntegrationType } from '../../lib/values/integrations';
import type { Values } from '../../lib/values/values';
import type { Integration } from '../integration/integration';
import { IntegrationSource } from './integration-source';
import { azureDevOpsFromValues, bitbucketFromValues, gitHubFromValues, gitLabFromValues } from './scm';
import {
  appScanFromValues,
  arnicaFromValues,
  blackDuckFromValues,
  checkmarxFromValues,
  datadogFromValues,
  sonarFromValues,
  veracodeFromValues,
} from './security';

type Factory<Type extends IntegrationType> = (
  scope: Construct,
  given: IntegrationSource<Type>,
  platform: NonNullable<Values['platform']>,
) => Integration;

const FACTORIES: { readonly [Type in IntegrationType]: Factory<Type> } = {
  github: gitHubFromValues,
  gitlab: gitLabFromValues,
  azure: azureDevOpsFromValues,
  bitbucket: bitbucketFromValues,
  appscan: appScanFromValues,
  arnica: arnicaFromValues,
  blackduck: blackDuckFromValues,
  checkmarx: (scope, given, { checkmarx }) => checkmarxFromValues(scope, given, checkmarx ?? {}),
  datadog: datadogFromValues,
  sonar: (scope, given, { sonar }) => sonarFromValues(scope, given, sonar ?? {}),
  veracode: veracodeFromValues,
};

/** The integrations that the values switch on. The rules have already refused half-configured ones. */
export function integrationsFromValues(scope: Construct, values: Values): readonly Integration[] {
  return GivenIntegration.all(values).map(({ type }) => integration(scope, values, type));
}

function integration<Type extends IntegrationType>(
  scope: Construct,
  values: Values,
  type: Type,
): Integration {
  const source = new IntegrationSource(values, Release.of(scope).name, type);
  return FACTORIES[type](scope, source, values.platform ?? {});
}
