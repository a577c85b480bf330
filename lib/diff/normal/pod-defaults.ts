import type { PlainObject } from '../../base/plain-object';
import { Computed, Each, Optional, type Shape } from './shape';

// kubernetes 1.32.8: pkg/apis/core/v1/defaults.go

/** Bits of files in volumes, 0644. */
const FILE_MODE = 420;
const HOUR = 3600;

const HTTP_GET: Shape = { path: '/', scheme: 'HTTP' };

const PROBE = new Optional({
  timeoutSeconds: 1,
  periodSeconds: 10,
  successThreshold: 1,
  failureThreshold: 3,
  httpGet: HTTP_GET,
  grpc: { service: '' },
});

const HANDLER: Shape = { httpGet: HTTP_GET };

const CONTAINER = new Each({
  imagePullPolicy: new Computed(pullPolicy),
  terminationMessagePath: '/dev/termination-log',
  terminationMessagePolicy: 'File',
  resources: new Optional({ limits: new Optional({}), requests: new Optional({}) }),
  securityContext: new Optional({ privileged: false, procMount: 'Default', capabilities: new Optional({}) }),
  stdin: false,
  stdinOnce: false,
  tty: false,
  ports: new Each({ protocol: 'TCP', hostPort: 0 }),
  env: new Each({
    value: '',
    valueFrom: {
      fieldRef: { apiVersion: 'v1' },
      secretKeyRef: { optional: false },
      configMapKeyRef: { optional: false },
      resourceFieldRef: { divisor: '0' },
    },
  }),
  envFrom: new Each({ prefix: '', secretRef: { optional: false }, configMapRef: { optional: false } }),
  volumeMounts: new Each({ readOnly: false, subPath: '', recursiveReadOnly: 'Disabled' }),
  lifecycle: new Optional({ postStart: HANDLER, preStop: HANDLER }),
  livenessProbe: PROBE,
  readinessProbe: PROBE,
  startupProbe: PROBE,
});

const FILES: Shape = { defaultMode: FILE_MODE, optional: false };

const VOLUME = new Each({
  secret: FILES,
  configMap: FILES,
  downwardAPI: { defaultMode: FILE_MODE },
  projected: {
    defaultMode: FILE_MODE,
    sources: new Each({
      serviceAccountToken: { expirationSeconds: HOUR },
      secret: { optional: false },
      configMap: { optional: false },
    }),
  },
  hostPath: { type: '' },
  persistentVolumeClaim: { readOnly: false },
  ephemeral: { volumeClaimTemplate: { spec: { volumeMode: 'Filesystem' } } },
});

const POD_SPEC: Shape = {
  restartPolicy: 'Always',
  dnsPolicy: 'ClusterFirst',
  schedulerName: 'default-scheduler',
  terminationGracePeriodSeconds: 30,
  enableServiceLinks: true,
  hostNetwork: false,
  hostPID: false,
  hostIPC: false,
  // the old name of serviceAccountName, which the server keeps equal
  serviceAccount: ({ serviceAccountName }) => serviceAccountName,
  securityContext: new Optional({}),
  nodeSelector: new Optional({}),
  affinity: new Optional({}),
  initContainers: CONTAINER,
  containers: CONTAINER,
  volumes: VOLUME,
};

/** Defaults of a pod, or of the template of one. */
export const POD_TEMPLATE: Shape = {
  metadata: { creationTimestamp: null, labels: new Optional({}), annotations: new Optional({}) },
  spec: POD_SPEC,
};

/** `Always` for images without a tag, or with `latest`. */
function pullPolicy({ image }: PlainObject): string {
  if (typeof image !== 'string') return 'IfNotPresent';
  const [reference = '', digest] = image.split('@');
  const name = reference.slice(reference.lastIndexOf('/') + 1);
  const colon = name.indexOf(':');
  const tag = colon === -1 ? (digest === undefined ? 'latest' : '') : name.slice(colon + 1);
  return tag === 'latest' ? 'Always' : 'IfNotPresent';
}
