/** Kinds that live outside any namespace: ours, and those that a chart or a user may bring. */
const CLUSTER_SCOPED = new Set([
  'APIService',
  'CertificateSigningRequest',
  'ClusterCleanupPolicy',
  'ClusterExternalSecret',
  'ClusterGenerator',
  'ClusterImageCatalog',
  'ClusterIssuer',
  'ClusterPolicy',
  'ClusterPolicyReport',
  'ClusterRole',
  'ClusterRoleBinding',
  'ClusterSecretStore',
  'ConstraintTemplate',
  'CSIDriver',
  'CustomResourceDefinition',
  'FlowSchema',
  'GatewayClass',
  'IngressClass',
  'MutatingAdmissionPolicy',
  'MutatingAdmissionPolicyBinding',
  'MutatingWebhookConfiguration',
  'Namespace',
  'Node',
  'PersistentVolume',
  'PriorityClass',
  'PriorityLevelConfiguration',
  'RuntimeClass',
  'StorageClass',
  'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding',
  'ValidatingWebhookConfiguration',
  'VolumeAttributesClass',
  'VolumeSnapshotClass',
]);

/** API groups of which all kinds do: constraints of Gatekeeper, and bundles of trust-manager. */
const CLUSTER_GROUPS = new Set(['constraints.gatekeeper.sh', 'trust.cert-manager.io']);

/** Whether objects of a kind live outside any namespace. */
export function isClusterScoped(kind: string, apiVersion = ''): boolean {
  return CLUSTER_SCOPED.has(kind) || CLUSTER_GROUPS.has(apiVersion.split('/')[0] ?? '');
}
