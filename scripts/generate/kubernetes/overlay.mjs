/**
 * What the descriptions of Kubernetes (cdk8s-plus-28's `.jsii`, `versions.json`) do not tell, or tell wrongly.
 *
 * Type and field names are the wire names (`HTTPGetAction.scheme`).
 */

/** Every kind we may emit, as `apiVersion/kind`, in the order in which the types are printed. */
export const KINDS = [
  'v1/Namespace',
  'v1/ServiceAccount',
  'v1/Secret',
  'v1/ConfigMap',
  'v1/PersistentVolumeClaim',
  'v1/Service',
  'v1/ResourceQuota',
  'v1/LimitRange',
  'apps/v1/Deployment',
  'apps/v1/StatefulSet',
  'apps/v1/DaemonSet',
  'batch/v1/Job',
  'batch/v1/CronJob',
  'autoscaling/v2/HorizontalPodAutoscaler',
  'networking.k8s.io/v1/Ingress',
  'networking.k8s.io/v1/NetworkPolicy',
  'policy/v1/PodDisruptionBudget',
  'rbac.authorization.k8s.io/v1/Role',
  'rbac.authorization.k8s.io/v1/RoleBinding',
  'rbac.authorization.k8s.io/v1/ClusterRole',
  'rbac.authorization.k8s.io/v1/ClusterRoleBinding',
];

/** Fields that only a server may write: in a manifest they are mistakes, and `apply` may refuse them. */
export const DROPPED_FIELDS = {
  ObjectMeta: [
    'managedFields',
    'deletionGracePeriodSeconds',
    'deletionTimestamp',
    'generation',
    'resourceVersion',
    'selfLink',
    'uid',
  ],
  PodSpec: ['ephemeralContainers'],
};

/** Fields that the `.jsii` calls required although a 1.28 server takes objects without them. */
export const OPTIONAL_FIELDS = { PodFailurePolicyRule: ['onPodConditions'] };

/** A whole kind inside another one needs no `apiVersion` and `kind`; this is the name of that looser type. */
export const NESTED_KIND_NAMES = { PersistentVolumeClaim: 'VolumeClaimTemplate' };

/**
 * Fields that got another type after 1.28, and the one that is used for all. A claim has no devices: the field that the
 * narrower type lacks says nothing.
 */
export const RETYPED_FIELDS = { 'PersistentVolumeClaimSpec.resources': 'VolumeResourceRequirements' };

/** The type of numbers that are not integers anywhere in the API (none of them is reachable from our kinds). */
export const REAL_NUMBER_TYPES = ['JSONSchemaProps'];

const PULL_POLICY = ['Always', 'IfNotPresent', 'Never'];
const TERMINATION_MESSAGE_POLICY = ['FallbackToLogsOnError', 'File'];
const PROTOCOL = ['SCTP', 'TCP', 'UDP'];
const HONOR = ['Honor', 'Ignore'];
const ACCESS_MODES = ['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod'];
const RETENTION = ['Delete', 'Retain'];

/**
 * Closed choices, `Type.field` to the values that servers accept; on a list they apply to its items. `Gt@35` is a value
 * that servers know since 1.35. Source: the sets of `pkg/apis/core/validation/validation.go` of Kubernetes 1.37.
 */
export const ENUMS = {
  'AppArmorProfile.type': ['Localhost', 'RuntimeDefault', 'Unconfined'],
  'AzureDiskVolumeSource.cachingMode': ['None', 'ReadOnly', 'ReadWrite'],
  'AzureDiskVolumeSource.kind': ['Dedicated', 'Managed', 'Shared'],
  'Container.imagePullPolicy': PULL_POLICY,
  'Container.restartPolicy': ['Always', 'Never@34', 'OnFailure@34'],
  'Container.terminationMessagePolicy': TERMINATION_MESSAGE_POLICY,
  'ContainerPort.protocol': PROTOCOL,
  'ContainerResizePolicy.resourceName': ['cpu', 'memory'],
  'ContainerResizePolicy.restartPolicy': ['NotRequired', 'RestartContainer'],
  'ContainerRestartRule.action': ['Restart', 'RestartAllContainers@35'],
  'ContainerRestartRuleOnExitCodes.operator': ['In', 'NotIn'],
  'CronJobSpec.concurrencyPolicy': ['Allow', 'Forbid', 'Replace'],
  'DaemonSetUpdateStrategy.type': ['OnDelete', 'RollingUpdate'],
  'DeploymentStrategy.type': ['Recreate', 'RollingUpdate'],
  'HPAScalingPolicy.type': ['Percent', 'Pods'],
  'HPAScalingRules.selectPolicy': ['Disabled', 'Max', 'Min'],
  'GRPCAction.mode': ['Plaintext', 'TLS'],
  'HTTPGetAction.protocol': ['HTTP1', 'HTTP2'],
  'HTTPGetAction.scheme': ['HTTP', 'HTTPS'],
  'HTTPIngressPath.pathType': ['Exact', 'ImplementationSpecific', 'Prefix'],
  'HostPathVolumeSource.type': [
    '',
    'BlockDevice',
    'CharDevice',
    'Directory',
    'DirectoryOrCreate',
    'File',
    'FileOrCreate',
    'Socket',
  ],
  'ImageVolumeSource.pullPolicy': PULL_POLICY,
  'JobSpec.completionMode': ['Indexed', 'NonIndexed'],
  'JobSpec.podReplacementPolicy': ['Failed', 'TerminatingOrFailed'],
  'LabelSelectorRequirement.operator': ['DoesNotExist', 'Exists', 'In', 'NotIn'],
  'MetricSpec.type': ['ContainerResource', 'External', 'Object', 'Pods', 'Resource'],
  'MetricTarget.type': ['AverageValue', 'Utilization', 'Value'],
  'NetworkPolicyPort.protocol': PROTOCOL,
  'NetworkPolicySpec.policyTypes': ['Egress', 'Ingress'],
  'NodeSelectorRequirement.operator': ['DoesNotExist', 'Exists', 'Gt', 'In', 'Lt', 'NotIn'],
  'PersistentVolumeClaimSpec.accessModes': ACCESS_MODES,
  'PersistentVolumeClaimSpec.volumeMode': ['Block', 'Filesystem'],
  'PodDisruptionBudgetSpec.unhealthyPodEvictionPolicy': ['AlwaysAllow', 'IfHealthyBudget'],
  'PodFailurePolicyOnExitCodesRequirement.operator': ['In', 'NotIn'],
  'PodFailurePolicyRule.action': ['Count', 'FailIndex', 'FailJob', 'Ignore'],
  'PodOS.name': ['linux', 'windows'],
  'PodSecurityContext.fsGroupChangePolicy': ['Always', 'OnRootMismatch'],
  'PodSecurityContext.seLinuxChangePolicy': ['MountOption', 'Recursive'],
  'PodSecurityContext.supplementalGroupsPolicy': ['Merge', 'Strict'],
  'PodSpec.dnsPolicy': ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'],
  'PodSpec.preemptionPolicy': ['Never', 'PreemptLowerPriority'],
  'PodSpec.restartPolicy': ['Always', 'Never', 'OnFailure'],
  'SeccompProfile.type': ['Localhost', 'RuntimeDefault', 'Unconfined'],
  'SecurityContext.procMount': ['Default', 'Unmasked'],
  'ServicePort.protocol': PROTOCOL,
  'ServiceSpec.externalTrafficPolicy': ['Cluster', 'Local'],
  'ServiceSpec.internalTrafficPolicy': ['Cluster', 'Local'],
  'ServiceSpec.ipFamilies': ['IPv4', 'IPv6'],
  'ServiceSpec.ipFamilyPolicy': ['PreferDualStack', 'RequireDualStack', 'SingleStack'],
  'ServiceSpec.sessionAffinity': ['ClientIP', 'None'],
  'ServiceSpec.trafficDistribution': ['PreferClose', 'PreferSameNode@34', 'PreferSameZone@34'],
  'ServiceSpec.type': ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort'],
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenDeleted': RETENTION,
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenScaled': RETENTION,
  'StatefulSetSpec.podManagementPolicy': ['OrderedReady', 'Parallel'],
  'StatefulSetUpdateStrategy.type': ['OnDelete', 'RollingUpdate'],
  'Subject.kind': ['Group', 'ServiceAccount', 'User'],
  'Toleration.effect': ['', 'NoExecute', 'NoSchedule', 'PreferNoSchedule'],
  'Toleration.operator': ['', 'Equal', 'Exists', 'Gt@35', 'Lt@35'],
  'TopologySpreadConstraint.nodeAffinityPolicy': HONOR,
  'TopologySpreadConstraint.nodeTaintsPolicy': HONOR,
  'TopologySpreadConstraint.whenUnsatisfiable': ['DoNotSchedule', 'ScheduleAnyway'],
  'VolumeMount.bindMountOptions': ['nodev', 'noexec', 'nosuid'],
  'VolumeMount.mountPropagation': ['Bidirectional', 'HostToContainer', 'None'],
  'VolumeMount.recursiveReadOnly': ['Disabled', 'Enabled', 'IfPossible'],
};
