import { scalingSamples } from './cdk8s-cluster';
import type { SampleGroup } from './sample-group';
import { workloadSamples } from './workload';

/** The analysis service. */
export const ANALYSIS: readonly SampleGroup[] = [
  ...workloadSamples('analysis'),
  ...scalingSamples((settings) => ({ analysis: settings })),
  {
    set: {
      analysis: {
        aiCodegenStrategy: 'agentic-fast',
        agenticTriageAnalyzerStrategy: 'react',
        useAgenticTriageForAllRules: true,
        enableVendoredFileTriage: false,
        enableProjectContext: true,
        enableTransitiveDependencyAnalysis: true,
        useScaExploitabilityToShortcircuitFix: true,
        backpressureEnabled: false,
        scaMaxRequestsToAnalyze: 10,
        scaQueueNumWorkers: 4,
        scaQueueMaxSize: 100,
        scaBackpressureEnabled: true,
        cache: {
          enabled: false,
          defaultTtlSeconds: 3600,
          maxSizeBytes: 1073741824,
          honorCacheControl: false,
          directory: '/var/cache/pixee',
        },
        objectStore: { bucket: 'fixes-service' },
        command: ['/opt/pixee/analysis'],
        args: ['--verbose'],
      },
    },
  },
];
