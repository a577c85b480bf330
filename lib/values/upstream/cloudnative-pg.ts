import type { UpstreamChart } from './upstream-chart';

/** Keys of the chart that the section `cloudnative-pg` is handed on to. */
export const CLOUDNATIVE_PG: UpstreamChart = {
  chart: 'cloudnative-pg and cluster',
  version: '0.29.0 and 0.8.1',
  source:
    'github.com/cloudnative-pg/charts b21ad2d, charts/cloudnative-pg/values.yaml and charts/cluster/values.yaml',
  keys: `
additionalArgs additionalEnv additionalLabels affinity{ topologyKey } annotations backups{ azure{
connectionString containerName inheritFromAzureAD path serviceName storageAccount storageKey
storageSasToken } data{ compression encryption jobs } destinationPath enabled endpointCA{ create key
name value } endpointURL google{ applicationCredentials bucket gkeEnvironment path }
instanceSidecarConfiguration method pluginConfiguration provider retentionPolicy s3{ accessKey
bucket inheritFromIAMRole path region secretKey } scheduledBackups secret{ create name } wal{
compression encryption maxParallel } } certificates cluster{ additionalLabels affinity{ topologyKey
} annotations certificates console{ enabled } enablePDB enableSuperuserAccess env envFrom
imageCatalogRef imageName imagePullPolicy imagePullSecrets initdb instances logLevel monitoring{
customQueries customQueriesSecret disableDefaultQueries enabled instrumentation{ logicalReplication
pgStatStatements } podMonitor{ enabled labels metricRelabelings relabelings } prometheusRule{
additionalLabels enabled excludeRules } tls{ enabled } } plugins podSecurityContext postgresGID
postgresUID postgresql{ ldap parameters pg_hba pg_ident shared_preload_libraries synchronous }
primaryUpdateMethod primaryUpdateStrategy priorityClassName replicationSlots resources roles
securityContext serviceAccountTemplate services stopDelay storage{ size storageClass }
superuserSecret walStorage{ enabled size storageClass } } commonAnnotations config{ clusterWide
create data maxConcurrentReconciles name secret } console{ enabled } containerSecurityContext{
allowPrivilegeEscalation capabilities{ drop } readOnlyRootFilesystem runAsGroup runAsUser
seccompProfile{ type } } crds{ create } databases dnsPolicy enablePDB enableSuperuserAccess env
envFrom fullnameOverride hostNetwork image{ pullPolicy repository tag } imageCatalog{ create images
} imageCatalogRef imageName imagePullPolicy imagePullSecrets initdb instances logLevel mode
monitoring{ customQueries customQueriesSecret disableDefaultQueries enabled grafanaDashboard{
annotations configMapName create labels namespace sidecarLabel sidecarLabelValue } instrumentation{
logicalReplication pgStatStatements } podMonitor{ enabled labels metricRelabelings relabelings }
podMonitorAdditionalLabels podMonitorEnabled podMonitorMetricRelabelings podMonitorRelabelings
prometheusRule{ additionalLabels enabled excludeRules } tls{ enabled } } monitoringQueriesConfigMap{
name queries } nameOverride namespaceOverride nodeSelector plugins podAnnotations podLabels
podSecurityContext{ runAsNonRoot seccompProfile{ type } } poolers postgresGID postgresUID
postgresql{ ldap parameters pg_hba pg_ident shared_preload_libraries synchronous }
primaryUpdateMethod primaryUpdateStrategy priorityClassName rbac{ aggregateClusterRoles create }
recovery{ azure{ connectionString containerName inheritFromAzureAD path serviceName storageAccount
storageKey storageSasToken } backupName clusterName database destinationPath endpointCA{ create key
name value } endpointURL google{ applicationCredentials bucket gkeEnvironment path } import{
databases pgDumpExtraOptions pgRestoreExtraOptions postImportApplicationSQL roles schemaOnly source{
database host passwordSecret{ create key name value } port sslCertSecret{ key name } sslKeySecret{
key name } sslMode sslRootCertSecret{ key name } username } type } instanceSidecarConfiguration
method owner pgBaseBackup{ database owner secretName source{ database host passwordSecret{ create
key name value } port sslCertSecret{ key name } sslKeySecret{ key name } sslMode sslRootCertSecret{
key name } username } } pitrTarget{ time } pluginConfiguration provider s3{ accessKey bucket
inheritFromIAMRole path region secretKey } secret{ create name } } replica{ bootstrap{ database
owner secret source } minApplyDelay origin{ objectStore{ azure{ connectionString containerName
inheritFromAzureAD path serviceName storageAccount storageKey storageSasToken } clusterName
destinationPath endpointCA{ create key name value } google{ applicationCredentials bucket
gkeEnvironment path } provider s3{ accessKey bucket inheritFromIAMRole path region secretKey }
secret{ create name } } pg_basebackup{ database host passwordSecret{ key name } port sslCertSecret{
key name } sslKeySecret{ key name } sslMode sslRootCertSecret{ key name } username } } primary
promotionToken self } replicaCount replicationSlots resources roles securityContext service{
ipFamilies ipFamilyPolicy name port type } serviceAccount{ create name } serviceAccountTemplate
services stopDelay storage{ size storageClass } superuserSecret tolerations
topologySpreadConstraints type updateStrategy version{ postgis postgresql timescaledb } walStorage{
enabled size storageClass } webhook{ livenessProbe{ initialDelaySeconds } mutating{ create
failurePolicy } port readinessProbe{ initialDelaySeconds } startupProbe{ failureThreshold
periodSeconds } validating{ create failurePolicy } }
`,
};
