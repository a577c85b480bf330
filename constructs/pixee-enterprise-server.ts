import type { Construct } from 'constructs';
import { withoutListNulls } from '../lib/base/list-nulls';
import { mergeValues } from '../lib/base/merge';
import { mergeSection } from '../lib/core/pod/fragments';
import type { Connection } from '../lib/core/connections/connection';
import type { ExtraObject } from '../lib/core/object/extra-object';
import type { ObjectPatch } from '../lib/core/object/object-patch';
import type { Finding } from '../lib/findings/finding';
import { PixeeError } from '../lib/findings/pixee-error';
import type { Cdk8sOptions } from '../lib/values/contract/cdk8s';
import type { GlobalValues } from '../lib/values/contract/global';
import type { ValuesInput } from '../lib/values/contract/values-input';
import type { LoadedValues } from '../lib/values/load-values';
import type { Values } from '../lib/values/contract/values';
import { preparedBefore, prepareValues } from '../lib/values/prepare';
import type { ChartProfile } from '../lib/chart/profile/chart-profile';
import type { Analysis } from './analysis/analysis';
import type { Ai } from './ai/ai';
import type { Authentik } from './authentik/authentik';
import type { FederatedLogin } from './authentik/federation';
import type { ForwardAuth } from './authentik/forward-auth';
import type { PixeeApplication } from './authentik/pixee/pixee-application';
import type * as profileFile from './profile/apply-profile';
import type { Database } from './database/database';
import { componentsFromValues } from './from-values/components';
import { remember } from './from-values/composition';
import { networkPoliciesFromValues } from './from-values/network-policies';
import { releaseFromValues } from './from-values/release';
import type { Integration } from './integration/integration';
import type { NetworkPolicies } from './network/network-policies';
import type { ObjectStore } from './object-store/object-store';
import type { LogCollector } from './observability/collector/log-collector';
import type { Dashboards } from './observability/dashboards/dashboards';
import type { BasicAuth } from './observability/exposure/basic-auth';
import type { VictoriaLogs } from './observability/logs/victoria-logs';
import type { VictoriaMetrics } from './observability/metrics/victoria-metrics';
import type { AlertRules } from './observability/rules/alert-rules';
import type { Vmalert } from './observability/rules/vmalert';
import type { PodMonitors } from './observability/scraping/pod-monitors';
import type { Telemetry } from './observability/telemetry/telemetry';
import type { VictoriaTraces } from './observability/traces/victoria-traces';
import type { EmbeddedOidc } from './oidc/embedded-oidc';
import { PixeeRelease } from './pixee-release';
import type { Platform } from './platform/platform';
import type { ReplicatedSdk } from './replicated/replicated-sdk';
import type { RestApi } from './rest-api/rest-api';
import type { SignIn } from './sign-in/sign-in';
import type { Superset } from './superset/superset';
import type { CalledHost } from './integration/called-hosts';
import { calledHosts } from './support/called-hosts';
import type { SupportProps } from './support/support-props';
import type { Preflight } from './support/preflight';
import type { SupportBundle } from './support/support-bundle';
import { checkProps, pathBelow, withoutPropChecks } from '../lib/core/props/check-props';
import { place } from '../lib/core/props/place';

/** Props of {@link PixeeEnterpriseServer}. */
export interface PixeeEnterpriseServerProps {
  /** The values, in the shape of the Helm chart's values file; `global.pixee.domain` is required. */
  readonly values: ValuesInput;
  /** What the values were loaded from, so that messages keep file and line. @default - the values were written here */
  readonly loaded?: LoadedValues;
  /**
   * Name of the release, at most 53 characters; for a take-over, the Helm release's. @default pixee-enterprise-server
   * @format release-name
   */
  readonly releaseName?: string;
  /** Namespace of all objects. @default pixee-enterprise-server @format name */
  readonly namespace?: string;
  /**
   * What the vendor's chart makes of its values, learned by `cdk8s-pixee chart learn`: the product's own workloads are then
   * those of the chart. @default - names, ports and variables of the product's own workloads are ours
   */
  readonly profile?: ChartProfile;
  /**
   * Version of Kubernetes that the objects are checked against: `1.34`. @default - `cdk8s.kubeVersion` of the values
   * @format kubernetes-version
   */
  readonly kubeVersion?: string;
  /** Whether keys of upstream charts that this library does not map are passed over, with a warning. @default false */
  readonly allowUnmapped?: boolean;
  /** Changes to finished objects, behind those of `cdk8s.patches`. @default - none */
  readonly patches?: readonly ObjectPatch[];
  /** Objects of your own, behind those of `cdk8s.extraObjects`: maps, or texts of YAML. @default - none @format any */
  readonly extraObjects?: readonly (ExtraObject | string)[];
  /** Rules whose warnings are known and meant, besides those of `cdk8s.acknowledge`. @default - none @format any */
  readonly acknowledge?: readonly string[];
  /** Whether warnings are kept from standard error when the app is synthesized; `findings` has them all the same. @default false */
  readonly silent?: boolean;
  /** Whether warnings are errors, so that nothing is written as long as there are any. @default false */
  readonly strict?: boolean;
}

/** A whole installation of the product in one Chart, described by the values of the Helm chart. */
export class PixeeEnterpriseServer extends PixeeRelease {
  /** The platform's database. */
  public readonly database: Database;
  /** The object store of platform and analysis. */
  public readonly objectStore: ObjectStore;
  /** The models that platform and analysis work with. */
  public readonly ai: Ai;
  /** Access to the REST API by key, when the values give one. */
  public readonly restApi?: RestApi;
  /** The analysis service. */
  public readonly analysis: Analysis;
  /** The platform. */
  public readonly platform: Platform;
  /** The embedded identity provider, when the values choose it. */
  public readonly oidc?: EmbeddedOidc;
  /** Authentik, when the values want it. */
  public readonly authentik?: Authentik;
  /** The product as an application of Authentik, when users sign in there. */
  public readonly authentikApplication?: PixeeApplication;
  /** How users of other identity providers sign in at Authentik, when the values name any. */
  public readonly federatedLogin?: FederatedLogin;
  /** Superset, when the values want it. */
  public readonly superset?: Superset;
  /** VictoriaMetrics, when the values want it. */
  public readonly metrics?: VictoriaMetrics;
  /** VictoriaLogs, when the values want it. */
  public readonly logs?: VictoriaLogs;
  /** VictoriaTraces, when the values want it. */
  public readonly traces?: VictoriaTraces;
  /** Where the product's services send telemetry, when they send any. */
  public readonly telemetry?: Telemetry;
  /** What an operator of Prometheus finds, when the values want it. */
  public readonly podMonitors?: PodMonitors;
  /** User and password in front of the web interfaces, when the values want them. */
  public readonly basicAuth?: BasicAuth;
  /** The sign-in in front of the web interfaces, a host each, when the values want one. */
  public readonly forwardAuth: readonly ForwardAuth[];
  /** The dashboards, when anything shows them. */
  public readonly dashboards?: Dashboards;
  /** The recording and alerting rules, when the values want them. */
  public readonly rules?: AlertRules;
  /** vmalert, when the values want it. */
  public readonly vmalert?: Vmalert;
  /** What collects logs on every node, when the values want it. */
  public readonly logCollector?: LogCollector;
  /** The Replicated SDK, when the values name its license. */
  public readonly replicated?: ReplicatedSdk;
  /** How users sign in, when they have to. */
  public readonly signIn?: SignIn;
  /** What must be so before the installation. */
  public readonly preflight: Preflight;
  /** What support looks at when something is wrong. */
  public readonly supportBundle: SupportBundle;
  /** The network policies, when the values want them. */
  public readonly networkPolicies?: NetworkPolicies;
  private readonly looked: SupportProps;

  /** @throws Error that lists every problem of the values */
  public constructor(scope: Construct, id: string, props: PixeeEnterpriseServerProps) {
    checkProps('PixeeEnterpriseServerProps', props, pathBelow(scope, id));
    const { values, findings } = validValues(props);
    const extraObjects = [...(values.cdk8s?.extraObjects ?? []), ...(props.extraObjects ?? [])];
    const patches = [...(values.cdk8s?.patches ?? []), ...(props.patches ?? [])];
    const acknowledge = [...(values.cdk8s?.acknowledge ?? []), ...(props.acknowledge ?? [])];
    const release = {
      ...releaseFromValues(values, props),
      ...(extraObjects.length === 0 ? {} : { extraObjects }),
      ...(patches.length === 0 ? {} : { patches }),
      ...(acknowledge.length === 0 ? {} : { acknowledge }),
      silent: props.silent,
      strict: props.strict,
    };
    super(...place(scope, id), release);
    remember(this.release, { type: PixeeRelease, scope, id, props: release, made: this });
    this.release.report(...findings.map((finding) => ({ ...finding, construct: this.node.path })));
    this.release.origins.remember(values);
    if (props.loaded !== undefined) this.release.locate = props.loaded.locate;
    // what a profile lets pass of the values' problems is for the constructs to judge
    const isJudged = props.profile === undefined;
    const made = isJudged
      ? withoutPropChecks(() => componentsFromValues(this, values))
      : componentsFromValues(this, values);
    this.database = made.database;
    this.objectStore = made.objectStore;
    this.ai = made.ai;
    this.restApi = made.restApi;
    this.signIn = made.signIn;
    this.metrics = made.metrics;
    this.logs = made.logs;
    this.traces = made.traces;
    this.telemetry = made.telemetry;
    this.podMonitors = made.podMonitors;
    this.basicAuth = made.basicAuth;
    this.analysis = made.analysis;
    this.platform = made.platform;
    this.oidc = made.oidc;
    this.authentik = made.authentik;
    this.authentikApplication = made.authentikApplication;
    this.forwardAuth = made.forwardAuth;
    this.federatedLogin = made.federatedLogin;
    this.superset = made.superset;
    this.dashboards = made.dashboards;
    this.rules = made.rules;
    this.vmalert = made.vmalert;
    this.logCollector = made.logCollector;
    this.replicated = made.replicated;
    this.preflight = made.preflight;
    this.supportBundle = made.supportBundle;
    this.looked = made.looked;
    if (props.profile !== undefined) {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- most installations have none
      const { applyProfile } = require('./profile/apply-profile') as typeof profileFile;
      applyProfile({
        scope: this,
        release: this.release,
        components: [this.platform, this.analysis, this.oidc],
        profile: props.profile,
        values: props.profile.values ?? props.values,
      });
    }
    this.networkPolicies = networkPoliciesFromValues(this, values);
  }

  /** Every host outside of the release that its components call, by component, port and reason; those that the nodes pull from are left out. */
  public get calledHosts(): readonly CalledHost[] {
    return calledHosts(this.release, this.looked);
  }

  /** Who speaks to whom: every path that has to be open, inside of the release and out of it. */
  public get connections(): readonly Connection[] {
    return this.release.connections;
  }

  /** What the platform is connected to: as the values say, and what was added since. */
  public get integrations(): readonly Integration[] {
    return this.platform.integrations;
  }
}

function validValues(props: PixeeEnterpriseServerProps): {
  readonly values: Values;
  readonly findings: readonly Finding[];
} {
  const { loaded } = props;
  const { values: prepared, findings: found } =
    preparedBefore(props.values) ?? prepareValues(props.values, { ...props, written: loaded?.written });
  const all =
    loaded === undefined ? found : [...loaded.problems, ...found.map((finding) => loaded.locate(finding))];
  const findings = props.profile?.judge(all) ?? all;
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new PixeeError(errors, `the values have ${String(errors.length)} problems`);
  }
  const values = withoutListNulls(prepared);
  // What has no defaults to be merged with is simply not given when it is null.
  const merged = {
    ...values,
    global: mergeValues<GlobalValues>({}, values.global),
    // In patches, null takes fields of objects away.
    cdk8s: mergeSection<Cdk8sOptions>(
      {},
      { ...values.cdk8s, patches: (prepared.cdk8s?.patches ?? []).map(withoutOwnNulls) },
    ),
  };
  return { values: merged, findings };
}

/** A patch without the parts that are null, which are simply not given; a null in them takes a field away. */
function withoutOwnNulls(patch: ObjectPatch): ObjectPatch {
  return Object.fromEntries(
    Object.entries(patch).filter(([, part]) => part !== null),
  ) as unknown as ObjectPatch;
}
