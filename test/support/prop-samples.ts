import { App } from 'cdk8s';
import type { Construct } from 'constructs';
import * as pixee from '../../lib';
import { propsTable } from '../../lib/generated/props';
import type { PropMember, PropType } from '../../lib/core/props/props-table';
import { makePrivateKey } from '../../lib/values/samples/private-key';
import { FIRST_CERTIFICATE } from '../../lib/values/samples/certificates';

/** A text of every format. */
const TEXTS: Readonly<Record<string, unknown>> = {
  'absolute-path': '/var/cache',
  'azure-id': '0d3f7a52-6f0b-4c1e-9d57-2b7c3f1e8a90',
  'backup-destination': 's3://backups/pixee',
  'backup-schedule': '0 0 3 * * *',
  'cidr-list': '10.0.0.0/8',
  cpu: '500m',
  'cwe-list': '79,89',
  'disk-limit': '10GB',
  duration: '15m',
  email: 'bot@example.com',
  'google-service-account': 'pixee-sa@project-1.iam.gserviceaccount.com',
  host: 'db.example.com',
  domain: 'pixee.example.com',
  image: 'ghcr.io/cloudnative-pg/postgresql:17.5',
  'ingress-path': '/',
  ip: '10.0.0.1',
  json: '{}',
  'label-name': 'service',
  'ldap-uri': 'ldaps://dc1.example.com',
  memory: '1Gi',
  'metric-name': 'requests_total',
  'oracle-host': 'idcs-0123.identity.oraclecloud.com',
  'path-prefix': '/metrics',
  'time-zone': 'Europe/Berlin',
  locale: 'C.UTF-8',
  quota: '8',
  'count-or-percent': '50%',
  'pod-security-version': 'latest',
  port: 8080,
  'postgresql-size': '1GB',
  'release-version': '2.9',
  'refresh-interval': '15m',
  retention: '30d',
  'role-arn': 'arn:aws:iam::123456789012:role/pixee',
  'role-name': 'authentik2',
  'database-name': 'other',
  'service-port': 'http',
  'sso-url': 'https://accounts.google.com/o/saml2/idp?idpid=C01abc',
  'storage-size': '10Gi',
  tag: '1.2.3',
  tenant: '0d3f7a52-6f0b-4c1e-9d57-2b7c3f1e8a90',
  url: 'https://host.example.com',
  'web-address': 'https://host.example.com/start',
  'web-path': '/',
  proxy: 'proxy.example.com:3128',
  'git-branch-prefix': 'pixee/',
};

/** A chart with one of everything that props ask for, made when it is asked for. */
export class PropSamples {
  public readonly chart = new pixee.PixeeRelease(new App(), 'app', {
    domain: 'pixee.example.com',
    externalSecretStore: { name: 'store' },
  });
  private readonly made = new Map<string, unknown>();

  /** Props of an interface: those that are required, or all. */
  public props(name: string, all = false): Record<string, unknown> {
    const members = Object.entries(propsTable.interfaces[name] ?? {});
    return Object.fromEntries(
      members
        .filter(([, member]) => all || member.required === true)
        .map(([key, member]) => [key, this.value(member, member)]),
    );
  }

  /** A value of a type. */
  public value(type: PropType, member: PropMember): unknown {
    if (type.anyOf !== undefined) return this.value(type.anyOf[0] ?? {}, member);
    if (type.choices !== undefined) return type.choices[0];
    if (type.items !== undefined) return [this.value(type.items, member)];
    if (type.values !== undefined) return { a: this.value(type.values, member) };
    if (type.props !== undefined) return this.props(type.props);
    if (type.like !== undefined) return this.instance(type.like);
    if (type.kubernetes !== undefined) return KUBERNETES[type.kubernetes] ?? {};
    if (type.type === 'boolean') return true;
    if (type.type === 'function') return () => undefined;
    if (type.type === 'number') return member.format === 'port' ? 8080 : (member.minimum ?? 1);
    if (member.pattern !== undefined) return PATTERNS[member.pattern] ?? 'abc';
    if (member.format === 'private-key') return makePrivateKey();
    if (member.format === 'certificate') return FIRST_CERTIFICATE;
    const text = TEXTS[member.format ?? ''] ?? 'abc';
    return type.type === 'string' ? (typeof text === 'number' ? String(text) : text) : {};
  }

  /** An instance of a class. */
  public instance(name: string): unknown {
    if (!this.made.has(name)) this.made.set(name, INSTANCES[name]?.(this.chart, this));
    return this.made.get(name);
  }
}

const PATTERNS: Readonly<Record<string, string>> = {
  '^sha256:[0-9a-f]{64}$': `sha256:${'0'.repeat(64)}`,
  '^[1-9][0-9]{0,3}[smh]$': '30s',
  '^[1-9][0-9]*[dwm]$': '30d',
  '^[0-9]{1,5}$': '8443',
  '^[0-9]+$': '12',
};

const KUBERNETES: Readonly<Record<string, unknown>> = {
  EnvVar: { name: 'A', value: 'b' },
  Volume: { name: 'v', emptyDir: {} },
  VolumeMount: { name: 'v', mountPath: '/v' },
  Toleration: { key: 'a', operator: 'Exists' },
  TopologySpreadConstraint: { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' },
  Probe: { httpGet: { path: '/', port: 8080 } },
  ContainerPort: { containerPort: 8080 },
  HostAlias: { ip: '10.0.0.1', hostnames: ['a.example.com'] },
};

const INSTANCES: Readonly<Record<string, (scope: Construct, samples: PropSamples) => unknown>> = {
  Credential: () => pixee.Credential.existing('some-secret', 'key'),
  Construct: (scope) => scope,
  Release: (scope) => pixee.Release.of(scope),
  ReleaseScope: (scope) => pixee.Release.of(scope),
  Ai: (scope, s) => new pixee.Ai(scope, 's-ai', s.props('AiProps')),
  AiModel: (_, s) => pixee.AiModel.openAi(s.props('AiProviderProps') as never),
  AlertRules: (scope) => new pixee.AlertRules(scope, 's-rules'),
  Analysis: (scope, s) => new pixee.Analysis(scope, 's-analysis', s.props('AnalysisProps') as never),
  ObjectStore: (scope) => pixee.ObjectStore.embedded(scope, 's-store'),
  Database: (scope) => pixee.Database.embedded(scope, 's-database'),
  EmbeddedDatabase: (_, s) => (s.instance('Database') as pixee.Database).cluster,
  Platform: (scope, s) => new pixee.Platform(scope, 's-platform', s.props('PlatformProps') as never),
  Authentik: (scope, s) => new pixee.Authentik(scope, 's-authentik', s.props('AuthentikProps') as never),
  AuthentikDatabase: (_, s) =>
    pixee.AuthentikDatabase.external(s.props('ExternalAuthentikDatabaseProps') as never),
  AuthentikBlueprint: (scope, s) =>
    new pixee.AuthentikBlueprint(scope, 's-blueprint', s.props('AuthentikBlueprintProps') as never),
  AuthentikBrand: (scope, s) =>
    new pixee.AuthentikBrand(scope, 's-brand', s.props('AuthentikBrandProps') as never),
  AuthentikSource: (scope, s) =>
    pixee.AuthentikSource.okta(scope, 's-okta', s.props('OktaSourceProps') as never),
  AuthentikUser: (scope, s) =>
    new pixee.AuthentikUser(scope, 's-user', s.props('AuthentikUserProps') as never),
  IAuthentikGroup: () => pixee.AuthentikGroup.existing('admins'),
  Blueprint: (_, s) => new pixee.Blueprint(s.props('BlueprintProps') as never),
  BlueprintEntry: () => new pixee.BlueprintEntry('authentik_core.group', { name: 'a' }),
  CloudIdentity: (_, s) => pixee.CloudIdentity.eks(s.props('EksIdentityProps') as never),
  Env: () => new pixee.Env(),
  Component: (scope) => pixee.Release.of(scope).component('sample'),
  IDashboardServer: (scope) => new pixee.VictoriaMetrics(scope, 's-metrics'),
  IScimTarget: (scope, s) =>
    new pixee.OidcApplication(scope, 's-app', {
      ...s.props('OidcApplicationProps'),
      url: 'https://app.example.com',
      redirectUris: ['/callback'],
    } as never),
  Integration: (scope, s) => new pixee.GitLab(scope, 's-gitlab', s.props('GitLabProps') as never),
  Outpost: (scope, s) => new pixee.ProxyOutpost(scope, 's-outpost', s.props('ProxyOutpostProps') as never),
  Pod: (scope, s) => new pixee.Pod(pixee.Release.of(scope), s.props('PodProps') as never),
  RestApi: (scope, s) => new pixee.RestApi(scope, 's-rest', s.props('RestApiProps') as never),
  SignIn: () => pixee.SignIn.embedded(),
  Telemetry: (scope) => new pixee.Telemetry(scope, 's-telemetry', {}),
  IngressProtection: () => ({ annotations: () => ({}) }),
};
