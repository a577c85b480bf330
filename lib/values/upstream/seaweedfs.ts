import type { UpstreamChart } from './upstream-chart';

/** Keys of the chart that the section `seaweedfs` is handed on to. */
export const SEAWEEDFS: UpstreamChart = {
  chart: 'seaweedfs',
  version: '4.44.0',
  source: 'github.com/seaweedfs/seaweedfs cc8364a, k8s/charts/seaweedfs/values.yaml',
  keys: `
admin{ affinity annotations containerSecurityContext data{ annotations claimName hostPathPrefix size
storageClass type } dataDir enabled extraArgs extraEnvironmentVars extraVolumeMounts extraVolumes
grpcPort imageOverride ingress{ annotations className enabled host path pathType tls }
initContainers livenessProbe{ enabled failureThreshold httpGet{ path scheme } initialDelaySeconds
periodSeconds successThreshold timeoutSeconds } loggingOverrideLevel logs{ annotations claimName
hostPathPrefix size storageClass type } masters nodeSelector podAnnotations podLabels
podManagementPolicy podSecurityContext port priorityClassName readinessProbe{ enabled
failureThreshold httpGet{ path scheme } initialDelaySeconds periodSeconds successThreshold
timeoutSeconds } replicas resources restartPolicy schedulerName secret{ adminPassword adminUser
existingSecret pwKey userKey } secretExtraEnvironmentVars service{ annotations nodePorts{ grpc http
} type } serviceAccountName serviceMonitor{ annotations } sidecars tolerations
topologySpreadConstraints urlPrefix } allInOne{ affinity annotations containerSecurityContext data{
accessModes annotations claimName hostPathPrefix size storageClass type } dataCenter disableHttp
enabled extraArgs extraEnvironmentVars extraVolumeMounts extraVolumes idleTimeout imageOverride
initContainers livenessProbe{ enabled failureThreshold httpGet{ path port scheme }
initialDelaySeconds periodSeconds successThreshold timeoutSeconds } loggingOverrideLevel metricsIp
metricsPort nodeSelector podAnnotations podLabels podSecurityContext priorityClassName rack
readinessProbe{ enabled failureThreshold httpGet{ path port scheme } initialDelaySeconds
periodSeconds successThreshold timeoutSeconds } replicas resources{ limits{ cpu memory } requests{
cpu memory } } restartPolicy s3{ auditLogConfig createBucketsHook{ resources } domainName enableAuth
enabled existingConfigSecret httpsPort port trafficDistribution } schedulerName
secretExtraEnvironmentVars service{ annotations internalTrafficPolicy nodePorts{ filer filerGrpc
master masterGrpc metrics s3 s3Https sftp volume volumeGrpc } type } serviceAccountName sftp{
authMethods bannerMessage clientAliveCountMax clientAliveInterval enableAuth enabled
existingCAKeysSecret existingConfigSecret existingSshConfigSecret hostKeysFolder loginGraceTime
maxAuthTries port sshPrivateKey trustedUserCAKeys } sidecars tolerations topologySpreadConstraints
updateStrategy{ type } whiteList } certificates{ ca{ duration renewBefore } commonName dnsNames
duration externalCertificates{ enabled } ipAddresses keyAlgorithm keySize renewBefore } cosi{
bucketClassName bucketClassParameters containerSecurityContext driverName enableAuth enabled
endpoint existingConfigSecret extraVolumeMounts extraVolumes image podSecurityContext region
resources schedulerName sidecar{ image resources } } filer{ affinity annotations
containerSecurityContext data{ hostPathPrefix size storageClass type } dataCenter
defaultReplicaPlacement dirListLimit disableDirListing disableHttp enablePVC enabled
encryptVolumeData extraArgs extraEnvironmentVars{ WEED_FILER_BUCKETS_FOLDER
WEED_FILER_OPTIONS_RECURSIVE_DELETE WEED_LEVELDB2_ENABLED WEED_MYSQL_CONNECTION_MAX_IDLE
WEED_MYSQL_CONNECTION_MAX_LIFETIME_SECONDS WEED_MYSQL_CONNECTION_MAX_OPEN WEED_MYSQL_DATABASE
WEED_MYSQL_ENABLED WEED_MYSQL_HOSTNAME WEED_MYSQL_INTERPOLATEPARAMS WEED_MYSQL_PORT }
extraVolumeMounts extraVolumes filerGroup grpcPort imageOverride ingresses{ grpc{ annotations{
nginx.ingress.kubernetes.io/backend-protocol } className enabled host path pathType tls } http{
annotations className enabled host path pathType tls } } initContainers ipBind livenessProbe{
enabled failureThreshold httpGet{ path scheme } initialDelaySeconds periodSeconds successThreshold
timeoutSeconds } loggingOverrideLevel logs{ hostPathPrefix size storageClass type } maxMB metricsIp
metricsPort nodeSelector notificationConfig podAnnotations podLabels podManagementPolicy
podSecurityContext port priorityClassName rack readinessProbe{ enabled failureThreshold httpGet{
path scheme } initialDelaySeconds periodSeconds successThreshold timeoutSeconds } redirectOnRead
replicas resources restartPolicy s3{ auditLogConfig createBucketsHook{ resources } domainName
enableAuth enabled existingConfigSecret httpsPort port } schedulerName secretExtraEnvironmentVars
serviceAccountName sidecars storage storageClass tolerations topologySpreadConstraints
updatePartition } global{ imagePullSecrets imageRegistry seaweedfs{ automountServiceAccountToken
certificates{ alphacrds duration renewBefore } createClusterRole enableReplication enableSecurity
extraEnvironmentVars{ WEED_CLUSTER_DEFAULT WEED_CLUSTER_SW_FILER WEED_CLUSTER_SW_MASTER } image{
name repository } imagePullPolicy license{ existingSecret mountPath secretKey } loggingLevel
masterServer monitoring{ additionalLabels enabled gatewayHost gatewayPort } replicationPlacement
restartPolicy securityConfig{ jwtSigning{ expiresAfterSeconds{ filerRead filerWrite volumeRead
volumeWrite } filerRead filerWrite volumeRead volumeWrite } } serviceAccountAnnotations
serviceAccountName } } image{ registry repository tag } master{ affinity annotations config
containerSecurityContext data{ hostPathPrefix size storageClass type } defaultReplication
disableHttp electionTimeout enabled extraArgs extraEnvironmentVars{ WEED_MASTER_VOLUME_GROWTH_COPY_1
WEED_MASTER_VOLUME_GROWTH_COPY_2 WEED_MASTER_VOLUME_GROWTH_COPY_3
WEED_MASTER_VOLUME_GROWTH_COPY_OTHER } extraVolumeMounts extraVolumes garbageThreshold grpcPort
heartbeatInterval imageOverride ingress{ annotations className enabled host path pathType tls }
initContainers ipBind livenessProbe{ enabled failureThreshold httpGet{ path scheme }
initialDelaySeconds periodSeconds successThreshold timeoutSeconds } loggingOverrideLevel logs{
hostPathPrefix size storageClass type } metricsIntervalSec metricsIp metricsPort nodeSelector
podAnnotations podLabels podManagementPolicy podSecurityContext port priorityClassName raftBootstrap
raftHashicorp readinessProbe{ enabled failureThreshold httpGet{ path scheme } initialDelaySeconds
periodSeconds successThreshold timeoutSeconds } replicas resources restartPolicy resumeState
schedulerName serviceAccountName sidecars tolerations topologySpreadConstraints updatePartition
volumePreallocate volumeSizeLimitMB } networkPolicy{ components egress{ allowDNS
dnsNamespaceSelector{ matchLabels{ kubernetes.io/metadata.name } } dnsPodSelector{ matchLabels{
k8s-app } } enabled extraEgress kubeApiServer{ cidrs enabled ports } } enabled extraIngress }
podAnnotations podLabels s3{ annotations auditLogConfig bindAddress containerSecurityContext
createBucketsHook{ resources } domainName enableAuth enabled existingConfigSecret extraArgs
extraEnvironmentVars extraVolumeMounts extraVolumes httpsPort icebergIngress{ annotations className
enabled host path pathType tls } icebergPort imageOverride ingress{ annotations className enabled
host path pathType tls } initContainers livenessProbe{ enabled failureThreshold httpGet{ path scheme
} initialDelaySeconds periodSeconds successThreshold timeoutSeconds } loggingOverrideLevel logs{
hostPathPrefix size storageClass type } metricsPort nodeSelector podAnnotations podLabels
podSecurityContext port priorityClassName readinessProbe{ enabled failureThreshold httpGet{ path
scheme } initialDelaySeconds periodSeconds successThreshold timeoutSeconds } replicas resources
restartPolicy schedulerName service{ nodePorts{ http https iceberg metrics } type }
serviceAccountName sidecars tlsSecret tolerations } sftp{ annotations authMethods bannerMessage
bindAddress clientAliveCountMax clientAliveInterval containerSecurityContext dataCenter enableAuth
enabled existingCAKeysSecret existingConfigSecret existingSshConfigSecret extraEnvironmentVars
extraVolumeMounts extraVolumes hostKeysFolder imageOverride initContainers livenessProbe{ enabled
failureThreshold initialDelaySeconds periodSeconds successThreshold timeoutSeconds } localSocket
loggingOverrideLevel loginGraceTime logs{ hostPathPrefix type } maxAuthTries metricsIp metricsPort
nodeSelector podAnnotations podLabels podSecurityContext port priorityClassName readinessProbe{
enabled failureThreshold initialDelaySeconds periodSeconds successThreshold timeoutSeconds }
replicas resources restartPolicy schedulerName service{ nodePorts{ metrics sftp } type }
serviceAccountName sidecars sshPrivateKey tolerations trustedUserCAKeys } volume{ affinity
annotations compactionMBps containerSecurityContext dataCenter dataDirs enabled extraArgs
extraEnvironmentVars extraVolumeMounts extraVolumes fileSizeLimitMB grpcPort id idx
idxVolMoveResources imageOverride imagesFixOrientation index ingress{ annotations{
nginx.ingress.kubernetes.io/app-root } className enabled host path pathType } initContainers ipBind
livenessProbe{ enabled failureThreshold httpGet{ path scheme } initialDelaySeconds periodSeconds
successThreshold timeoutSeconds } loggingOverrideLevel logs metricsIp metricsPort
minFreeSpacePercent nodeSelector podAnnotations podLabels podManagementPolicy podSecurityContext
port priorityClassName pulseSeconds rack readMode readinessProbe{ enabled failureThreshold httpGet{
path scheme } initialDelaySeconds periodSeconds successThreshold timeoutSeconds } replicas
resizeHook{ enabled image } resources restartPolicy rust schedulerName serviceAccountName sidecars
tolerations topologySpreadConstraints whiteList } volumes worker{ adminServer affinity annotations
containerSecurityContext data{ claimName hostPathPrefix type } enabled extraArgs
extraEnvironmentVars extraVolumeMounts extraVolumes imageOverride initContainers jobType
livenessProbe{ enabled failureThreshold httpGet{ path port } initialDelaySeconds periodSeconds
successThreshold timeoutSeconds } loggingOverrideLevel logs{ claimName hostPathPrefix type }
maxDetect maxExecute metricsIp metricsPort nodeSelector podAnnotations podLabels podSecurityContext
priorityClassName readinessProbe{ enabled failureThreshold httpGet{ path port } initialDelaySeconds
periodSeconds successThreshold timeoutSeconds } replicas resources{ limits{ cpu memory } requests{
cpu memory } } restartPolicy schedulerName serviceAccountName serviceMonitor{ annotations } sidecars
tolerations topologySpreadConstraints workingDir }
`,
};
