import type { PixeeRelease } from '../../../constructs/pixee-release';
import { Credential } from '../../../lib/core/credential/credential';
import { CredentialSecret } from '../../../lib/core/credential/credential-secret';
import { manifest } from '../../../lib/core/object/manifest';
import type { PodValues } from '../../../lib/core/pod/pod-values';
import type { ConfigMap } from '../../../lib/generated/kubernetes';
import { MORE_POD } from '../../../lib/values/samples/pod-fragments';
import {
  container,
  podSpec,
  problems,
  release,
  template,
  withoutEffect,
  workload,
} from '../../support/chart';

const NAME = 'pixee-enterprise-server-test';
const OWN_PODS = {
  matchLabels: {
    'app.kubernetes.io/name': 'test',
    'app.kubernetes.io/instance': 'pixee-enterprise-server',
  },
};
const SETTINGS: Required<PodValues> = {
  ...MORE_POD,
  podAnnotations: { 'example.com/note': 'yes' },
  podLabels: { tier: 'web' },
  nodeSelector: { 'kubernetes.io/arch': 'amd64' },
  tolerations: [{ key: 'dedicated', operator: 'Exists' }],
  affinity: { nodeAffinity: {} },
  priorityClassName: 'high',
  topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' }],
  podSecurityContext: { fsGroup: 2000 },
  securityContext: { runAsUser: 185 },
  resources: { requests: { cpu: '1' } },
  extraEnv: [{ name: 'A', value: 'a' }],
  extraVolumes: [{ name: 'scratch', emptyDir: {} }],
  extraVolumeMounts: [{ name: 'scratch', mountPath: '/scratch' }],
};

function templateWith(settings: PodValues) {
  const chart = release();
  workload(chart, { settings });
  return template(chart, NAME);
}

describe('settings of the user', () => {
  test('each changes the pod', () => {
    expect(withoutEffect(SETTINGS, templateWith)).toEqual([]);
  });

  test('end up where Kubernetes looks for them', () => {
    const { metadata, spec } = templateWith(SETTINGS);
    expect(metadata).toMatchObject({ annotations: SETTINGS.podAnnotations, labels: SETTINGS.podLabels });
    expect(spec).toMatchObject({
      nodeSelector: SETTINGS.nodeSelector,
      tolerations: SETTINGS.tolerations,
      affinity: SETTINGS.affinity,
      priorityClassName: 'high',
      topologySpreadConstraints: [{ ...SETTINGS.topologySpreadConstraints[0], labelSelector: OWN_PODS }],
      securityContext: SETTINGS.podSecurityContext,
      volumes: SETTINGS.extraVolumes,
      terminationGracePeriodSeconds: 77,
      dnsPolicy: 'Default',
      dnsConfig: SETTINGS.dnsConfig,
      hostAliases: SETTINGS.hostAliases,
      runtimeClassName: 'gvisor',
      schedulerName: 'own-scheduler',
      initContainers: [...SETTINGS.initContainers, ...SETTINGS.extraInitContainers],
      containers: [
        {
          env: SETTINGS.extraEnv,
          envFrom: [...SETTINGS.envFrom, ...SETTINGS.extraEnvFrom],
          lifecycle: SETTINGS.lifecycle,
          livenessProbe: SETTINGS.livenessProbe,
          readinessProbe: SETTINGS.readinessProbe,
          startupProbe: SETTINGS.startupProbe,
          resources: SETTINGS.resources,
          securityContext: SETTINGS.securityContext,
          volumeMounts: SETTINGS.extraVolumeMounts,
        },
        ...SETTINGS.sidecars,
        ...SETTINGS.extraContainers,
      ],
    });
  });

  test('leave no trace when they are empty', () => {
    const empty = {
      podAnnotations: {},
      podLabels: {},
      nodeSelector: {},
      tolerations: [],
      affinity: {},
      priorityClassName: '',
      topologySpreadConstraints: [],
      podSecurityContext: {},
      securityContext: {},
      resources: {},
      extraEnv: [],
      extraVolumes: [],
      extraVolumeMounts: [],
      envFrom: [],
      extraEnvFrom: [],
      lifecycle: {},
      livenessProbe: {},
      readinessProbe: {},
      startupProbe: {},
      dnsConfig: {},
      hostAliases: [],
      runtimeClassName: '',
      schedulerName: '',
      initContainers: [],
      extraInitContainers: [],
      sidecars: [],
      extraContainers: [],
    } satisfies Required<Omit<PodValues, 'terminationGracePeriodSeconds' | 'dnsPolicy'>>;
    expect(templateWith(empty)).toEqual(templateWith({}));
  });

  test('cannot replace the labels that select the pod', () => {
    const podLabels = { 'app.kubernetes.io/name': 'mine', 'app.kubernetes.io/instance': 'mine' };
    expect(templateWith({ podLabels }).metadata?.labels).toMatchObject({
      'app.kubernetes.io/name': 'test',
      'app.kubernetes.io/instance': 'pixee-enterprise-server',
    });
  });
});

describe('every pod', () => {
  const chart = release({ labels: { team: 'security' } });
  const pod = workload(chart, {
    hostAliases: [{ ip: '10.0.0.1', hostnames: ['db.example.com'] }],
    imagePullSecrets: [{ name: 'pixee-registry' }],
    ports: [{ name: 'http', containerPort: 8080 }],
    command: ['/app'],
    args: ['serve'],
  });
  chart.release.expect({ kind: 'Secret', name: 'pixee-registry' });
  pod.addLabel('azure.workload.identity/use', 'true');
  const { metadata, spec } = template(chart, NAME);

  test('gets no environment of other services and no token', () => {
    expect(spec).toMatchObject({ enableServiceLinks: false, automountServiceAccountToken: false });
  });

  test('gets what the component says', () => {
    expect(spec).toMatchObject({
      serviceAccountName: 'pixee',
      hostAliases: [{ ip: '10.0.0.1', hostnames: ['db.example.com'] }],
      imagePullSecrets: [{ name: 'pixee-registry' }],
      containers: [
        {
          name: 'main',
          image: 'registry.example.com/image:1',
          command: ['/app'],
          args: ['serve'],
          ports: [{ containerPort: 8080 }],
        },
      ],
    });
  });

  test('has the labels of the release and those added', () => {
    expect(metadata?.labels).toMatchObject({ team: 'security', 'azure.workload.identity/use': 'true' });
  });

  test('has no version label, so that a label alone restarts nothing', () => {
    expect(metadata?.labels).not.toHaveProperty(['app.kubernetes.io/version']);
  });

  test('passes the checks', () => {
    expect(problems(chart)).toEqual([]);
  });
});

describe('a pod that is told so', () => {
  test('gets the token of its service account', () => {
    const chart = release();
    workload(chart, { serviceAccountToken: true });
    expect(podSpec(chart, NAME).automountServiceAccountToken).toBe(true);
  });

  test('takes its time to stop, and starts again by another rule', () => {
    const chart = release();
    workload(chart, { terminationGracePeriodSeconds: 90, restartPolicy: 'Always' });
    expect(podSpec(chart, NAME)).toMatchObject({
      terminationGracePeriodSeconds: 90,
      restartPolicy: 'Always',
    });
    expect(problems(chart)).toEqual([]);
  });
});

test('a pod stays open until synthesis', () => {
  const chart = release();
  const pod = workload(chart);
  expect(podSpec(chart, NAME).volumes).toBeUndefined();
  pod.addVolume({ name: 'data', emptyDir: {} }, { mountPath: '/data', readOnly: true });
  pod.addVolume({ name: 'unmounted', emptyDir: {} });
  pod.env.set('LATE', 'yes');
  expect(podSpec(chart, NAME).volumes).toEqual([
    { name: 'data', emptyDir: {} },
    { name: 'unmounted', emptyDir: {} },
  ]);
  expect(container(chart, NAME)).toMatchObject({
    env: [{ name: 'LATE', value: 'yes' }],
    volumeMounts: [{ name: 'data', mountPath: '/data', readOnly: true }],
  });
});

describe('more containers', () => {
  const chart = release();
  const pod = workload(chart, {
    imagePullPolicy: 'Always',
    settings: { resources: { limits: { cpu: '1' } }, securityContext: { runAsUser: 185 } },
  });
  pod.addInitContainer({ name: 'prepare', command: ['true'] });
  pod.addInitContainer({
    name: 'tool',
    image: 'tool:1',
    resources: {},
    securityContext: { readOnlyRootFilesystem: true },
  });
  pod.addSidecar({ name: 'sidecar', image: 'sidecar:1' });
  const { initContainers, containers } = podSpec(chart, NAME);
  const hardened = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, runAsUser: 185 };

  test('init containers take image, pull policy and resources of the main one, unless they have their own', () => {
    expect(initContainers).toEqual([
      {
        name: 'prepare',
        command: ['true'],
        image: 'registry.example.com/image:1',
        imagePullPolicy: 'Always',
        resources: { limits: { cpu: '1' } },
        securityContext: hardened,
      },
      {
        name: 'tool',
        image: 'tool:1',
        imagePullPolicy: 'Always',
        resources: {},
        securityContext: { ...hardened, readOnlyRootFilesystem: true },
      },
    ]);
  });

  test('sidecars stand behind the main container, as hardened', () => {
    expect(containers.map(({ name }) => name)).toEqual(['main', 'sidecar']);
    expect(containers[1]).toEqual({ name: 'sidecar', image: 'sidecar:1', securityContext: hardened });
  });
});

describe('checksums of what a pod reads', () => {
  function annotations(value: string, prepare: (chart: PixeeRelease) => void = () => undefined) {
    const chart = release();
    prepare(chart);
    const secret = new CredentialSecret(chart, 'secret', { name: 'ours', labels: {}, purpose: 'test' });
    workload(chart).env.set('A', secret.envSource('a', Credential.inline(value)));
    return template(chart, NAME).metadata?.annotations ?? {};
  }

  test('are the same for the same content and change with a Secret of ours', () => {
    expect(annotations('one')).toEqual({ 'checksum/secret': expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(annotations('one')).toEqual(annotations('one'));
    expect(annotations('two')).not.toEqual(annotations('one'));
  });

  test('do not change with a Secret that the pod does not read', () => {
    const other = (chart: PixeeRelease): void => {
      const secret = new CredentialSecret(chart, 'other', {
        name: 'other',
        labels: { a: 'b' },
        purpose: 'test',
      });
      secret.add('a', Credential.inline('other'));
    };
    expect(annotations('one', other)).toEqual(annotations('one'));
  });

  test('do not hold the value', () => {
    expect(JSON.stringify(annotations('hunter2-canary'))).not.toContain('canary');
  });

  test('are left out when nothing that is read is ours', () => {
    const chart = release();
    workload(chart).env.set('A', { secretKeyRef: { name: 'theirs', key: 'a' } });
    expect(template(chart, NAME).metadata).not.toHaveProperty('annotations');
  });

  test('cover ConfigMaps under a name of their own', () => {
    const chart = release();
    workload(chart).addVolume({ name: 'config', configMap: { name: 'config' } }, { mountPath: '/config' });
    manifest<ConfigMap>(chart, 'config', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'config' },
      data: { a: 'b' },
    });
    expect(Object.keys(template(chart, NAME).metadata?.annotations ?? {})).toEqual(['checksum/config']);
  });

  test('give way to annotations of the user', () => {
    const chart = release();
    const secret = new CredentialSecret(chart, 'secret', { name: 'ours', labels: {}, purpose: 'test' });
    const pod = workload(chart, { settings: { podAnnotations: { 'checksum/secret': 'mine' } } });
    pod.env.set('A', secret.envSource('a', Credential.inline('one')));
    expect(template(chart, NAME).metadata?.annotations).toEqual({ 'checksum/secret': 'mine' });
  });
});
