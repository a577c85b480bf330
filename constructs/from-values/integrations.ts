import type { Construct } from 'constructs';
import { Release } from '../../lib/core/release/release';
import type { PlatformValues } from '../../lib/values/contract/platform';
import type { Values } from '../../lib/values/contract/values';
import type { IntegrationType } from '../../lib/values/given/integration-contracts';
import { GivenIntegration } from '../../lib/values/given/integrations';
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

/** Makes an integration from what the values give it; some take settings that are no texts from their section. */
type Factory<Type extends IntegrationType> = (
  scope: Construct,
  given: IntegrationSource<Type>,
  platform: PlatformValues,
) => Integration;

const FACTORIES: Readonly<Record<IntegrationType, (scope: Construct, values: Values) => Integration>> = {
  github: factory('github', gitHubFromValues),
  gitlab: factory('gitlab', gitLabFromValues),
  azure: factory('azure', azureDevOpsFromValues),
  bitbucket: factory('bitbucket', bitbucketFromValues),
  appscan: factory('appscan', appScanFromValues),
  arnica: factory('arnica', arnicaFromValues),
  blackduck: factory('blackduck', blackDuckFromValues),
  checkmarx: factory('checkmarx', (scope, given, { checkmarx = {} }) =>
    checkmarxFromValues(scope, given, checkmarx),
  ),
  datadog: factory('datadog', datadogFromValues),
  sonar: factory('sonar', (scope, given, { sonar = {} }) => sonarFromValues(scope, given, sonar)),
  veracode: factory('veracode', veracodeFromValues),
};

/** The integrations that the values switch on. The rules have already refused half-configured ones. */
export function integrationsFromValues(scope: Construct, values: Values): readonly Integration[] {
  return GivenIntegration.all(values).map(({ type }) => FACTORIES[type](scope, values));
}

function factory<Type extends IntegrationType>(
  type: Type,
  make: Factory<Type>,
): (scope: Construct, values: Values) => Integration {
  return (scope, values) =>
    make(scope, new IntegrationSource(values, Release.of(scope).name, type), values.platform ?? {});
}
