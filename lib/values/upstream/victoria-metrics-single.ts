import type { UpstreamChart } from './upstream-chart';

/** Keys of the chart that the section `victoria-metrics-single` is handed on to. */
export const VICTORIA_METRICS_SINGLE: UpstreamChart = {
  chart: 'victoria-metrics-single',
  version: '0.45.0',
  source: 'github.com/VictoriaMetrics/helm-charts 5823471, charts/victoria-metrics-single/values.yaml',
  keys: `
extraObjects global{ cluster{ dnsDomain } compatibility{ openshift{ adaptSecurityContext
automountServiceSigningCA } } extraAnnotations extraLabels image{ registry } imagePullSecrets }
license{ key secret{ key name } } nameOverride networkPolicy{ annotations egress enabled ingress
labels } podDisruptionBudget{ enabled labels maxUnavailable minAvailable unhealthyPodEvictionPolicy
} printNotes rbac{ annotations create extraLabels namespaced } server{ affinity command
containerWorkingDir deployment{ spec{ strategy{ type } } } emptyDir enabled env envFrom extraArgs{
envflag.enable envflag.prefix loggerFormat } extraContainers extraHostPathMounts extraLabels
extraVolumeMounts extraVolumes fullnameOverride http image{ pullPolicy registry repository tag
variant } imagePullSecrets ingress{ annotations enabled extraLabels hosts pathType tls }
initContainers lifecycle mode name nodeSelector persistentVolume{ accessModes annotations enabled
existingClaim extraLabels matchLabels mountPath name size storageClassName subPath
volumeAttributesClassName } podAnnotations podLabels podSecurityContext{ enabled } priorityClassName
probe{ liveness{ failureThreshold initialDelaySeconds periodSeconds tcpSocket timeoutSeconds }
readiness{ failureThreshold httpGet initialDelaySeconds periodSeconds timeoutSeconds } startup }
relabel{ config configMap enabled } replicaCount resources retentionPeriod route{ annotations
enabled extraLabels extraRules filters hostnames matches parentRefs } runtimeClassName schedulerName
scrape{ config{ global{ scrape_interval } scrape_configs } configMap enabled extraScrapeConfigs }
securityContext{ enabled } service{ annotations clusterIP externalIPs externalTrafficPolicy
healthCheckNodePort ipFamilies ipFamilyPolicy labels loadBalancerIP loadBalancerSourceRanges
servicePort trafficDistribution type } serviceMonitor{ annotations basicAuth enabled extraLabels
metricRelabelings path port relabelings targetPort } statefulSet{ spec{ podManagementPolicy
updateStrategy } } terminationGracePeriodSeconds tolerations vmbackupmanager{ destination
disableDaily disableHourly disableMonthly disableWeekly enabled env extraArgs{ envflag.enable
envflag.prefix loggerFormat } extraVolumeMounts image{ registry repository tag variant } probe{
liveness{ failureThreshold initialDelaySeconds periodSeconds tcpSocket{ port } timeoutSeconds }
readiness{ failureThreshold httpGet{ port } initialDelaySeconds periodSeconds timeoutSeconds }
startup{ httpGet{ port } } } resources restore{ onStart{ enabled } } retention{ keepLastDaily
keepLastHourly keepLastMonthly keepLastWeekly } } } serviceAccount{ annotations automountToken
create extraLabels name }
`,
};
