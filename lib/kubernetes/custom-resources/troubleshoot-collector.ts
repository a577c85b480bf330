import type { Integer, PodSpec } from '../../generated/kubernetes';

/**
 * One thing to gather: exactly one of these. Those that would need a credential in their own text (`postgres`, `mysql`,
 * `redis`, `mssql`) are left out on purpose; a pod of `runPod` gets its credentials from Secrets.
 */
export interface TroubleshootCollector {
  /** Version of the cluster. @default - not this one */
  readonly clusterInfo?: TroubleshootPlain;
  /** The objects of namespaces, nodes, storage classes and definitions; no Secrets. @default - not this one */
  readonly clusterResources?: TroubleshootClusterResources;
  /** Use of processor, memory and disk of the nodes. @default - not this one */
  readonly nodeMetrics?: TroubleshootPlain;
  /** Whether a Secret and a key of it exist. @default - not this one */
  readonly secret?: TroubleshootSecret | TroubleshootReport;
  /** Whether a ConfigMap and a key of it exist. @default - not this one */
  readonly configMap?: TroubleshootConfigMap;
  /** When certificates in Secrets end. @default - not this one */
  readonly certificates?: TroubleshootCertificates;
  /** Logs of pods. @default - not this one */
  readonly logs?: TroubleshootLogs;
  /** The output of a command in running pods. @default - not this one */
  readonly exec?: TroubleshootExec;
  /** A file of running pods. @default - not this one */
  readonly copy?: TroubleshootCopy;
  /** A text of your own. @default - not this one */
  readonly data?: TroubleshootData;
  /** The output of a pod that is started for it. @default - not this one */
  readonly runPod?: TroubleshootRunPod;
  /** An answer over HTTP, asked for by the machine that the command runs on. @default - not this one */
  readonly http?: TroubleshootHttp;
  /** Whether images can be had, asked for by the machine that the command runs on. @default - not this one */
  readonly registryImages?: TroubleshootRegistryImages;
}

/** A collector without settings. */
export interface TroubleshootPlain {
  /** Its name. @default - the collector's own */
  readonly collectorName?: string;
}

/** Which namespaces are looked at. */
export interface TroubleshootClusterResources extends TroubleshootPlain {
  /** @default - all namespaces */
  readonly namespaces?: readonly string[];
}

/** A Secret. The field by which values would be gathered is left out on purpose. */
export interface TroubleshootSecret extends TroubleshootPlain {
  readonly namespace: string;
  readonly name: string;
  /** The key that should be there. @default - none in particular */
  readonly key?: string;
}

/** A report that the Replicated SDK keeps in a Secret: the only ones whose value may be gathered. */
export interface TroubleshootReport extends TroubleshootPlain {
  readonly namespace: string;
  readonly name:
    'replicated-custom-app-metrics-report' | 'replicated-instance-report' | 'replicated-meta-data';
  readonly key: 'report' | 'instance-tag-data';
  readonly includeValue: true;
}

/** A ConfigMap. */
export interface TroubleshootConfigMap extends TroubleshootPlain {
  readonly namespace: string;
  readonly name: string;
  /** The key that should be there. @default - none in particular */
  readonly key?: string;
  /** Whether the value of the key is gathered. @default false */
  readonly includeValue?: boolean;
}

/** Where certificates are. */
export interface TroubleshootCertificates extends TroubleshootPlain {
  readonly secrets: readonly TroubleshootCertificateSource[];
}

/** A Secret with a certificate. */
export interface TroubleshootCertificateSource {
  readonly name: string;
  readonly namespaces: readonly string[];
}

/** Whose logs. */
export interface TroubleshootLogs extends TroubleshootPlain {
  /** Folder in the bundle. @default - its root */
  readonly name?: string;
  /** @default - the namespace of the command */
  readonly namespace?: string;
  /** Labels, as `key=value`. */
  readonly selector: readonly string[];
  /** @default - all containers */
  readonly containerNames?: readonly string[];
  /** @default - the last 10000 lines */
  readonly limits?: TroubleshootLogLimits;
}

/** How much of a log. */
export interface TroubleshootLogLimits {
  /** Oldest line, as a duration: `72h`. @default - any */
  readonly maxAge?: string;
  /** @default 10000 */
  readonly maxLines?: Integer;
}

/** A command in running pods. */
export interface TroubleshootExec extends TroubleshootPlain {
  /** Folder in the bundle. @default - its root */
  readonly name?: string;
  readonly namespace: string;
  /** Labels, as `key=value`. */
  readonly selector: readonly string[];
  /** @default - the first container */
  readonly containerName?: string;
  readonly command: readonly string[];
  /** @default - none */
  readonly args?: readonly string[];
  /** How long it may take. @default - as long as it wants */
  readonly timeout?: string;
}

/** A file or folder of running pods. */
export interface TroubleshootCopy extends TroubleshootPlain {
  /** Folder in the bundle. @default - its root */
  readonly name?: string;
  readonly namespace: string;
  /** Labels, as `key=value`. */
  readonly selector: readonly string[];
  readonly containerPath: string;
  /** @default - the first container */
  readonly containerName?: string;
}

/** A text of your own. */
export interface TroubleshootData extends TroubleshootPlain {
  /** File in the bundle. @default - its root */
  readonly name?: string;
  readonly data: string;
}

/** A pod that is started and taken away again. */
export interface TroubleshootRunPod extends TroubleshootPlain {
  /** Folder in the bundle, and name of the pod unless `collectorName` is given. */
  readonly name: string;
  readonly namespace: string;
  /** How long it may take. @default - as long as it wants */
  readonly timeout?: string;
  readonly podSpec: PodSpec;
}

/** A request. */
export interface TroubleshootHttp extends TroubleshootPlain {
  /** Folder in the bundle. @default - its root */
  readonly name?: string;
  readonly get: TroubleshootHttpGet;
}

/** What is asked for. It takes no headers: they are where credentials would stand. */
export interface TroubleshootHttpGet {
  readonly url: string;
  /** How long the answer may take. @default - as long as it wants */
  readonly timeout?: string;
  /** Whether certificates are not checked. @default false */
  readonly insecureSkipVerify?: boolean;
}

/** Images in their registries. */
export interface TroubleshootRegistryImages extends TroubleshootPlain {
  readonly namespace: string;
  readonly images: readonly string[];
  /** The pull secret, by name only. @default - none */
  readonly imagePullSecret?: TroubleshootPullSecret;
}

/** A pull secret that exists. */
export interface TroubleshootPullSecret {
  readonly name: string;
}
