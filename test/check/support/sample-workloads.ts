import type {
  Container,
  CronJob,
  DaemonSet,
  Deployment,
  Job,
  KubernetesObject,
  PodSpec,
  SecurityContext,
  StatefulSet,
} from '../../../lib/generated/kubernetes';

export const NAMESPACE = 'shop';

const locked: SecurityContext = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] },
  readOnlyRootFilesystem: true,
};

function container(name: string, more: Partial<Container> = {}): Container {
  return {
    name,
    image: 'registry.example.com/shop/web:1.2.3',
    imagePullPolicy: 'IfNotPresent',
    securityContext: locked,
    resources: {
      requests: { cpu: '250m', memory: '512Mi' },
      limits: { cpu: 1, memory: '1Gi', 'ephemeral-storage': '1G' },
    },
    ...more,
  };
}

function pod(more: Partial<PodSpec> & Pick<PodSpec, 'containers'>): PodSpec {
  return {
    serviceAccountName: 'web',
    automountServiceAccountToken: false,
    imagePullSecrets: [{ name: 'pull' }],
    securityContext: {
      runAsNonRoot: true,
      runAsUser: 1000,
      fsGroup: 1000,
      seccompProfile: { type: 'RuntimeDefault' },
    },
    ...more,
  };
}

function labels(name: string): { readonly [key: string]: string } {
  return { 'app.kubernetes.io/name': name, 'app.kubernetes.io/instance': 'shop' };
}

const web: Deployment = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: {
    name: 'web',
    namespace: NAMESPACE,
    labels: labels('web'),
    annotations: { 'example.com/Owner': 'team a' },
  },
  spec: {
    replicas: 2,
    strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: 0 } },
    selector: {
      matchLabels: labels('web'),
      matchExpressions: [{ key: 'tier', operator: 'In', values: ['front', 'middle'] }],
    },
    template: {
      metadata: { labels: { ...labels('web'), tier: 'front' }, annotations: { 'checksum/config': 'abc' } },
      spec: pod({
        terminationGracePeriodSeconds: 30,
        hostAliases: [{ ip: '10.0.0.1', hostnames: ['db.example.com'] }],
        nodeSelector: { 'kubernetes.io/os': 'linux' },
        tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'shop', effect: 'NoSchedule' }],
        affinity: {
          podAntiAffinity: {
            preferredDuringSchedulingIgnoredDuringExecution: [
              {
                weight: 100,
                podAffinityTerm: {
                  topologyKey: 'kubernetes.io/hostname',
                  labelSelector: { matchLabels: labels('web') },
                },
              },
            ],
          },
        },
        topologySpreadConstraints: [
          {
            maxSkew: 1,
            topologyKey: 'topology.kubernetes.io/zone',
            whenUnsatisfiable: 'ScheduleAnyway',
            labelSelector: { matchLabels: labels('web') },
            matchLabelKeys: ['pod-template-hash'],
            nodeTaintsPolicy: 'Honor',
          },
        ],
        initContainers: [
          container('trust', {
            command: ['sh', '-c', 'true'],
            volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
          }),
        ],
        containers: [
          container('web', {
            ports: [
              { name: 'http', containerPort: 8080 },
              { name: 'grpc', containerPort: 9090, protocol: 'TCP' },
            ],
            env: [
              { name: 'LOG_LEVEL', value: 'info' },
              { name: 'EMPTY', value: '' },
              { name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'web', key: 'token' } } },
              { name: 'THEME', valueFrom: { configMapKeyRef: { name: 'web', key: 'theme' } } },
              { name: 'MAYBE', valueFrom: { secretKeyRef: { name: 'not-there', key: 'x', optional: true } } },
              { name: 'POD_IP', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
              { name: 'CPU', valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '1m' } } },
            ],
            envFrom: [{ configMapRef: { name: 'web' } }, { prefix: 'S_', secretRef: { name: 'web' } }],
            startupProbe: {
              httpGet: { path: '/healthz', port: 'http', scheme: 'HTTP' },
              failureThreshold: 30,
              periodSeconds: 5,
            },
            livenessProbe: { grpc: { port: 9090, service: 'live' }, timeoutSeconds: 2 },
            readinessProbe: { tcpSocket: { port: 8080 }, initialDelaySeconds: 0, successThreshold: 2 },
            lifecycle: { preStop: { exec: { command: ['sleep', '5'] } } },
            resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'NotRequired' }],
            volumeMounts: [
              { name: 'tmp', mountPath: '/tmp' },
              { name: 'config', mountPath: '/etc/web', readOnly: true },
              { name: 'all', mountPath: '/var/run/all', readOnly: true },
              { name: 'scratch', mountPath: '/scratch', subPath: 'a' },
              { name: 'shared', mountPath: '/shared' },
            ],
          }),
        ],
        volumes: [
          { name: 'tmp', emptyDir: { sizeLimit: '1Gi' } },
          {
            name: 'config',
            configMap: { name: 'web', items: [{ key: 'theme', path: 'theme.css' }], defaultMode: 0o444 },
          },
          {
            name: 'all',
            projected: {
              sources: [
                { secret: { name: 'web', items: [{ key: 'token', path: 'token' }] } },
                { configMap: { name: 'kube-root-ca.crt', items: [{ key: 'ca.crt', path: 'ca.crt' }] } },
                { downwardAPI: { items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }] } },
                { serviceAccountToken: { path: 'jwt', audience: 'store', expirationSeconds: 3600 } },
              ],
            },
          },
          {
            name: 'scratch',
            ephemeral: {
              volumeClaimTemplate: {
                spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
              },
            },
          },
          { name: 'shared', persistentVolumeClaim: { claimName: 'shared' } },
        ],
      }),
    },
  },
};

const store: StatefulSet = {
  apiVersion: 'apps/v1',
  kind: 'StatefulSet',
  metadata: { name: 'store', namespace: NAMESPACE, labels: labels('store') },
  spec: {
    serviceName: 'store',
    podManagementPolicy: 'Parallel',
    persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Delete' },
    ordinals: { start: 1 },
    selector: { matchLabels: labels('store') },
    template: {
      metadata: { labels: labels('store') },
      spec: pod({
        containers: [
          container('store', {
            ports: [{ name: 'http', containerPort: 80 }],
            volumeMounts: [{ name: 'data', mountPath: '/data' }],
          }),
        ],
      }),
    },
    volumeClaimTemplates: [
      {
        metadata: { name: 'data' },
        spec: {
          accessModes: ['ReadWriteOnce'],
          storageClassName: 'fast',
          resources: { requests: { storage: '10Gi' } },
        },
      },
    ],
  },
};

const collector: DaemonSet = {
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  metadata: { name: 'collector', namespace: NAMESPACE },
  spec: {
    updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '10%' } },
    selector: { matchLabels: labels('collector') },
    template: {
      metadata: { labels: labels('collector') },
      spec: pod({
        containers: [container('collector', { ports: [{ name: 'metrics', containerPort: 9100 }] })],
      }),
    },
  },
};

const setup: Job = {
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name: 'setup', namespace: NAMESPACE },
  spec: {
    backoffLimit: 3,
    completionMode: 'NonIndexed',
    ttlSecondsAfterFinished: 0,
    podFailurePolicy: {
      rules: [{ action: 'FailJob', onExitCodes: { containerName: 'setup', operator: 'In', values: [1, 2] } }],
    },
    template: {
      metadata: { labels: labels('setup') },
      spec: pod({ restartPolicy: 'Never', containers: [container('setup', { command: ['setup'] })] }),
    },
  },
};

const report: CronJob = {
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  metadata: { name: 'report', namespace: NAMESPACE },
  spec: {
    schedule: '0 3 * * *',
    concurrencyPolicy: 'Forbid',
    jobTemplate: {
      spec: {
        template: {
          metadata: { labels: labels('report') },
          spec: pod({ restartPolicy: 'OnFailure', containers: [container('report')] }),
        },
      },
    },
  },
};

export const workloads: readonly KubernetesObject[] = [web, store, collector, setup, report];
