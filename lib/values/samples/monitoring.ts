import type { Dashboard, DashboardMetrics } from '../../dashboard/dashboard';
import type { ObservabilityOptions } from '../contract/cdk8s/observability';
import type { LogCollectorOptions } from '../contract/cdk8s/observability/log-collector';
import type { RulesOptions, VmalertOptions } from '../contract/cdk8s/observability/rules';
import type { Values } from '../contract/values';
import type { SampleGroup } from './sample-group';
import { MORE_POD } from './pod-fragments';
import { DEPLOYED, fragmentSamples } from './fragments';
import { OTHER_RESOURCES, PLACEMENT, RESOURCES } from './workload';

const ON: Values = { global: { pixee: { localMetrics: { enabled: true } } } };

function options(given: ObservabilityOptions, set: ObservabilityOptions): SampleGroup {
  return { given: { ...ON, cdk8s: { observability: given } }, set: { cdk8s: { observability: set } } };
}

const rules = (given: RulesOptions, set: RulesOptions): SampleGroup =>
  options({ rules: given }, { rules: set });
const vmalert = (given: VmalertOptions, set: VmalertOptions): SampleGroup =>
  rules({ vmalert: { enabled: true, ...given } }, { vmalert: set });
const collector = (given: LogCollectorOptions, set: LogCollectorOptions): SampleGroup =>
  options({ logCollector: given }, { logCollector: set });

const IMAGE = {
  registry: 'registry.example.com',
  tag: '1.2.3',
  digest: `sha256:${'0123456789abcdef'.repeat(4)}`,
  pullPolicy: 'Always',
} as const;

const DASHBOARD: Dashboard = {
  title: 'First',
  rows: [{ panels: [{ title: 'Up', queries: [{ expression: 'up' }] }] }],
};
const OTHER: Dashboard = {
  title: 'Second',
  fileName: 'another',
  rows: [
    {
      title: 'Row',
      panels: [
        {
          title: 'Requests',
          description: 'How many',
          unit: 'req/s',
          width: 6,
          showLegend: false,
          queries: [{ expression: 'sum(rate(requests[5m]))', legend: 'all' }],
        },
      ],
    },
  ],
};

const METRICS: Required<DashboardMetrics> = {
  aiRequests: 'requests',
  aiLatency: 'latency',
  aiRetries: 'retries',
  aiRateLimits: 'limits',
  aiHealthCheckLatency: 'health',
  perFindingTasks: 'tasks',
  serviceLabel: 'job',
  taskTypeLabel: 'kind',
  failedStatus: 'broken',
};

const DASHBOARDS: readonly SampleGroup[] = [
  options({ dashboards: [DASHBOARD] }, { dashboards: [OTHER] }),
  options({}, { dashboardFiles: { exported: '{"rows":[{"panels":[{"expr":["up"]}]}]}' } }),
  options({ rules: { configMap: true } }, { dashboardMetrics: METRICS }),
  options({}, { grafanaDashboards: { enabled: true } }),
  options({ grafanaDashboards: { enabled: true } }, { grafanaDashboards: { folder: 'Pixee' } }),
];

const RULES: readonly SampleGroup[] = [
  rules({}, { configMap: true, prometheusRule: true, vmalert: { enabled: true } }),
  rules(
    { configMap: true },
    {
      labels: { release: 'prometheus' },
      disabled: ['PixeeAiLatencyHigh'],
      thresholds: {
        aiLatencyMilliseconds: 1000,
        aiRetriesPerMinute: 1,
        failedTasksPerHour: 1,
        freeDiskPercent: 20,
        certificateDays: 30,
      },
    },
  ),
  vmalert(
    {},
    {
      ...PLACEMENT,
      ...DEPLOYED,
      notifierUrl: 'http://alertmanager.monitoring:9093',
      externalUrl: 'https://vmalert.example.com',
      image: { ...IMAGE, repository: 'tools/vmalert' },
    },
  ),
  vmalert({ resources: RESOURCES }, { resources: OTHER_RESOURCES }),
  ...fragmentSamples(vmalert),
];

const COLLECTOR: readonly SampleGroup[] = [
  collector(
    {},
    {
      ...PLACEMENT,
      ...MORE_POD,
      updateStrategy: { type: 'OnDelete' },
      mode: 'otlp',
      image: { ...IMAGE, repository: 'tools/vector' },
      securityContext: { seLinuxOptions: { type: 'spc_t' } },
      podSecurityContext: { fsGroup: 2000 },
      extraEnv: [{ name: 'EXTRA', value: 'yes' }],
      extraVolumes: [{ name: 'scratch', emptyDir: {} }],
    },
  ),
  collector({ resources: RESOURCES }, { resources: OTHER_RESOURCES }),
  ...fragmentSamples(collector, false),
  collector(
    { extraVolumes: [{ name: 'scratch', emptyDir: {} }] },
    { extraVolumeMounts: [{ name: 'scratch', mountPath: '/scratch' }] },
  ),
];

/** Dashboards, rules and the collection of logs. */
export const MONITORING: readonly SampleGroup[] = [...DASHBOARDS, ...RULES, ...COLLECTOR];
