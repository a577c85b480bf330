import { MORE_POD, STRATEGIES } from '../../../../lib/values/samples/pod-fragments';
import { AlertRules, Vmalert, type VmalertProps } from '../../../../constructs/observability/rules';
import {
  container,
  labels,
  object,
  objects,
  podSpec,
  problems,
  release,
  withoutEffect,
} from '../../../support/chart';

const NAME = 'pixee-enterprise-server-vmalert';
const URL = 'http://pixee-enterprise-server-metrics-server:8428/metrics';

function add(props: Partial<VmalertProps> = {}) {
  const chart = release({ hardening: 'restricted', namespace: 'pixee' });
  const rules = new AlertRules(chart, 'rules');
  return { chart, vmalert: new Vmalert(chart, 'vmalert', { rules, metricsUrl: URL, ...props }) };
}

test('asks VictoriaMetrics, writes back to it, and tells nobody unless it knows whom', () => {
  expect(container(add().chart, NAME).args).toEqual([
    `--datasource.url=${URL}`,
    '--external.url=http://pixee-enterprise-server-vmalert.pixee:8880',
    '--httpListenAddr=:8880',
    '--loggerFormat=json',
    '--notifier.blackhole',
    `--remoteRead.url=${URL}`,
    `--remoteWrite.url=${URL}`,
    '--rule=/etc/vmalert/rules/*.yaml',
  ]);
  expect(container(add({ notifierUrl: 'http://alertmanager:9093' }).chart, NAME).args).toContain(
    '--notifier.url=http://alertmanager:9093',
  );
});

test('reads the rules whose metrics VictoriaMetrics has, and no others', () => {
  const { chart } = add();
  expect(labels(chart)).toContain('ConfigMap/pixee-enterprise-server-rules');
  expect(podSpec(chart, NAME).volumes).toEqual([
    {
      name: 'rules',
      configMap: {
        name: 'pixee-enterprise-server-rules',
        items: [{ key: 'pixee.rules.yaml', path: 'pixee.rules.yaml' }],
      },
    },
  ]);
});

test('passes the Pod Security standard restricted, and all checks', () => {
  expect(problems(add().chart)).toEqual([]);
});

test('is there once, behind a Service', () => {
  const { chart, vmalert } = add();
  expect(object(chart, 'Deployment', NAME).spec?.replicas).toBe(1);
  expect(object(chart, 'Service', NAME).spec?.ports?.[0]?.port).toBe(8880);
  expect(vmalert.url).toBe(`http://${NAME}:8880`);
  expect(vmalert.scrapeTarget).toEqual({
    job: NAME,
    podLabels: vmalert.component.selectorLabels,
    port: 'http',
  });
});

test('every option changes the manifests', () => {
  const all: Omit<Required<VmalertProps>, 'rules' | 'enabled'> = {
    ...MORE_POD,
    ...STRATEGIES,
    nameOverride: 'rules',
    fullnameOverride: 'rules-altogether',
    service: { type: 'NodePort' },
    securityContext: { runAsUser: 7 },
    podSecurityContext: { fsGroup: 2000 },
    extraEnv: [{ name: 'A', value: 'b' }],
    extraVolumes: [{ name: 'a', emptyDir: {} }],
    extraVolumeMounts: [{ name: 'rules', mountPath: '/a' }],
    metricsUrl: 'http://elsewhere:8428',
    notifierUrl: 'http://alertmanager:9093',
    externalUrl: 'https://vmalert.example.com',
    enableIPv6: true,
    image: { tag: 'v1' },
    resources: { requests: { cpu: 1 } },
    podAnnotations: { a: 'b' },
    podLabels: { a: 'b' },
    nodeSelector: { a: 'b' },
    tolerations: [{ operator: 'Exists' }],
    affinity: { nodeAffinity: {} },
    priorityClassName: 'high',
    topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' }],
  };
  expect(withoutEffect(all, (props) => objects(add(props).chart))).toEqual([]);
});
