import type { KubernetesObject } from '../../../lib/generated/kubernetes';
import { NAMESPACE } from './sample-workloads';

function meta(name: string) {
  return { name, namespace: NAMESPACE };
}

function labels(name: string): { readonly [key: string]: string } {
  return { 'app.kubernetes.io/name': name, 'app.kubernetes.io/instance': 'shop' };
}

/** What the workloads need, and what makes them reachable. */
export const parts: readonly KubernetesObject[] = [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: NAMESPACE } },
  {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: meta('web'),
    automountServiceAccountToken: false,
    imagePullSecrets: [{ name: 'pull' }],
  },
  {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: meta('pull'),
    type: 'kubernetes.io/dockerconfigjson',
    stringData: { '.dockerconfigjson': '{"auths":{}}' },
  },
  {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: meta('web'),
    type: 'Opaque',
    stringData: { token: 'correct-horse-battery' },
    data: { more: 'bW9yZQ==' },
  },
  {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: meta('web'),
    data: { theme: 'body { color: red }\n' },
    binaryData: { 'logo.png': 'iVBORw0=' },
  },
  {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: meta('shared'),
    spec: {
      accessModes: ['ReadWriteMany'],
      volumeMode: 'Filesystem',
      resources: { requests: { storage: '5Gi' } },
    },
  },
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { ...meta('web'), labels: labels('web') },
    spec: {
      type: 'ClusterIP',
      selector: labels('web'),
      ports: [
        { name: 'http', port: 80, targetPort: 'http', protocol: 'TCP' },
        { name: 'grpc', port: 9090 },
      ],
    },
  },
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: meta('store'),
    spec: {
      clusterIP: 'None',
      publishNotReadyAddresses: true,
      ipFamilyPolicy: 'SingleStack',
      selector: labels('store'),
      ports: [{ port: 80, targetPort: 80 }],
    },
  },
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: meta('elsewhere'),
    spec: { type: 'ExternalName', externalName: 'db.example.com' },
  },
  {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: meta('web'),
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
      minReplicas: 2,
      maxReplicas: 4,
      metrics: [
        {
          type: 'Resource',
          resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80 } },
        },
      ],
    },
  },
  {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: meta('web'),
    spec: {
      ingressClassName: 'nginx',
      tls: [{ hosts: ['shop.example.com'], secretName: 'web-tls' }],
      rules: [
        {
          host: 'shop.example.com',
          http: {
            paths: [
              {
                path: '/',
                pathType: 'Prefix',
                backend: { service: { name: 'web', port: { name: 'http' } } },
              },
              {
                path: '/grpc',
                pathType: 'Exact',
                backend: { service: { name: 'web', port: { number: 9090 } } },
              },
            ],
          },
        },
        {
          host: '*.shop.example.com',
          http: {
            paths: [
              {
                pathType: 'ImplementationSpecific',
                backend: { service: { name: 'store', port: { number: 80 } } },
              },
            ],
          },
        },
      ],
    },
  },
  {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: meta('web'),
    spec: {
      podSelector: { matchLabels: labels('web') },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [
        {
          from: [
            {
              namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress' } },
              podSelector: {},
            },
            { ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } },
          ],
          ports: [{ port: 'http' }, { protocol: 'TCP', port: 9000, endPort: 9100 }],
        },
      ],
      egress: [{}],
    },
  },
  {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: meta('web'),
    spec: { maxUnavailable: '50%', selector: { matchLabels: labels('web') } },
  },
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata: meta('shop:reader'),
    rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get', 'list'] }],
  },
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: meta('shop:reader'),
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'shop:reader' },
    subjects: [{ kind: 'ServiceAccount', name: 'web', namespace: NAMESPACE }],
  },
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    metadata: { name: 'shop-nodes' },
    rules: [{ nonResourceURLs: ['/metrics'], verbs: ['get'] }],
  },
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRoleBinding',
    metadata: { name: 'shop-nodes' },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'shop-nodes' },
    subjects: [{ kind: 'ServiceAccount', name: 'web', namespace: NAMESPACE }],
  },
];
