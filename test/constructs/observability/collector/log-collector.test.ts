import { MORE_POD } from '../../../../lib/values/samples/pod-fragments';
import { parse } from 'yaml';
import { LogCollector, type LogCollectorProps } from '../../../../constructs/observability/collector';
import { labels, object, objects, problems, release, withoutEffect } from '../../../support/chart';

const NAME = 'pixee-enterprise-server-log-collector';
const URL = 'http://pixee-enterprise-server-victoria-logs-single-server:9428/logs';

function add(props: Partial<LogCollectorProps> = {}, hardening?: 'restricted') {
  const chart = release({ namespace: 'pixee', hardening });
  return { chart, collector: new LogCollector(chart, 'collector', { logsUrl: URL, ...props }) };
}

const pod = (props?: Partial<LogCollectorProps>) =>
  object(add(props).chart, 'DaemonSet', NAME).spec?.template.spec;
const configText = (props?: Partial<LogCollectorProps>) =>
  object(add(props).chart, 'ConfigMap', NAME).data?.['vector.yaml'] ?? '';

interface VectorConfig {
  readonly data_dir: string;
  readonly sources: Record<string, Record<string, unknown>>;
  readonly transforms: Record<string, Record<string, unknown>>;
  readonly sinks: Record<string, Record<string, unknown>>;
}
const config = (props?: Partial<LogCollectorProps>) => parse(configText(props)) as VectorConfig;

describe('its rights', () => {
  test('it asks the API server nothing', () => {
    expect(labels(add().chart).filter((label) => /Role|ServiceAccount\/.*collector/.test(label))).toEqual([]);
    expect(pod()?.automountServiceAccountToken).toBe(false);
    expect(pod()?.serviceAccountName).toBe('default');
  });

  test('it is root without any capability, and can write its own folder alone', () => {
    expect(pod()?.securityContext).toEqual({
      runAsUser: 0,
      runAsGroup: 0,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(pod()?.containers[0]?.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      readOnlyRootFilesystem: true,
    });
    expect(pod()?.containers[0]?.volumeMounts?.filter(({ readOnly }) => readOnly !== true)).toEqual([
      { name: 'data', mountPath: '/vector-data-dir' },
    ]);
  });

  test('it has two folders of the node, one of them its own', () => {
    const folders = pod()?.volumes?.flatMap(({ hostPath }) => (hostPath === undefined ? [] : [hostPath]));
    expect(folders).toEqual([
      { path: '/var/log/pods', type: 'Directory' },
      { path: '/var/lib/pixee-log-collector/pixee/pixee-enterprise-server', type: 'DirectoryOrCreate' },
    ]);
  });

  test('passes all checks, but not the Pod Security standard', () => {
    expect(problems(add().chart)).toEqual([]);
    expect(problems(add({}, 'restricted').chart).join('\n')).toContain('hostPath: must not be used');
  });
});

describe('its configuration', () => {
  test('reads the pods of the namespace, and not its own', () => {
    expect(config().sources.pods).toMatchObject({
      type: 'file',
      include: ['/var/log/pods/pixee_*/*/*.log'],
      exclude: [`/var/log/pods/pixee_${NAME}-*/*/*.log`],
    });
  });

  test('sends to VictoriaLogs, with the fields that the documentation searches by', () => {
    expect(config().sinks.victorialogs).toMatchObject({
      type: 'elasticsearch',
      endpoints: [`${URL}/insert/elasticsearch/`],
      request: {
        headers: {
          'VL-Msg-Field': 'message',
          'VL-Stream-Fields': 'namespace,pod,container',
          'VL-Time-Field': 'timestamp',
        },
      },
    });
  });

  test('every input is there, and every part is an input of another or a sink', () => {
    const { sources, transforms, sinks } = config();
    const inputs = [...Object.values(transforms), ...Object.values(sinks)].flatMap((part) => part.inputs);
    expect(new Set(inputs)).toEqual(new Set([...Object.keys(sources), ...Object.keys(transforms)]));
  });

  test('has no dollar sign, which Vector would take for a variable', () => {
    expect(configText()).not.toContain('$');
  });

  test('its data and its metrics are where the pod has them', () => {
    const { data_dir, sinks } = config();
    expect(pod()?.containers[0]?.volumeMounts?.map(({ mountPath }) => mountPath)).toContain(data_dir);
    expect(sinks.metrics?.address).toBe('0.0.0.0:9598');
    expect(config({ enableIPv6: true }).sinks.metrics?.address).toBe('[::]:9598');
    expect(pod()?.containers[0]?.ports).toEqual([{ name: 'metrics', containerPort: 9598, protocol: 'TCP' }]);
  });

  test('the pods start again when it changes', () => {
    const annotations = (logsUrl: string) =>
      object(add({ logsUrl }).chart, 'DaemonSet', NAME).spec?.template.metadata?.annotations;
    expect(annotations('http://a:1/logs')).not.toEqual(annotations('http://b:1/logs'));
  });
});

test('runs on every node, unless told otherwise', () => {
  expect(pod()?.tolerations).toEqual([{ operator: 'Exists' }]);
  expect(pod({ tolerations: [] })?.tolerations).toBeUndefined();
  expect(pod({ nodeSelector: { pool: 'a' } })?.nodeSelector).toEqual({
    'kubernetes.io/os': 'linux',
    pool: 'a',
  });
});

test('its metrics can be read', () => {
  const { collector } = add();
  expect(collector.scrapeTarget).toEqual({
    job: NAME,
    podLabels: collector.component.selectorLabels,
    port: 'metrics',
  });
});

test('every option changes the manifests', () => {
  const all: Omit<Required<LogCollectorProps>, 'mode'> = {
    ...MORE_POD,
    nameOverride: 'collector',
    fullnameOverride: 'collector-altogether',
    updateStrategy: { type: 'OnDelete' },
    logsUrl: 'http://elsewhere:9428',
    enableIPv6: true,
    image: { tag: 'v1' },
    resources: { requests: { cpu: 1 } },
    podAnnotations: { a: 'b' },
    podLabels: { a: 'b' },
    nodeSelector: { a: 'b' },
    tolerations: [{ operator: 'Exists', effect: 'NoSchedule' }],
    affinity: { nodeAffinity: {} },
    priorityClassName: 'high',
    topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' }],
    securityContext: { seLinuxOptions: { type: 'spc_t' } },
    podSecurityContext: { fsGroup: 2000 },
    extraEnv: [{ name: 'A', value: 'b' }],
    extraVolumes: [{ name: 'a', emptyDir: {} }],
    extraVolumeMounts: [{ name: 'logs', mountPath: '/a' }],
  };
  expect(withoutEffect(all, (props) => objects(add(props).chart))).toEqual([]);
});
