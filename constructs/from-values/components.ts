import { knownProps } from '../../lib/core/props/check-props';
import type { Values } from '../../lib/values/contract/values';
import type { Ai } from '../ai/ai';
import { Analysis } from '../analysis/analysis';
import type { Database } from '../database/database';
import type { ObjectStore } from '../object-store/object-store';
import type { EmbeddedOidc } from '../oidc/embedded-oidc';
import type { PixeeRelease } from '../pixee-release';
import { Platform } from '../platform/platform';
import type { ReplicatedSdk } from '../replicated/replicated-sdk';
import type { RestApi } from '../rest-api/rest-api';
import type { SignIn } from '../sign-in/sign-in';
import type { Superset } from '../superset/superset';
import { Preflight } from '../support/preflight';
import type { SupportProps } from '../support/support-props';
import { SupportBundle } from '../support/support-bundle';
import { aiFromValues } from './ai';
import type * as authentikFile from './authentik-parts';
import type { AuthentikNeighbours, AuthentikParts } from './authentik-parts';
import { certManagerFromValues } from './cert-manager';
import { call, make } from './composition';
import { databaseFromValues } from './database';
import { integrationsFromValues } from './integrations';
import { type Monitoring, monitoringFromValues } from './monitoring';
import { objectStoreFromValues } from './object-store';
import { type Observability, observabilityFromValues } from './observability';
import { replicatedSdkFromValues } from './replicated';
import { restApiFromValues } from './rest-api';
import { embeddedOidcFromValues, signInFromValues } from './sign-in';
import type * as supersetFile from './superset';
import { supportFromValues } from './support';
import { webhookGatewayFromValues, webhookIngressFromValues } from './webhook-ingress';

/** What the values make, component by component; what they do not want is not there. */
export interface Components extends Observability, Monitoring, AuthentikParts {
  readonly database: Database;
  readonly objectStore: ObjectStore;
  readonly ai: Ai;
  readonly restApi: RestApi | undefined;
  readonly signIn: SignIn | undefined;
  readonly analysis: Analysis;
  readonly platform: Platform;
  readonly oidc: EmbeddedOidc | undefined;
  readonly superset: Superset | undefined;
  readonly replicated: ReplicatedSdk | undefined;
  readonly preflight: Preflight;
  readonly supportBundle: SupportBundle;
  /** What the checks look at. */
  readonly looked: SupportProps;
}

/** Hands each section of the values to the construct of that component. The constructs judge what they are given themselves. */
export function componentsFromValues(scope: PixeeRelease, values: Values): Components {
  const objectStore = objectStoreFromValues(scope, values);
  const database = databaseFromValues(scope, values);
  const ai = aiFromValues(scope, values);
  const restApi = restApiFromValues(scope, values);
  const signIn = signInFromValues(values);
  const observability = observabilityFromValues(scope, values, {
    database,
    objectStore,
    hasAuthentik: values.authentik?.enabled === true,
  });
  const { telemetry } = observability;
  const analysis = make(Analysis, scope, 'analysis', {
    ...knownProps('AnalysisProps', values.analysis ?? {}),
    objectStore,
    ai,
    restApi,
    telemetry,
  });
  const platform = make(Platform, scope, 'platform', {
    ...knownProps('PlatformProps', values.platform ?? {}),
    analysis,
    database,
    objectStore,
    ai,
    restApi,
    telemetry,
    signIn,
    integrations: integrationsFromValues(scope, values),
    certManager: certManagerFromValues(values),
    webhookIngress: webhookIngressFromValues(values),
    webhookGateway: webhookGatewayFromValues(values),
  });
  const oidc = embeddedOidcFromValues(scope, values);
  const authentikParts = authentikOf(scope, values, { database, platform, observability });
  const superset = supersetOf(scope, values, database);
  const monitoring = monitoringFromValues(scope, values, observability, database, objectStore);
  const replicated = replicatedSdkFromValues(scope, values);
  const looked = { ...supportFromValues(values), platform, analysis, database, objectStore, ai, signIn };
  const supportProps = knownProps('SupportProps', looked);
  const preflight = make(Preflight, scope, 'preflight', supportProps);
  const supportBundle = make(SupportBundle, scope, 'support-bundle', {
    ...looked,
    authentik: authentikParts.authentik,
  });
  for (const collector of replicated?.collectors ?? []) call(scope, supportBundle, 'addCollector', collector);
  return {
    ...observability,
    ...monitoring,
    database,
    objectStore,
    ai,
    restApi,
    signIn,
    analysis,
    platform,
    oidc,
    ...authentikParts,
    superset,
    replicated,
    preflight,
    supportBundle,
    looked: supportProps,
  };
}

/** Authentik, when the values want it; only who wants it loads the models of its blueprints. */
function authentikOf(scope: PixeeRelease, values: Values, beside: AuthentikNeighbours): AuthentikParts {
  if (values.authentik?.enabled !== true) return { forwardAuth: [] };
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- most values do without
  const { authentikPartsFromValues } = require('./authentik-parts') as typeof authentikFile;
  return authentikPartsFromValues(scope, values, beside);
}

function supersetOf(scope: PixeeRelease, values: Values, database: Database): Superset | undefined {
  if (values.superset?.enabled !== true) return undefined;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- most values do without
  return (require('./superset') as typeof supersetFile).supersetFromValues(scope, values, database);
}
