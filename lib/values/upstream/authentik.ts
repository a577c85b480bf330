import type { UpstreamChart } from './upstream-chart';

/** Keys of the chart that the section `authentik` is handed on to. */
export const AUTHENTIK: UpstreamChart = {
  chart: 'authentik',
  version: '2026.8.0',
  source: 'github.com/goauthentik/helm 3467b81, charts/authentik/values.yaml',
  keys: `
additionalObjects authentik{ email{ from host password port timeout use_ssl use_tls username }
enabled error_reporting{ enabled environment send_pii } events{ context_processors{ asn geoip } }
existingSecret{ secretName } log_level outposts{ container_image_base } postgresql{ host name
password port user } secret_key web{ path } } blueprints{ configMaps secrets } fullnameOverride
geoip{ accountId containerSecurityContext editionIds enabled env envFrom existingSecret{ accountId
licenseKey secretName } image{ digest pullPolicy repository tag } licenseKey resources
updateInterval volumeMounts } global{ addPrometheusAnnotations additionalLabels affinity{
nodeAffinity{ matchExpressions type } podAntiAffinity } deploymentAnnotations deploymentStrategy env
envFrom fullnameOverride hostAliases image{ digest pullPolicy repository tag } imagePullSecrets
nameOverride namespaceOverride nodeSelector podAnnotations podLabels priorityClassName
revisionHistoryLimit secretAnnotations security{ allowInsecureImages } securityContext tolerations
topologySpreadConstraints volumeMounts volumes } kubeVersionOverride nameOverride postgresql{ auth{
database username } backup{ resourcesPreset } enabled image{ registry repository tag } metrics{
image{ repository tag } resourcesPreset } passwordUpdateJob{ resourcesPreset } primary{ args
configuration containerSecurityContext{ readOnlyRootFilesystem } extendedConfiguration extraEnvVars
extraVolumeMounts extraVolumes pgHbaConfiguration resourcesPreset } readReplicas{ resourcesPreset }
volumePermissions{ image{ repository tag } resourcesPreset } } prometheus{ rules{
additionalRuleGroupAnnotations annotations enabled labels namespace selector } } server{ affinity
automountServiceAccountToken autoscaling{ behavior enabled maxReplicas metrics minReplicas
targetCPUUtilizationPercentage targetMemoryUtilizationPercentage } containerPorts{ http https
metrics } containerSecurityContext deploymentAnnotations deploymentStrategy dnsConfig dnsPolicy
enabled env envFrom extraContainers hostNetwork image{ digest pullPolicy repository tag }
imagePullSecrets ingress{ annotations enabled extraPaths hosts https ingressClassName labels
pathType paths tls } initContainers lifecycle livenessProbe{ failureThreshold httpGet{ path port }
initialDelaySeconds periodSeconds successThreshold timeoutSeconds } metrics{ enabled service{
annotations clusterIP labels portName servicePort type } serviceMonitor{ annotations enabled
interval labels metricRelabelings namespace relabelings scheme scrapeTimeout selector tlsConfig } }
name nodeSelector pdb{ annotations enabled labels maxUnavailable minAvailable } podAnnotations
podLabels priorityClassName readinessProbe{ failureThreshold httpGet{ path port }
initialDelaySeconds periodSeconds successThreshold timeoutSeconds } replicas resources route{ main{
additionalRules annotations apiVersion enabled filters hostnames https httpsRedirect kind labels
matches parentRefs } } securityContext service{ annotations externalIPs externalTrafficPolicy labels
loadBalancerIP loadBalancerSourceRanges nodePortHttp nodePortHttps servicePortHttp
servicePortHttpName servicePortHttps servicePortHttpsName sessionAffinity sessionAffinityConfig type
} serviceAccountName startupProbe{ failureThreshold httpGet{ path port } initialDelaySeconds
periodSeconds successThreshold timeoutSeconds } terminationGracePeriodSeconds tolerations
topologySpreadConstraints volumeMounts volumes } serviceAccount{ annotations create fullnameOverride
serviceAccountSecret{ enabled } } worker{ affinity automountServiceAccountToken autoscaling{
behavior enabled maxReplicas metrics minReplicas targetCPUUtilizationPercentage
targetMemoryUtilizationPercentage } containerPorts{ http metrics } containerSecurityContext
deploymentAnnotations deploymentStrategy dnsConfig dnsPolicy enabled env envFrom extraContainers
hostNetwork image{ digest pullPolicy repository tag } imagePullSecrets initContainers lifecycle
livenessProbe{ exec{ command } failureThreshold initialDelaySeconds periodSeconds successThreshold
timeoutSeconds } metrics{ enabled service{ annotations clusterIP labels portName servicePort type }
serviceMonitor{ annotations enabled interval labels metricRelabelings namespace relabelings scheme
scrapeTimeout selector tlsConfig } } name nodeSelector pdb{ annotations enabled labels
maxUnavailable minAvailable } podAnnotations podLabels priorityClassName readinessProbe{ exec{
command } failureThreshold initialDelaySeconds periodSeconds successThreshold timeoutSeconds }
replicas resources securityContext serviceAccountName startupProbe{ exec{ command } failureThreshold
initialDelaySeconds periodSeconds successThreshold timeoutSeconds } terminationGracePeriodSeconds
tolerations topologySpreadConstraints volumeMounts volumes }
`,
};
