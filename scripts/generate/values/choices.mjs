/**
 * What the words of closed choices mean, for editors. Where the words are those of Kubernetes, PostgreSQL or Authentik, so is the
 * meaning: kubernetes.io/docs/reference (Pod, Ingress, Service, PersistentVolumeClaim, Pod Security Standards), libpq's `sslmode`,
 * docs.goauthentik.io (sources), external-secrets.io (ExternalSecret), OpenShift's Route.
 */
const CHOICES = [
  {
    Always: 'Each time a container starts.',
    IfNotPresent: 'Only when the node does not have it.',
    Never: 'Not at all: it must be on the node.',
  },
  {
    ClusterFirst: 'The name servers of the cluster.',
    ClusterFirstWithHostNet: 'The same, for pods in the network of their node.',
    Default: 'Those of the node.',
    None: 'Those that `dnsConfig` names.',
  },
  {
    disable: 'Not encrypted.',
    allow: 'Encrypted only when the server asks for it.',
    prefer: 'Encrypted when the server can.',
    require: 'Encrypted, but the certificate is not looked at.',
    'verify-ca': 'Encrypted, and the certificate must come from a trusted authority.',
    'verify-full': 'The same, and it must be for the host that is asked.',
  },
  {
    ClusterIP: 'Reached in the cluster only.',
    NodePort: 'Reached at a port of every node too.',
    LoadBalancer: 'Reached through a load balancer of the cloud too.',
    ClusterIp: 'An older spelling of `ClusterIP`.',
  },
  {
    Exact: 'The path itself.',
    Prefix: 'The path and everything below it.',
    ImplementationSpecific: 'As the ingress controller has it.',
  },
  {
    openai: 'OpenAI, or with an endpoint every API that is compatible with it.',
    azure: 'Azure OpenAI.',
    anthropic: 'Anthropic.',
    'azure-anthropic': 'Models of Anthropic in Azure AI Foundry.',
  },
  { ReadWriteMany: 'By pods on many nodes.', ReadWriteOnce: 'By pods on one node.' },
  {
    none: 'Not at all.',
    invitation: 'By an invitation of an administrator.',
    everybody: 'All who know the address.',
  },
  {
    standard: "What the vendor's chart asks for.",
    restricted: 'What the Pod Security Standard of that name asks for.',
  },
  {
    nginx: 'ingress-nginx.',
    traefik: 'Traefik.',
    alb: 'The load balancer controller of AWS.',
    gce: 'The ingress controller of GKE.',
    agic: 'The Application Gateway controller of Azure.',
    haproxy: 'The ingress controller of HAProxy.',
    openshift: "OpenShift's router.",
    other: 'Any other; no annotations are added.',
  },
  { ClusterIssuer: 'One for all namespaces.', Issuer: 'One of this namespace.' },
  { certificate: 'A Certificate is rendered.', annotation: 'The Ingress is annotated.' },
  {
    objectStore: 'Copies in an object store, made by the operator itself.',
    plugin: 'Copies in an object store, made by the Barman Cloud plugin.',
    volumeSnapshot: 'Snapshots of the volumes.',
  },
  {
    identifier: "By the provider's own identifier.",
    email_link: 'By e-mail address; a user that exists is taken over.',
    email_deny: 'By e-mail address; nobody gets in as a user that exists.',
    username_link: 'By user name; a user that exists is taken over.',
    username_deny: 'By user name; nobody gets in as a user that exists.',
  },
  {
    static: 'An access key.',
    default: 'The service account of the pods.',
  },
  {
    persistentVolumeClaim: 'A claim that is made.',
    existingClaim: 'A claim that exists already.',
    hostPath: 'A folder of the node.',
  },
  { ClusterSecretStore: 'One for all namespaces.', SecretStore: 'One of this namespace.' },
  {
    google: 'Google.',
    microsoft: 'Microsoft Entra ID.',
    okta: 'Okta.',
    oidc: 'Any other that speaks OpenID Connect.',
    embedded: 'The embedded provider, for trials.',
  },
  { partial: 'Only what is needed.', full: 'Everything; works with every Git server.' },
  {
    when_required: 'Only where the store demands it.',
    when_supported: 'Always; breaks many stores that are not of AWS.',
  },
  {
    daemonset: 'An agent on every node reads the log files.',
    otlp: 'Platform and analysis service send their logs.',
    none: 'Logs are not collected.',
  },
  { IPv4: 'Addresses of version 4.', IPv6: 'Addresses of version 6.' },
  {
    SingleStack: 'Addresses of one family.',
    PreferDualStack: 'Of both, where the cluster has both.',
    RequireDualStack: 'Of both, or the Service is refused.',
  },
  { Cluster: 'Requests go to pods on any node.', Local: 'Requests stay on their node.' },
  { None: 'To any pod each time.', ClientIP: 'To the same pod, told by the address of the client.' },
  {
    PreferClose: 'Pods that are near.',
    PreferSameZone: 'Pods in the same zone.',
    PreferSameNode: 'Pods on the same node.',
  },
  {
    none: 'Wherever the scheduler puts them.',
    zones: 'Over zones, and over nodes.',
    nodes: 'Over nodes.',
  },
  {
    AlwaysAllow: 'Pods that are not ready may always be evicted.',
    IfHealthyBudget: 'Only while enough others are ready.',
  },
  {
    Retain: 'The Secret stays as it is.',
    Delete: 'The Secret goes as well.',
    Merge: 'The keys go, the Secret stays.',
  },
  {
    Owner: 'The Secret goes with its ExternalSecret.',
    Orphan: 'The Secret stays behind.',
    Merge: 'The Secret must exist, and gets the keys.',
  },
  {
    Periodic: 'At every `refreshInterval`.',
    CreatedOnce: 'Never again.',
    OnChange: 'When the ExternalSecret changes.',
  },
  {
    privileged: 'Anything is allowed.',
    baseline: 'Known ways to more rights are refused.',
    restricted: 'What hardened pods need, and no more.',
  },
  {
    edge: 'At the router.',
    reencrypt: 'At the router, and again at the pod.',
    passthrough: 'At the pod.',
  },
  { Allow: 'They are served.', None: 'They are refused.', Redirect: 'They are sent to https.' },
  {
    ReadWriteOnce: 'By pods on one node.',
    ReadWriteOncePod: 'By one pod.',
    ReadWriteMany: 'By pods on many nodes.',
    ReadOnlyMany: 'By pods on many nodes, which cannot write.',
  },
];

/** The meanings of the words of a choice in their order, where all of them are known. */
export function meaningsOf(words) {
  const table = CHOICES.find((one) => words.every((word) => Object.hasOwn(one, word)));
  return table === undefined ? undefined : words.map((word) => table[word]);
}
