import { knownProps } from '../../lib/core/props/check-props';
import type { Values } from '../../lib/values/contract/values';
import type { Ai } from '../ai/ai';
import { Analysis } from '../analysis/analysis';
import type { Authentik } from '../authentik/authentik';
import type { FederatedLogin } from '../authentik/federation';
import type { ForwardAuth } from '../authentik/forward-auth';
import type { PixeeApplication } from '../authentik/pixee/pixee-application';
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
import { authentikFromValues } from './authentik';
import { certManagerFromValues } from './cert-manager';
import { databaseFromValues } from './database';
import { federationFromValues } from './federation';
import { forwardAuthFromValues } from './forward-auth';
import { integrationsFromValues } from './integrations';
import { type Monitoring, monitoringFromValues } from './monitoring';
import { objectStoreFromValues } from './object-store';
import { type Observability, observabilityFromValues } from './observability';
import { pixeeApplicationFromValues } from './pixee-application';
import { replicatedSdkFromValues } from './replicated';
import { restApiFromValues } from './rest-api';
import { embeddedOidcFromValues, signInFromValues } from './sign-in';
import { supersetFromValues } from './superset';
import { supportFromValues } from './support';
import { webhookIngressFromValues } from './webhook-ingress';

/** What the values make, component by component; what they do not want is not there. */
export interface Components extends Observability, Monitoring {
  readonly database: Database;
  readonly objectStore: ObjectStore;
  readonly ai: Ai;
  readonly restApi: RestApi | undefined;
  readonly signIn: SignIn | undefined;
  readonly analysis: Analysis;
  readonly platform: Platform;
  readonly oidc: EmbeddedOidc | undefined;
  readonly authentik: Authentik | undefined;
  readonly authentikApplication: PixeeApplication | undefined;
  readonly forwardAuth: readonly ForwardAuth[];
  readonly federatedLogin: FederatedLogin | undefined;
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
  const { telemetry, metrics, logs, traces } = observability;
  const analysis = new Analysis(scope, 'analysis', {
    ...knownProps('AnalysisProps', values.analysis ?? {}),
    objectStore,
    ai,
    restApi,
    telemetry,
  });
  const platform = new Platform(scope, 'platform', {
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
    webhookGateway: values.cdk8s?.webhookGateway,
  });
  const oidc = embeddedOidcFromValues(scope, values);
  const authentik = authentikFromValues(scope, values, database, platform);
  const application = pixeeApplicationFromValues(scope, values, { authentik, platform, observability });
  const forwardAuth = forwardAuthFromValues(
    scope,
    values,
    { authentik, application },
    { 'victoria-metrics-single': metrics, 'victoria-logs-single': logs, victoriatraces: traces },
  );
  const federatedLogin = federationFromValues(scope, values, application);
  const superset = supersetFromValues(scope, values, database);
  const monitoring = monitoringFromValues(scope, values, observability, database, objectStore);
  const replicated = replicatedSdkFromValues(scope, values);
  const looked = { ...supportFromValues(values), platform, analysis, database, objectStore, ai, signIn };
  const supportProps = knownProps('SupportProps', looked);
  const preflight = new Preflight(scope, 'preflight', supportProps);
  const supportBundle = new SupportBundle(scope, 'support-bundle', { ...looked, authentik });
  for (const collector of replicated?.collectors ?? []) supportBundle.addCollector(collector);
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
    authentik,
    authentikApplication: application,
    forwardAuth,
    federatedLogin,
    superset,
    replicated,
    preflight,
    supportBundle,
    looked: supportProps,
  };
}
