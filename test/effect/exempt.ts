/** Keys that change no manifest by design, with the reason. */
export const exempt: Readonly<Record<string, string>> = {
  'cdk8s.observability.acknowledgeUnauthenticated': 'it only stills the warning about an open interface',
  'cdk8s.externalSecrets.keys.objectStore.property':
    'it is refused, because one property cannot be both id and key',
  'cdk8s.acknowledge': 'it only stills warnings',
  'cdk8s.kubeVersion': 'it only says what the manifests are checked against',
  'cdk8s.tls.terminatedOutside': 'it only stills the warning about https without a certificate',
  ...Object.fromEntries(
    [
      ...['platform', 'oidc', 'superset'],
      ...['victoria-metrics-single', 'victoria-logs-single', 'victoriatraces'],
    ].map((section) => [
      `${section}.route.termination`,
      'anything but edge is refused, because the pod does not speak TLS',
    ]),
  ),
  'seaweedfs.s3.enabled': 'off is refused, because the product reaches the object store through this gateway',
};
