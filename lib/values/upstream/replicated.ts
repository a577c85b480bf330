import type { UpstreamChart } from './upstream-chart';

/** Keys of the chart that the section `replicated` is handed on to. */
export const REPLICATED: UpstreamChart = {
  chart: 'replicated',
  version: '1.19.10',
  source: 'github.com/replicatedhq/replicated-sdk b5ecbac, chart/values.yaml',
  keys: `
affinity appID appName automountServiceAccountToken channelID channelName channelSequence
clusterRole commonAnnotations commonLabels containerSecurityContext{ allowPrivilegeEscalation
capabilities{ drop } readOnlyRootFilesystem runAsNonRoot } createPullSecret existingSecret{ name }
extraEnv extraVolumeMounts extraVolumes global{ imagePullSecrets imageRegistry } highAvailability{
podAntiAffinityPreset podDisruptionBudget{ enabled minAvailable } } hostAliases hostIPC hostNetwork
image{ digest pullPolicy registry repository tag } imagePullSecrets initContainers integration{
enabled licenseID mockData } isAirgap license licenseFields livenessProbe minimalRBAC nameOverride
namespaceOverride nodeSelector parentChartURL podLabels podSecurityContext{ fsGroup runAsGroup
runAsUser seccompProfile{ type } supplementalGroups } priorityClassName privateCAConfigmap
privateCASecret proxy{ httpsProxy noProxy } readOnlyMode readinessProbe{ failureThreshold httpGet{
path port scheme } initialDelaySeconds periodSeconds successThreshold timeoutSeconds }
releaseCreatedAt releaseImages releaseNotes releaseSequence replicaCount replicatedAppDomain
replicatedAppEndpoint replicatedID reportAllImages resources{ limits{ cpu memory } requests{ cpu
memory } } restartPolicy schedulerName service{ port type } serviceAccountName statusInformers
terminationGracePeriodSeconds tlsCertSecretName tolerations topologySpreadConstraints versionLabel
`,
};
