import type { UpstreamChart } from './upstream-chart';

/** Keys of the chart that the section `victoria-logs-single` is handed on to. */
export const VICTORIA_LOGS_SINGLE: UpstreamChart = {
  chart: 'victoria-logs-single',
  version: '0.13.9',
  source: 'github.com/VictoriaMetrics/helm-charts 5823471, charts/victoria-logs-single/values.yaml',
  keys: `
dashboards{ annotations enabled grafanaOperator{ enabled spec{ allowCrossNamespaceImport
instanceSelector{ matchLabels{ dashboards } } } } labels namespace } extraObjects global{ cluster{
dnsDomain } compatibility{ openshift{ adaptSecurityContext } } extraAnnotations extraLabels image{
registry } imagePullSecrets } license{ key secret{ key name } } nameOverride networkPolicy{
annotations egress enabled ingress labels } podDisruptionBudget{ enabled extraLabels maxUnavailable
minAvailable unhealthyPodEvictionPolicy } printNotes server{ affinity annotations command
containerWorkingDir deployment{ spec{ strategy{ type } } } emptyDir enabled env envFrom extraArgs{
envflag.enable envflag.prefix http.shutdownDelay loggerFormat } extraContainers extraHostPathMounts
extraLabels extraVolumeMounts extraVolumes fullnameOverride http image{ pullPolicy registry
repository tag variant } imagePullSecrets ingress{ annotations enabled extraLabels hosts
ingressClassName pathType tls } initContainers lifecycle mode nodeSelector persistentVolume{
accessModes annotations enabled existingClaim extraLabels matchLabels mountPath name size
storageClassName subPath volumeAttributesClassName } podAnnotations podLabels podSecurityContext{
enabled fsGroup runAsNonRoot runAsUser } priorityClassName probe{ liveness{ failureThreshold
initialDelaySeconds periodSeconds tcpSocket timeoutSeconds } readiness{ failureThreshold httpGet
initialDelaySeconds periodSeconds timeoutSeconds } startup } replicaCount resources
retentionDiskSpaceUsage retentionMaxDiskUsagePercent retentionPeriod route{ annotations enabled
extraLabels extraRules filters hostnames matches parentRefs } runtimeClassName schedulerName
securityContext{ allowPrivilegeEscalation capabilities{ drop } enabled readOnlyRootFilesystem }
service{ annotations clusterIP externalIPs externalTrafficPolicy extraPorts healthCheckNodePort
ipFamilies ipFamilyPolicy labels loadBalancerIP loadBalancerSourceRanges servicePort
trafficDistribution type } serviceMonitor{ annotations basicAuth enabled extraLabels
metricRelabelings path port relabelings targetPort } statefulSet{ spec{ podManagementPolicy
updateStrategy } } syslog{ tcp udp } terminationGracePeriodSeconds tolerations
topologySpreadConstraints vmServiceScrape{ annotations enabled extraLabels metricRelabelings port
relabelings targetPort } } serviceAccount{ annotations automountToken create extraLabels name }
vector{ args containerPorts customConfig{ api{ address enabled } data_dir sinks{ exporter{ address
inputs type } vlogs{ api_version compression healthcheck{ enabled } inputs mode request{ headers{
AccountID ProjectID VL-Msg-Field VL-Stream-Fields VL-Time-Field } } type } } sources{
internal_metrics{ type } k8s{ type } } transforms{ parser{ inputs source type } } } customConfigName
customConfigNamespace dataDir enabled existingConfigMaps resources role service{ enabled } }
`,
};
