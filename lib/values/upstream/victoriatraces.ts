import type { UpstreamChart } from './upstream-chart';

/** Keys of the chart that the section `victoriatraces` is handed on to. */
export const VICTORIATRACES: UpstreamChart = {
  chart: 'victoria-traces-single',
  version: '0.1.11',
  source: 'github.com/VictoriaMetrics/helm-charts 5823471, charts/victoria-traces-single/values.yaml',
  keys: `
extraObjects global{ cluster{ dnsDomain } compatibility{ openshift{ adaptSecurityContext } }
extraAnnotations extraLabels image{ registry } imagePullSecrets } nameOverride networkPolicy{
annotations egress enabled ingress labels } podDisruptionBudget{ enabled extraLabels maxUnavailable
minAvailable unhealthyPodEvictionPolicy } printNotes server{ affinity command containerWorkingDir
deployment{ spec{ strategy{ type } } } emptyDir enabled env envFrom extraArgs{ envflag.enable
envflag.prefix http.shutdownDelay loggerFormat } extraContainers extraHostPathMounts extraLabels
extraVolumeMounts extraVolumes fullnameOverride http image{ pullPolicy registry repository tag
variant } imagePullSecrets ingress{ annotations enabled extraLabels hosts ingressClassName pathType
tls } initContainers lifecycle mode nodeSelector persistentVolume{ accessModes annotations enabled
existingClaim extraLabels matchLabels mountPath name size storageClassName subPath
volumeAttributesClassName } podAnnotations podLabels podSecurityContext{ enabled fsGroup
runAsNonRoot runAsUser } priorityClassName probe{ liveness{ failureThreshold initialDelaySeconds
periodSeconds tcpSocket timeoutSeconds } readiness{ failureThreshold httpGet initialDelaySeconds
periodSeconds timeoutSeconds } startup } replicaCount resources retentionDiskSpaceUsage
retentionPeriod route{ annotations enabled extraLabels extraRules filters hostnames matches
parentRefs } runtimeClassName schedulerName securityContext{ allowPrivilegeEscalation capabilities{
drop } enabled readOnlyRootFilesystem } service{ annotations clusterIP externalIPs
externalTrafficPolicy extraPorts healthCheckNodePort ipFamilies ipFamilyPolicy labels loadBalancerIP
loadBalancerSourceRanges servicePort trafficDistribution type } serviceMonitor{ annotations
basicAuth enabled extraLabels metricRelabelings port relabelings targetPort } statefulSet{ spec{
podManagementPolicy updateStrategy } } terminationGracePeriodSeconds tolerations
topologySpreadConstraints vmServiceScrape{ annotations enabled extraLabels metricRelabelings port
relabelings targetPort } } serviceAccount{ annotations automountToken create extraLabels name }
`,
};
