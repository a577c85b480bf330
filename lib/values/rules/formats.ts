import { releaseVersionFormat } from '../../rules/formats/release-version';
import { cidrListFormat } from '../../rules/formats/cidr';
import { cweListFormat } from '../../rules/formats/cwe-list';
import { diskLimitFormat } from '../../rules/formats/disk-limit';
import { durationFormat } from '../../rules/formats/duration';
import { emailFormat } from '../../rules/formats/email';
import { domainFormat, hostFormat } from '../../rules/formats/host';
import { imageFormat, registryFormat, repositoryFormat, tagFormat } from '../../rules/formats/image';
import { dockerConfigFormat, jsonFormat } from '../../rules/formats/json-text';
import { labelNameFormat, metricNameFormat } from '../../rules/formats/metric-name';
import { bucketNameFormat, objectNameFormat, secretKeyFormat } from '../../rules/formats/object-name';
import { portFormat } from '../../rules/formats/port';
import { postgresqlSizeFormat } from '../../rules/formats/postgresql-size';
import { privateKeyFormat } from '../../rules/formats/private-key';
import { bytesFormat, cpuFormat, volumeSizeFormat } from '../../rules/formats/quantity';
import {
  certificateFormat,
  ldapUriFormat,
  oracleHostFormat,
  slugFormat,
  ssoUrlFormat,
  tenantFormat,
} from '../../rules/formats/source';
import { urlFormat } from '../../rules/formats/url';
import { webPathFormat } from '../../rules/formats/web-path';
import { formatRule } from './format-rule';
import type { ValueRule } from './rule';

const PRODUCT_WORKLOADS = ['platform', 'analysis', 'oidc'];
const SEAWEEDFS = ['master', 'volume', 'filer', 's3'].map((server) => `seaweedfs.${server}`);
const AUTHENTIK = ['authentik.server', 'authentik.worker'];
const VICTORIA = ['victoria-metrics-single', 'victoria-logs-single', 'victoriatraces'].map(
  (name) => `${name}.server`,
);
/** Workloads that only the options of this library know. */
const MONITORING = ['logCollector', 'rules.vmalert'].map((name) => `cdk8s.observability.${name}`);
const RESOURCES = [
  ...PRODUCT_WORKLOADS,
  ...SEAWEEDFS,
  ...VICTORIA,
  ...AUTHENTIK,
  ...MONITORING,
  'superset',
  'cloudnative-pg.postgresql',
].flatMap((owner) => [`${owner}.resources.requests`, `${owner}.resources.limits`]);
const PIXEE = 'global.pixee';
const IMAGES = [
  ...PRODUCT_WORKLOADS.map((name) => `${name}.image`),
  `${PIXEE}.utility.image`,
  'replicated.image',
  'superset.image',
  'authentik.image',
  ...[...VICTORIA, ...MONITORING].map((owner) => `${owner}.image`),
];
const INTEGRATIONS = [
  'github',
  'scm.azure',
  'scm.gitlab',
  'scm.bitbucket',
  'pixeebot.appscan',
  'sonar',
  'veracode',
  'arnica',
  'blackduck',
  'checkmarx',
  'datadog',
].map((name) => `platform.${name}`);
const PRODUCT_INGRESSES = ['platform.ingress', 'oidc.ingress'];
const UPSTREAM_INGRESSES = [...VICTORIA, 'authentik.server'].map((server) => `${server}.ingress`);
const FEDERATION = 'cdk8s.authentik.federation';
const MODELS = ['default', 'reasoning', 'fast', 'webSearch'].map((tier) => `${PIXEE}.ai.${tier}`);

/** Every value that only has to be well formed, by its format. */
export const formatRules: readonly ValueRule[] = [
  formatRule('domain-format', domainFormat, [`${PIXEE}.domain`]),
  formatRule('host-format', hostFormat, [
    'platform.database.host',
    'platform.proxy.address',
    'authentik.authentik.postgresql.host',
    'authentik.authentik.redis.host',
    'superset.redis.host',
  ]),
  formatRule('port-format', portFormat, [`${PIXEE}.port`]),
  formatRule('url-format', urlFormat, [
    `${PIXEE}.objectStore.endpoint`,
    ...MODELS.map((model) => `${model}.endpoint`),
    'cdk8s.database.backup.endpointUrl',
    'cdk8s.observability.rules.vmalert.notifierUrl',
    ...['metricsUrl', 'logsUrl', 'tracesUrl'].map((name) => `cdk8s.observability.otlp.${name}`),
    `${PIXEE}.access.oidc.client.authServerUrl`,
    `${PIXEE}.access.oidc.client.redirectUri`,
    `${PIXEE}.access.oidc.embedded.issuer`,
    'platform.github.url',
    'platform.scm.gitlab.baseUri',
    'platform.pixeebot.appscan.baseUri',
    'platform.sonar.baseUri',
    `${FEDERATION}.okta.url`,
    ...['authorizationUrl', 'tokenUrl', 'userInfoUrl'].map((key) => `${FEDERATION}.openIdConnect.${key}`),
  ]),
  formatRule('sso-url', ssoUrlFormat, [`${FEDERATION}.googleWorkspace.ssoUrl`]),
  formatRule('certificate-format', certificateFormat, [
    `${FEDERATION}.googleWorkspace.certificate`,
    `${FEDERATION}.ldap.certificate`,
  ]),
  formatRule('slug-format', slugFormat, [`${FEDERATION}.*.slug`]),
  formatRule('oracle-host', oracleHostFormat, [`${FEDERATION}.oracle.host`]),
  formatRule('entra-tenant', tenantFormat, [`${FEDERATION}.entra.tenantId`]),
  formatRule('ldap-address', ldapUriFormat, [`${FEDERATION}.ldap.serverUri`]),
  formatRule('duration-format', durationFormat, [
    'platform.inputSignatureDuration',
    'platform.analysisTimeout',
    'platform.sastAnalysisTimeout',
    'platform.scaAnalysisTimeout',
    `${PIXEE}.runPodTimeout`,
    'cdk8s.tls.certManager.duration',
    'cdk8s.tls.certManager.renewBefore',
    'cdk8s.externalSecrets.refreshInterval',
  ]),
  formatRule('release-version', releaseVersionFormat, ['cdk8s.externalSecrets.version']),
  formatRule(
    'cpu-format',
    cpuFormat,
    RESOURCES.map((place) => `${place}.cpu`),
  ),
  formatRule('memory-format', bytesFormat, [
    ...RESOURCES.map((place) => `${place}.memory`),
    ...[...PRODUCT_WORKLOADS, ...SEAWEEDFS, ...VICTORIA, ...AUTHENTIK].flatMap((name) => [
      `${name}.resources.requests.ephemeral-storage`,
      `${name}.resources.limits.ephemeral-storage`,
    ]),
  ]),
  formatRule('storage-size', volumeSizeFormat, [
    'cloudnative-pg.storage.size',
    'seaweedfs.filer.data.size',
    'seaweedfs.volume.data.size',
    'seaweedfs.master.data.size',
    'cdk8s.authentik.media.size',
    ...VICTORIA.map((server) => `${server}.persistentVolume.size`),
  ]),
  formatRule(
    'disk-limit',
    diskLimitFormat,
    ['victoria-logs-single', 'victoriatraces'].map((name) => `${name}.server.retentionDiskSpaceUsage`),
  ),
  formatRule(
    'postgresql-size',
    postgresqlSizeFormat,
    ['sharedBuffers', 'effectiveCacheSize', 'workMem', 'maintenanceWorkMem'].map(
      (name) => `cloudnative-pg.postgresql.parameters.${name}`,
    ),
  ),
  formatRule('cwe-list', cweListFormat, ['platform.sonar.cweIds', 'platform.sonar.additionalCweIds']),
  formatRule(
    'metric-name',
    metricNameFormat,
    ['aiRequests', 'aiLatency', 'aiRetries', 'aiRateLimits', 'aiHealthCheckLatency', 'perFindingTasks'].map(
      (name) => `cdk8s.observability.dashboardMetrics.${name}`,
    ),
  ),
  formatRule(
    'label-name',
    labelNameFormat,
    ['serviceLabel', 'taskTypeLabel'].map((name) => `cdk8s.observability.dashboardMetrics.${name}`),
  ),
  formatRule('private-key', privateKeyFormat, ['platform.github.appPrivateKey']),
  formatRule('json-text', jsonFormat, [`${PIXEE}.access.oidc.embedded.usersJson`]),
  formatRule('docker-config', dockerConfigFormat, ['cdk8s.imagePullSecret.dockerconfigjson']),
  formatRule('email-format', emailFormat, [
    'platform.gitAuthorEmail',
    'platform.scm.bitbucket.emailAddress',
    'authentik.authentik.bootstrap.email',
  ]),
  formatRule('web-path', webPathFormat, ['authentik.authentik.web.path']),
  formatRule('network-list', cidrListFormat, ['authentik.authentik.listen.trusted_proxy_cidrs']),
  formatRule('bucket-name', bucketNameFormat, [
    'platform.inputBucket',
    'analysis.objectStore.bucket',
    'seaweedfs.filer.s3.createBuckets.*',
  ]),
  formatRule('registry-format', registryFormat, [
    ...IMAGES.map((image) => `${image}.registry`),
    'cdk8s.imageRegistry',
  ]),
  formatRule(
    'repository-format',
    repositoryFormat,
    IMAGES.map((image) => `${image}.repository`),
  ),
  formatRule('tag-format', tagFormat, [...IMAGES.map((image) => `${image}.tag`), 'cdk8s.productVersion']),
  formatRule('image-format', imageFormat, ['seaweedfs.global.imageName', 'cloudnative-pg.imageName']),
  formatRule('secret-key', secretKeyFormat, [
    ...INTEGRATIONS.map((name) => `${name}.secretKeys.*`),
    ...MODELS.map((model) => `${model}.secretKeys.*`),
    `${PIXEE}.access.oidc.client.secretKeys.*`,
    `${PIXEE}.authentication.restApi.secretKeys.*`,
    'cdk8s.database.backup.secretKeys.*',
    'cdk8s.observability.otlp.secretKeys.*',
    `${FEDERATION}.*.secretKeys.*`,
    ...existingSecretKeys(),
  ]),
  formatRule('object-name', objectNameFormat, [
    ...INTEGRATIONS.map((name) => `${name}.existingSecret`),
    ...MODELS.map((model) => `${model}.existingSecret`),
    ...IMAGES.filter((image) => !/^replicated|\.server\.|^cdk8s/.test(image)).map(
      (image) => `${image}.pullSecrets.*.name`,
    ),
    ...VICTORIA.flatMap((server) => [
      `${server}.imagePullSecrets.*.name`,
      `${server}.priorityClassName`,
      `${server}.persistentVolume.storageClassName`,
    ]),
    ...PRODUCT_WORKLOADS.flatMap((name) => [`${name}.serviceAccount.name`, `${name}.priorityClassName`]),
    'global.defaultStorageClass',
    `${PIXEE}.serviceAccount.name`,
    `${PIXEE}.privateCACert`,
    `${PIXEE}.access.oidc.client.existingSecret`,
    `${PIXEE}.access.oidc.embedded.existingSecret`,
    `${PIXEE}.authentication.restApi.existingSecret`,
    ...PRODUCT_INGRESSES.map((ingress) => `${ingress}.className`),
    ...UPSTREAM_INGRESSES.map((ingress) => `${ingress}.ingressClassName`),
    ...[...PRODUCT_INGRESSES, ...UPSTREAM_INGRESSES].map((ingress) => `${ingress}.tls.*.secretName`),
    'platform.database.existingSecret',
    'authentik.database.existingSecret',
    'superset.database.existingSecret',
    'superset.priorityClassName',
    ...AUTHENTIK.map((name) => `${name}.priorityClassName`),
    'cdk8s.authentik.media.storageClass',
    'cdk8s.authentik.media.existingClaim',
    ...MONITORING.map((owner) => `${owner}.priorityClassName`),
    `${FEDERATION}.*.existingSecret`,
    'cdk8s.database.backup.existingSecret',
    'cdk8s.observability.basicAuth.existingSecret',
    'cdk8s.observability.otlp.existingSecret',
    'cdk8s.database.backup.volumeSnapshotClass',
    'cloudnative-pg.storage.storageClass',
    'seaweedfs.filer.data.storageClass',
    'seaweedfs.volume.data.storageClass',
    'seaweedfs.master.data.storageClass',
    'seaweedfs.global.imagePullSecrets.*.name',
    'replicated.imagePullSecrets.*.name',
    'cdk8s.imagePullSecret.name',
    'cdk8s.tls.certManager.issuer',
    'cdk8s.externalSecrets.store.name',
    'cdk8s.existingSecrets.*.name',
  ]),
];

function existingSecretKeys(): string[] {
  return [
    'objectStore.usernameKey',
    'objectStore.passwordKey',
    'proxy.httpProxyKey',
    'proxy.httpsProxyKey',
    'authentik.secretKeyKey',
    'authentik.bootstrapPasswordKey',
    'authentik.bootstrapTokenKey',
    'authentik.databasePasswordKey',
    'superset.secretKeyKey',
    'superset.adminPasswordKey',
    'replicated.licenseKey',
  ].map((place) => `cdk8s.existingSecrets.${place}`);
}
