import { releaseVersionFormat } from '../../rules/formats/release-version';
import { absolutePathFormat, innerPathFormat } from '../../rules/formats/absolute-path';
import { cidrListFormat } from '../../rules/formats/cidr';
import { cweListFormat } from '../../rules/formats/cwe-list';
import { diskLimitFormat } from '../../rules/formats/disk-limit';
import { durationFormat } from '../../rules/formats/duration';
import { emailFormat } from '../../rules/formats/email';
import { branchPrefixFormat } from '../../rules/formats/git-branch';
import { domainFormat, hostFormat } from '../../rules/formats/host';
import { imageFormat, registryFormat, repositoryFormat, tagFormat } from '../../rules/formats/image';
import { kubernetesVersionFormat } from '../../rules/formats/kubernetes-version';
import { dockerConfigFormat, jsonFormat } from '../../rules/formats/json-text';
import { labelNameFormat, metricNameFormat } from '../../rules/formats/metric-name';
import { bucketNameFormat, objectNameFormat, secretKeyFormat } from '../../rules/formats/object-name';
import { portFormat } from '../../rules/formats/port';
import { postgresqlImageFormat } from '../../rules/formats/postgresql-image';
import { postgresqlSizeFormat } from '../../rules/formats/postgresql-size';
import { privateKeyFormat } from '../../rules/formats/private-key';
import { re2Format } from '../../rules/formats/re2';
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
import { existingSecretKeys } from './existing-secret-keys';
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
const OUTPOST = 'cdk8s.observability.forwardAuth.outpost';
const RESOURCES = [
  ...PRODUCT_WORKLOADS,
  ...SEAWEEDFS,
  'seaweedfs.s3.createBucketsHook',
  ...VICTORIA,
  ...AUTHENTIK,
  ...MONITORING,
  OUTPOST,
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
  'authentik.global.image',
  `${OUTPOST}.image`,
  ...[...VICTORIA, ...MONITORING].map((owner) => `${owner}.image`),
];
/** Images whose registry another value decides. */
const SAME_REGISTRY = ['authentik.global.image', `${OUTPOST}.image`];
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
/** Older spellings of the providers' sections. */
const OLDER_MODELS = ['openai', 'azure'].map((provider) => `${PIXEE}.ai.${provider}`);
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
    'cdk8s.observability.forwardAuth.clusterDomain',
  ]),
  formatRule('port-format', portFormat, [`${PIXEE}.port`]),
  formatRule('url-format', urlFormat, [
    `${PIXEE}.objectStore.endpoint`,
    `${PIXEE}.ai.openai.baseUrl`,
    `${PIXEE}.ai.azure.endpoint`,
    `${PIXEE}.access.oidc.redirectUri`,
    ...MODELS.map((model) => `${model}.endpoint`),
    'cdk8s.database.backup.endpointUrl',
    'cdk8s.observability.rules.vmalert.notifierUrl',
    'cdk8s.observability.rules.vmalert.externalUrl',
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
  formatRule('postgresql-image', postgresqlImageFormat, ['cloudnative-pg.imageName']),
  formatRule('release-version', releaseVersionFormat, ['cdk8s.externalSecrets.version']),
  formatRule(
    'cpu-format',
    cpuFormat,
    RESOURCES.map((place) => `${place}.cpu`),
  ),
  formatRule('memory-format', bytesFormat, [
    ...RESOURCES.map((place) => `${place}.memory`),
    ...RESOURCES.filter((place) => !place.startsWith('cloudnative-pg')).map(
      (place) => `${place}.ephemeral-storage`,
    ),
  ]),
  formatRule('storage-size', volumeSizeFormat, [
    'cloudnative-pg.storage.size',
    'cloudnative-pg.walStorage.size',
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
  formatRule('kubernetes-version', kubernetesVersionFormat, ['cdk8s.kubeVersion']),
  formatRule('docker-config', dockerConfigFormat, ['cdk8s.imagePullSecret.dockerconfigjson']),
  formatRule('email-format', emailFormat, [
    'platform.gitAuthorEmail',
    'platform.scm.bitbucket.emailAddress',
    'authentik.authentik.bootstrap.email',
    'authentik.authentik.bootstrap_email',
  ]),
  formatRule('git-branch-prefix', branchPrefixFormat, ['platform.gitBranchPrefix']),
  formatRule('regular-expression', re2Format, ['cdk8s.observability.dashboardMetrics.failedStatus']),
  formatRule('absolute-path', absolutePathFormat, [
    'analysis.cache.directory',
    ...['filer', 'volume', 'master'].map((server) => `seaweedfs.${server}.data.hostPathPrefix`),
  ]),
  formatRule(
    'sub-path',
    innerPathFormat,
    PRODUCT_WORKLOADS.map((name) => `${name}.extraVolumeMounts.*.subPath`),
  ),
  formatRule('web-path', webPathFormat, ['authentik.authentik.web.path']),
  formatRule('network-list', cidrListFormat, ['authentik.authentik.listen.trusted_proxy_cidrs']),
  formatRule('bucket-name', bucketNameFormat, [
    'platform.inputBucket',
    'analysis.objectStore.bucket',
    'seaweedfs.filer.s3.createBuckets.*',
  ]),
  formatRule('registry-format', registryFormat, [
    ...IMAGES.filter((image) => !SAME_REGISTRY.includes(image)).map((image) => `${image}.registry`),
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
    ...[...MODELS, ...OLDER_MODELS].map((model) => `${model}.secretKeys.*`),
    'cdk8s.observability.forwardAuth.secretKeys.*',
    `${PIXEE}.access.oidc.client.secretKeys.*`,
    `${PIXEE}.authentication.restApi.secretKeys.*`,
    'cdk8s.database.backup.secretKeys.*',
    'cdk8s.observability.otlp.secretKeys.*',
    `${FEDERATION}.*.secretKeys.*`,
    ...existingSecretKeys(),
  ]),
  formatRule('object-name', objectNameFormat, [
    ...INTEGRATIONS.map((name) => `${name}.existingSecret`),
    ...[...MODELS, ...OLDER_MODELS].map((model) => `${model}.existingSecret`),
    'cdk8s.observability.forwardAuth.existingSecret',
    `${OUTPOST}.priorityClassName`,
    'replicated.imagepullSecrets.*.name',
    ...IMAGES.filter((image) => !/^replicated|\.server\.|^cdk8s|^authentik\.global/.test(image)).map(
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
    'cloudnative-pg.walStorage.storageClass',
    'cloudnative-pg.priorityClassName',
    'cloudnative-pg.monitoring.customQueriesConfigMap.*.name',
    'seaweedfs.volume.dataDirs.*.storageClass',
    'seaweedfs.volume.dataDirs.*.claimName',
    ...['filer', 'volume', 'master'].map((server) => `seaweedfs.${server}.data.claimName`),
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
