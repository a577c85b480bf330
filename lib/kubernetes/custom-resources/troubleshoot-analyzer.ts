import type { Integer } from '../../generated/kubernetes';

/** One judgement on what was gathered: exactly one of these. */
export interface TroubleshootAnalyzer {
  /** @default - not this one */
  readonly clusterVersion?: TroubleshootJudgement;
  /** @default - not this one */
  readonly distribution?: TroubleshootJudgement;
  /** @default - not this one */
  readonly containerRuntime?: TroubleshootJudgement;
  /** Sums, largest and smallest of what the nodes have. @default - not this one */
  readonly nodeResources?: TroubleshootNodes;
  /** @default - not this one */
  readonly storageClass?: TroubleshootStorageClass;
  /** @default - not this one */
  readonly customResourceDefinition?: TroubleshootDefinition;
  /** @default - not this one */
  readonly ingress?: TroubleshootIngress;
  /** @default - not this one */
  readonly secret?: TroubleshootSecretJudgement;
  /** @default - not this one */
  readonly configMap?: TroubleshootConfigMapJudgement;
  /** @default - not this one */
  readonly certificates?: TroubleshootJudgement;
  /** @default - not this one */
  readonly deploymentStatus?: TroubleshootStatus;
  /** @default - not this one */
  readonly statefulsetStatus?: TroubleshootStatus;
  /** @default - not this one */
  readonly jobStatus?: TroubleshootStatus;
  /** @default - not this one */
  readonly clusterPodStatuses?: TroubleshootPodStatuses;
  /** @default - not this one */
  readonly clusterContainerStatuses?: TroubleshootContainerStatuses;
  /** @default - not this one */
  readonly event?: TroubleshootEvent;
  /** @default - not this one */
  readonly textAnalyze?: TroubleshootText;
  /** @default - not this one */
  readonly jsonCompare?: TroubleshootCompare;
  /** @default - not this one */
  readonly yamlCompare?: TroubleshootCompare;
  /** @default - not this one */
  readonly http?: TroubleshootOfCollector;
  /** @default - not this one */
  readonly registryImages?: TroubleshootOfCollector;
}

/** What every judgement has. */
export interface TroubleshootJudgement {
  /** Its title in the report. @default - the analyzer's own */
  readonly checkName?: string;
  /** The first one that fits is the result. */
  readonly outcomes: readonly TroubleshootOutcome[];
}

/** The nodes of the cluster, or some of them. */
export interface TroubleshootNodes extends TroubleshootJudgement {
  /** Which nodes are counted. @default - all */
  readonly filters?: { readonly cpuArchitecture?: string };
}

/** A result: exactly one of the three. */
export interface TroubleshootOutcome {
  /** @default - not this one */
  readonly pass?: TroubleshootVerdict;
  /** @default - not this one */
  readonly warn?: TroubleshootVerdict;
  /** @default - not this one */
  readonly fail?: TroubleshootVerdict;
}

/** When a result holds, and what it says. */
export interface TroubleshootVerdict {
  /** Condition, in the words of its analyzer. @default - always */
  readonly when?: string;
  readonly message: string;
  /** Where to read on. @default - none */
  readonly uri?: string;
}

/** A storage class. */
export interface TroubleshootStorageClass extends TroubleshootJudgement {
  /** @default - the cluster's default class */
  readonly storageClassName?: string;
}

/** A definition of custom resources. */
export interface TroubleshootDefinition extends TroubleshootJudgement {
  readonly customResourceDefinitionName: string;
}

/** An Ingress. */
export interface TroubleshootIngress extends TroubleshootJudgement {
  readonly namespace: string;
  readonly ingressName: string;
}

/** A Secret that a collector of the same names has looked for. */
export interface TroubleshootSecretJudgement extends TroubleshootJudgement {
  readonly namespace: string;
  readonly secretName: string;
  /** @default - any */
  readonly key?: string;
}

/** A ConfigMap that a collector of the same names has looked for. */
export interface TroubleshootConfigMapJudgement extends TroubleshootJudgement {
  readonly namespace: string;
  readonly configMapName: string;
  /** @default - any */
  readonly key?: string;
}

/** A workload, or all of their kind. */
export interface TroubleshootStatus extends TroubleshootJudgement {
  /** Its name; an empty one means all of the namespaces, without outcomes of your own. */
  readonly name: string;
  /** @default - `namespaces` */
  readonly namespace?: string;
  /** @default - `namespace` */
  readonly namespaces?: readonly string[];
}

/** All pods of namespaces. */
export interface TroubleshootPodStatuses extends TroubleshootJudgement {
  /** @default - all namespaces */
  readonly namespaces?: readonly string[];
}

/** All containers of namespaces. */
export interface TroubleshootContainerStatuses extends TroubleshootPodStatuses {
  /** Only containers that were started again so often. */
  readonly restartCount: Integer;
}

/** An event of the cluster. */
export interface TroubleshootEvent extends TroubleshootJudgement {
  readonly collectorName: string;
  readonly namespace: string;
  /** Its reason: `FailedScheduling`. */
  readonly reason: string;
  /** Kind of its object. @default - any */
  readonly kind?: string;
  /** Expression that reason and message must match. @default - any */
  readonly regex?: string;
}

/** A text in a gathered file. */
export interface TroubleshootText extends TroubleshootJudgement {
  /** Folder of the file. @default - part of the file name */
  readonly collectorName?: string;
  /** Path of the file, with `*`. */
  readonly fileName: string;
  /** Expression that the file must match; `when` is `true` or `false`. @default - `regexGroups` */
  readonly regex?: string;
  /** Expression with named groups, which `when` compares. @default - `regex` */
  readonly regexGroups?: string;
  /** Whether a missing file is no result at all. @default false */
  readonly ignoreIfNoFiles?: boolean;
}

/** A field of a gathered file. */
export interface TroubleshootCompare extends TroubleshootJudgement {
  /** Folder of the file. @default - part of the file name */
  readonly collectorName?: string;
  readonly fileName: string;
  /** Path of the field: `[0].status.phase`. */
  readonly path: string;
  /** The value as YAML or JSON. */
  readonly value: string;
}

/** The result of one collector. */
export interface TroubleshootOfCollector extends TroubleshootJudgement {
  readonly collectorName: string;
}
