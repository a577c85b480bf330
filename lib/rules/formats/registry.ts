import type { RuleId } from '../../findings/rules';
import { absolutePathFormat } from './absolute-path';
import { backupDestinationFormat, backupScheduleFormat } from './backup';
import { certificatesFormat } from './certificate';
import { cidrFormat, cidrListFormat } from './cidr';
import { azureIdFormat, googleServiceAccountFormat, roleArnFormat } from './cloud-identity';
import { cweListFormat } from './cwe-list';
import { diskLimitFormat } from './disk-limit';
import { durationFormat, gatewayDurationFormat, refreshIntervalFormat } from './duration';
import { emailFormat } from './email';
import type { Format } from './format';
import { authorNameFormat } from './author-name';
import { branchPrefixFormat } from './git-branch';
import { domainFormat, hostFormat, ingressHostFormat, tlsHostFormat } from './host';
import { databaseHostFormat, hostPortFormat } from './host-port';
import { digestFormat, imageFormat, registryFormat, repositoryFormat, tagFormat } from './image';
import { dockerConfigFormat, jsonFormat } from './json-text';
import { kubernetesVersionFormat } from './kubernetes-version';
import { labelKeyFormat, labelValueFormat } from './label';
import { localeFormat } from './locale';
import { labelNameFormat, metricNameFormat } from './metric-name';
import { bucketNameFormat, objectNameFormat, secretKeyFormat, storageClassFormat } from './object-name';
import { pathPrefixFormat } from './path-prefix';
import * as plain from './plain';
import { portFormat } from './port';
import { databaseNameFormat, roleNameFormat } from './postgresql-name';
import { postgresqlImageFormat } from './postgresql-image';
import { postgresqlSizeFormat } from './postgresql-size';
import { privateKeyFormat } from './private-key';
import { bytesFormat, cpuFormat, volumeSizeFormat } from './quantity';
import { countOrPercentFormat, podSecurityVersionFormat, quotaAmountFormat, quotaNameFormat } from './quota';
import { pythonRequirementFormat, pythonSettingsFormat } from './python';
import { re2Format } from './re2';
import { releaseVersionFormat } from './release-version';
import { retentionFormat } from './retention';
import {
  certificateFormat,
  ldapUriFormat,
  oracleHostFormat,
  slugFormat,
  ssoUrlFormat,
  tenantFormat,
} from './source';
import { timeZoneFormat } from './time-zone';
import { trustedProxiesFormat } from './trusted-proxies';
import { urlFormat, webAddressFormat } from './url';
import { azureOrganizationFormat, checkmarxTenantFormat } from './vendor';
import { basePathFormat, redirectPathFormat, routePathFormat } from './url-path';
import { webPathFormat } from './web-path';

/** A format that a value or prop can have, and what is to be known of it. */
export interface NamedFormat {
  /** Says what is wrong with a text; of a list each item is a text, of a map each value. */
  readonly check: Format;
  /** Says what is wrong with a key of a map. @default - any key will do */
  readonly keys?: Format;
  /** The rule that findings about values name. @default - any text will do, so there are none */
  readonly rule?: RuleId;
  /** Values have a rule of their own for it, because more than the text decides there. @default false */
  readonly ownRule?: boolean;
  /** A wrong text may still hold a password, so it is never shown. @default false */
  readonly hidden?: boolean;
  /** An address, which is not shown where it has a user or parameters in it. @default false */
  readonly address?: boolean;
}

/** Every format by the name that `@format` gives it at a value or prop. */
export const formats = {
  any: { check: plain.anyFormat },
  'absolute-path': { rule: 'absolute-path', check: absolutePathFormat },
  annotations: { rule: 'annotation-format', check: plain.anyFormat, keys: labelKeyFormat },
  'azure-id': { rule: 'cloud-identity', check: azureIdFormat },
  'azure-organization': { rule: 'azure-organization', check: azureOrganizationFormat },
  'backup-destination': { rule: 'backup-destination', check: backupDestinationFormat },
  'backup-schedule': { rule: 'backup-schedule', check: backupScheduleFormat },
  'base-path': { rule: 'url-path', check: basePathFormat },
  bucket: { rule: 'bucket-name', check: bucketNameFormat },
  'bucket-list': { rule: 'bucket-name', check: plain.bucketListFormat },
  certificate: { rule: 'certificate-format', check: certificateFormat, hidden: true },
  certificates: { rule: 'certificate-format', check: certificatesFormat, hidden: true },
  'checkmarx-tenant': { rule: 'checkmarx-tenant', check: checkmarxTenantFormat },
  cidr: { rule: 'network-list', check: cidrFormat },
  'cidr-list': { rule: 'network-list', check: cidrListFormat },
  'count-or-percent': { rule: 'count-or-percent', check: countOrPercentFormat },
  cpu: { rule: 'cpu-format', check: cpuFormat },
  'cwe-list': { rule: 'cwe-list', check: cweListFormat },
  database: { rule: 'database-format', check: plain.databaseFormat },
  'database-host': { rule: 'host-format', check: databaseHostFormat },
  'database-name': { rule: 'database-name', ownRule: true, check: databaseNameFormat },
  'disk-limit': { rule: 'disk-limit', check: diskLimitFormat },
  'digest-map': { rule: 'image-digest', check: digestFormat, keys: imageFormat },
  'docker-config': { rule: 'docker-config', check: dockerConfigFormat, hidden: true },
  domain: { rule: 'domain-format', check: domainFormat },
  duration: { rule: 'duration-format', check: durationFormat },
  email: { rule: 'email-format', check: emailFormat },
  'gateway-duration': { rule: 'duration-format', check: gatewayDurationFormat },
  'git-branch-prefix': { rule: 'git-branch-prefix', check: branchPrefixFormat },
  'git-name': { rule: 'git-name', check: authorNameFormat },
  'google-service-account': { rule: 'cloud-identity', check: googleServiceAccountFormat },
  host: { rule: 'host-format', check: hostFormat },
  'host-port': { rule: 'host-format', check: hostPortFormat },
  'host-alias': { rule: 'host-alias', ownRule: true, check: plain.hostNameFormat },
  'host-name': { rule: 'host-name', check: plain.hostNameFormat },
  image: { rule: 'image-format', check: imageFormat },
  'ingress-host': { rule: 'ingress-host', ownRule: true, check: ingressHostFormat },
  'ingress-path': { rule: 'ingress-path', ownRule: true, check: plain.ingressPathFormat },
  ip: { rule: 'host-alias', ownRule: true, check: plain.ipFormat },
  json: { rule: 'json-text', check: jsonFormat, hidden: true },
  'kubernetes-version': { rule: 'kubernetes-version', check: kubernetesVersionFormat },
  'label-name': { rule: 'label-name', check: labelNameFormat },
  'label-value': { rule: 'label-format', check: labelValueFormat },
  labels: { rule: 'label-format', check: labelValueFormat, keys: labelKeyFormat },
  'ldap-uri': { rule: 'ldap-address', check: ldapUriFormat, address: true },
  line: { rule: 'one-line', check: plain.lineFormat },
  locale: { rule: 'locale-format', check: localeFormat },
  memory: { rule: 'memory-format', check: bytesFormat },
  'metric-name': { rule: 'metric-name', check: metricNameFormat },
  name: { rule: 'name-override', check: plain.nameFormat },
  'no-proxy': { rule: 'no-proxy', ownRule: true, check: plain.noProxyFormat, address: true },
  'object-name': { rule: 'object-name', check: objectNameFormat },
  'oracle-host': { rule: 'oracle-host', check: oracleHostFormat },
  'path-prefix': { rule: 'victoria-argument', ownRule: true, check: pathPrefixFormat },
  'pod-security-version': { rule: 'pod-security-version', check: podSecurityVersionFormat },
  port: { rule: 'port-format', check: portFormat },
  'postgresql-image': { rule: 'postgresql-image', check: postgresqlImageFormat },
  'postgresql-size': { rule: 'postgresql-size', check: postgresqlSizeFormat },
  'private-key': { rule: 'private-key', check: privateKeyFormat, hidden: true },
  proxy: { rule: 'proxy-address', ownRule: true, check: plain.proxyFormat, hidden: true },
  'python-requirement': { rule: 'python-requirement', check: pythonRequirementFormat },
  'python-settings': {
    rule: 'python-settings',
    check: pythonSettingsFormat,
    keys: plain.lineFormat,
    hidden: true,
  },
  quota: { rule: 'quota-format', check: quotaAmountFormat, keys: quotaNameFormat },
  realm: { rule: 'realm-format', check: plain.realmFormat },
  'route-path': { rule: 'url-path', check: routePathFormat },
  'redirect-path': { rule: 'url-path', check: redirectPathFormat },
  'refresh-interval': { rule: 'duration-format', check: refreshIntervalFormat },
  region: { rule: 'region-format', check: plain.regionFormat },
  'registry-map': { rule: 'registry-format', check: registryFormat, keys: registryFormat },
  registry: { rule: 'registry-format', check: registryFormat },
  'regular-expression': { rule: 'regular-expression', check: re2Format },
  'release-name': { rule: 'release-name', ownRule: true, check: plain.releaseNameFormat },
  'release-version': { rule: 'release-version', check: releaseVersionFormat },
  repository: { rule: 'repository-format', check: repositoryFormat },
  retention: { rule: 'retention-period', ownRule: true, check: retentionFormat },
  'role-arn': { rule: 'cloud-identity', check: roleArnFormat },
  'role-name': { rule: 'database-name', ownRule: true, check: roleNameFormat },
  'secret-key': { rule: 'secret-key', check: secretKeyFormat },
  'service-port': { rule: 'victoria-port', ownRule: true, check: plain.servicePortFormat },
  slug: { rule: 'slug-format', check: slugFormat },
  'sso-url': { rule: 'sso-url', check: ssoUrlFormat, address: true },
  'storage-class': { rule: 'object-name', check: storageClassFormat },
  'storage-size': { rule: 'storage-size', check: volumeSizeFormat },
  tag: { rule: 'tag-format', check: tagFormat },
  'tls-host': { rule: 'ingress-host', ownRule: true, check: tlsHostFormat },
  'time-zone': { rule: 'time-zone', check: timeZoneFormat },
  tenant: { rule: 'entra-tenant', check: tenantFormat },
  url: { rule: 'url-format', check: urlFormat, address: true },
  'trusted-proxies': { rule: 'proxy-address-list', check: trustedProxiesFormat },
  'web-address': { rule: 'url-format', check: webAddressFormat, address: true },
  'web-path': { rule: 'web-path', check: webPathFormat },
} as const satisfies Readonly<Record<string, NamedFormat>>;

/** The name of a format. */
export type FormatName = keyof typeof formats;
