import type { PixeeImageValues } from '../../core/pod/image-values';
import type { WorkloadValues } from '../../core/pod/pod-values';
import type { ScalingValues } from '../../core/workload/scaling-values';

/** The analysis service, which finds and fixes weaknesses. */
export interface AnalysisValues extends WorkloadValues, ScalingValues, AnalysisSettings {
  /**
   * Image of the analysis service.
   * @default - the vendor's
   */
  readonly image?: PixeeImageValues;
  /**
   * Command of the container.
   * @default - that of the image
   * @format any
   */
  readonly command?: readonly string[];
  /**
   * Arguments of the container's command.
   * @default - those of the image
   * @format any
   */
  readonly args?: readonly string[];
  /**
   * What the service keeps in the object store.
   * @default - its own bucket
   */
  readonly objectStore?: AnalysisObjectStoreValues;
}

/** How the analysis service works. */
export interface AnalysisSettings {
  /**
   * How fixes are written: `agentic-native` or the quicker `agentic-fast`.
   * @default agentic-native
   */
  readonly aiCodegenStrategy?: 'agentic-native' | 'agentic-fast';
  /**
   * How findings are triaged.
   * @default decision-tree
   */
  readonly agenticTriageAnalyzerStrategy?:
    'decision-tree' | 'react' | 'react-holistic' | 'claude-agent' | 'anthropic-agent';
  /**
   * Whether every rule is triaged by the agent, instead of those without a handler of their own.
   * @default false
   * @deprecated use `analysis.agenticTriageAnalyzerStrategy`
   */
  readonly useAgenticTriageForAllRules?: boolean;
  /**
   * Whether files copied from elsewhere are triaged in their own way.
   * @default true
   */
  readonly enableVendoredFileTriage?: boolean;
  /**
   * Whether the analysis looks at the project as a whole.
   * @default false
   */
  readonly enableProjectContext?: boolean;
  /**
   * Whether dependencies of dependencies are analysed too.
   * @default false
   */
  readonly enableTransitiveDependencyAnalysis?: boolean;
  /**
   * Whether no fix is written for a dependency that turns out not to be exploitable.
   * @default false
   */
  readonly useScaExploitabilityToShortcircuitFix?: boolean;
  /**
   * Whether analyses that cannot end in time are given up early.
   * @default true
   */
  readonly backpressureEnabled?: boolean;
  /**
   * How many dependency requests one analysis works on at most.
   * @default 5
   * @asType integer
   * @minimum 0
   */
  readonly scaMaxRequestsToAnalyze?: number;
  /**
   * How many workers serve the queue of dependency analyses.
   * @default 2
   * @asType integer
   * @minimum 1
   */
  readonly scaQueueNumWorkers?: number;
  /**
   * How many dependency analyses may wait; 0 means any number.
   * @default 0
   * @asType integer
   * @minimum 0
   */
  readonly scaQueueMaxSize?: number;
  /**
   * Whether dependency analyses that cannot end in time are given up early.
   * @default false
   */
  readonly scaBackpressureEnabled?: boolean;
  /**
   * The cache of analysis inputs.
   * @default - on
   */
  readonly cache?: AnalysisCacheValues;
}

/** The cache of analysis inputs. */
export interface AnalysisCacheValues {
  /**
   * Whether inputs are kept for the next analysis of the same URL.
   * @default true
   */
  readonly enabled?: boolean;
  /**
   * Seconds an input is kept when its source says nothing.
   * @default 86400
   * @asType integer
   * @minimum 0
   */
  readonly defaultTtlSeconds?: number;
  /**
   * Size of the cache in bytes.
   * @default 10737418240
   * @asType integer
   * @minimum 0
   */
  readonly maxSizeBytes?: number;
  /**
   * Whether the source's `Cache-Control` header is obeyed.
   * @default true
   */
  readonly honorCacheControl?: boolean;
  /**
   * Folder of the cache in the container.
   * @default - the service's own
   * @format absolute-path
   */
  readonly directory?: string;
}

/** What the analysis service keeps in the object store. */
export interface AnalysisObjectStoreValues {
  /**
   * Bucket of the analysis service.
   * @default pixee-analysis-service
   * @format bucket
   */
  readonly bucket?: string;
}
