import type { UpstreamChart } from './upstream-chart';

/** Keys of the chart that the section `superset` is handed on to. */
export const SUPERSET: UpstreamChart = {
  chart: 'superset',
  version: '0.15.2',
  source:
    'the chart of apache/superset as packed in github.com/OKDP/okdp-superset, helm/superset/charts/superset-0.15.2.tgz',
  keys: `
affinity bootstrapScript configFromSecret configMountPath configOverrides configOverridesFiles
envFromSecret envFromSecrets extraConfigMountPath extraConfigs extraEnv extraEnvRaw extraLabels
extraSecretEnv extraSecrets extraVolumeMounts extraVolumes fullnameOverride hostAliases image{
pullPolicy repository tag } imagePullSecrets ingress{ annotations enabled extraHostsRaw hosts
ingressClassName path pathType tls } init{ adminUser{ email firstname lastname password username }
affinity command containerSecurityContext createAdmin enabled extraContainers initContainers
initscript jobAnnotations{ helm.sh/hook helm.sh/hook-delete-policy } loadExamples podAnnotations
podLabels podSecurityContext priorityClassName resources tolerations topologySpreadConstraints }
initImage{ pullPolicy repository tag } nameOverride nodeSelector postgresql{ auth{ database
existingSecret password username } enabled image{ tag } primary{ persistence{ accessModes enabled }
service{ ports{ postgresql } } } } priorityClassName redis{ architecture auth{ enabled
existingSecret existingSecretKey password } enabled master{ persistence{ accessModes enabled } } }
resources runAsUser secretEnv{ create } service{ annotations loadBalancerIP nodePort{ http } port
type } serviceAccount{ annotations create } serviceAccountName supersetCeleryBeat{ affinity command
containerSecurityContext deploymentAnnotations enabled extraContainers forceReload initContainers
podAnnotations podDisruptionBudget{ enabled maxUnavailable minAvailable } podLabels
podSecurityContext priorityClassName resources topologySpreadConstraints } supersetCeleryFlower{
affinity command containerSecurityContext deploymentAnnotations enabled extraContainers
initContainers livenessProbe{ failureThreshold httpGet{ path port } initialDelaySeconds
periodSeconds successThreshold timeoutSeconds } podAnnotations podDisruptionBudget{ enabled
maxUnavailable minAvailable } podLabels podSecurityContext priorityClassName readinessProbe{
failureThreshold httpGet{ path port } initialDelaySeconds periodSeconds successThreshold
timeoutSeconds } replicaCount resources service{ annotations loadBalancerIP nodePort{ http } port
type } startupProbe{ failureThreshold httpGet{ path port } initialDelaySeconds periodSeconds
successThreshold timeoutSeconds } topologySpreadConstraints } supersetNode{ affinity autoscaling{
enabled maxReplicas minReplicas targetCPUUtilizationPercentage } command connections{ db_host
db_name db_pass db_port db_type db_user redis_cache_db redis_celery_db redis_host redis_port
redis_ssl{ enabled ssl_cert_reqs } redis_user } containerSecurityContext deploymentAnnotations
deploymentLabels env extraContainers forceReload initContainers livenessProbe{ failureThreshold
httpGet{ path port } initialDelaySeconds periodSeconds successThreshold timeoutSeconds }
podAnnotations podDisruptionBudget{ enabled maxUnavailable minAvailable } podLabels
podSecurityContext readinessProbe{ failureThreshold httpGet{ path port } initialDelaySeconds
periodSeconds successThreshold timeoutSeconds } replicas{ enabled replicaCount } resources
startupProbe{ failureThreshold httpGet{ path port } initialDelaySeconds periodSeconds
successThreshold timeoutSeconds } strategy topologySpreadConstraints } supersetWebsockets{ affinity
command config{ jwtCookieName jwtSecret logFilename logLevel logToFile port redis{ db host password
port ssl } redisStreamPrefix statsd{ globalTags host port } } containerSecurityContext
deploymentAnnotations enabled extraContainers image{ pullPolicy repository tag } ingress{ path
pathType } livenessProbe{ failureThreshold httpGet{ path port } initialDelaySeconds periodSeconds
successThreshold timeoutSeconds } podAnnotations podDisruptionBudget{ enabled maxUnavailable
minAvailable } podLabels podSecurityContext priorityClassName readinessProbe{ failureThreshold
httpGet{ path port } initialDelaySeconds periodSeconds successThreshold timeoutSeconds }
replicaCount resources service{ annotations loadBalancerIP nodePort{ http } port type }
startupProbe{ failureThreshold httpGet{ path port } initialDelaySeconds periodSeconds
successThreshold timeoutSeconds } strategy topologySpreadConstraints } supersetWorker{ affinity
autoscaling{ enabled maxReplicas minReplicas targetCPUUtilizationPercentage } command
containerSecurityContext deploymentAnnotations deploymentLabels extraContainers forceReload
initContainers livenessProbe{ exec{ command } failureThreshold initialDelaySeconds periodSeconds
successThreshold timeoutSeconds } podAnnotations podDisruptionBudget{ enabled maxUnavailable
minAvailable } podLabels podSecurityContext priorityClassName readinessProbe replicas{ enabled
replicaCount } resources startupProbe strategy topologySpreadConstraints } tolerations
topologySpreadConstraints
`,
};
