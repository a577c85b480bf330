import type {
  TroubleshootAnalyzer,
  TroubleshootCollector,
} from '../../lib/kubernetes/custom-resources/index';
import type { Checks } from './expected-objects';
import { fail, pass, warn } from './outcomes';
import type { Rendered, RenderedWorkload } from './rendered';

/** Logs and state of every workload of the release, and of the database that its operator runs. */
export function workloadChecks({ release, objects, workloads }: Rendered): Checks {
  const { namespace } = release;
  const clusters = objects.filter(({ kind }) => kind === 'Cluster').map(({ name }) => name);
  return {
    collectors: [
      ...workloads.map(({ name, selector }) => logs(namespace, name, selector)),
      ...clusters.map((name) => logs(namespace, name, { 'cnpg.io/cluster': name })),
    ],
    analyzers: [
      ...workloads.flatMap((workload) => statusAnalyzer(namespace, workload)),
      ...(workloads.some(({ kind }) => kind === 'Job') ? [jobAnalyzer(namespace)] : []),
      ...clusters.map((name) => clusterAnalyzer(namespace, name)),
      ...podAnalyzers(namespace),
      ...EVENTS.map((event) => eventAnalyzer(namespace, event)),
    ],
  };
}

function logs(
  namespace: string,
  name: string,
  selector: Readonly<Record<string, string>>,
): TroubleshootCollector {
  const labels = Object.entries(selector).map(([key, value]) => `${key}=${value}`);
  return { logs: { name: `logs/${name}`, namespace, selector: labels.sort() } };
}

/** DaemonSets and Jobs are seen by their pods: the tools have no analyzer for the first, and the others vanish when done. */
function statusAnalyzer(
  namespace: string,
  { kind, name, replicas }: RenderedWorkload,
): readonly TroubleshootAnalyzer[] {
  if (kind !== 'Deployment' && kind !== 'StatefulSet') return [];
  const judgement = {
    name,
    namespace,
    outcomes: [
      ...(replicas === 0 ? [] : [fail(`${kind} ${name} has no ready pod.`, '< 1')]),
      ...(replicas > 1
        ? [warn(`${kind} ${name} has fewer than ${String(replicas)} ready pods.`, `< ${String(replicas)}`)]
        : []),
      pass(`${kind} ${name} is ready.`),
    ],
  };
  return [kind === 'Deployment' ? { deploymentStatus: judgement } : { statefulsetStatus: judgement }];
}

/** Without a name it is about all Jobs of the namespace, and says nothing of those that are done or gone. */
function jobAnalyzer(namespace: string): TroubleshootAnalyzer {
  return { jobStatus: { checkName: 'Jobs', name: '', namespaces: [namespace], outcomes: [] } };
}

function clusterAnalyzer(namespace: string, name: string): TroubleshootAnalyzer {
  return {
    textAnalyze: {
      checkName: `Database cluster ${name}`,
      fileName: `cluster-resources/custom-resources/clusters.postgresql.cnpg.io/${namespace}.yaml`,
      regex: '"?phase"?: "?Cluster in healthy state',
      outcomes: [
        pass('The cluster is healthy.', 'true'),
        fail(`The cluster is not healthy: look at its status, and at logs/${name}.`, 'false'),
      ],
    },
  };
}

function podAnalyzers(namespace: string): readonly TroubleshootAnalyzer[] {
  return [
    {
      clusterPodStatuses: {
        checkName: 'Pod {{ .Name }}',
        namespaces: [namespace],
        outcomes: [fail('Pod {{ .Name }} is not healthy: {{ .Status.Reason }}.', '!= Healthy')],
      },
    },
    {
      clusterContainerStatuses: {
        checkName: 'Memory of containers',
        namespaces: [namespace],
        restartCount: 1,
        outcomes: [
          fail(
            'Container {{ .ContainerName }} of pod {{ .PodName }} was stopped for want of memory: raise its limit.',
            '== OOMKilled',
          ),
        ],
      },
    },
  ];
}

/** What tells why a pod does not start. */
interface TellingEvent {
  readonly title: string;
  readonly reason: string;
  readonly regex?: string;
  readonly message: string;
}

const EVENTS: readonly TellingEvent[] = [
  {
    title: 'Room for pods',
    reason: 'FailedScheduling',
    message: 'A pod found no node: not enough processors or memory, or a claim that is not bound',
  },
  {
    title: 'Volumes',
    reason: 'FailedMount',
    message: 'A volume could not be mounted: a Secret, a ConfigMap or a disk is missing',
  },
  {
    title: 'Image pulls',
    reason: 'Failed',
    regex: '(?i)pull',
    message: 'An image could not be pulled: look at the registry and the pull secret',
  },
];

function eventAnalyzer(
  namespace: string,
  { title, reason, regex, message }: TellingEvent,
): TroubleshootAnalyzer {
  return {
    event: {
      checkName: title,
      collectorName: 'cluster-resources',
      namespace,
      kind: 'Pod',
      reason,
      ...(regex === undefined ? {} : { regex }),
      outcomes: [warn(message, 'true'), pass('No such event.', 'false')],
    },
  };
}
