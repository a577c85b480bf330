import type { Location, ValuePath } from '../../findings/finding';

/** One installation of a fleet, all defaults applied, all files named from the working directory. */
export interface Installation {
  /** What it is called in reports: a DNS label. */
  readonly name: string;
  readonly namespace: string;
  readonly releaseName: string;
  /** Version of Kubernetes that its manifests are checked against. @default - any */
  readonly kubeVersion?: string;
  /** The file with the profile of the vendor's chart, as `chart learn` wrote it. @default - names are ours */
  readonly profile?: string;
  /** Values files, a later one wins. */
  readonly values: readonly string[];
  /** Single values over the files, each as `--set-json` takes it. */
  readonly setJson: readonly string[];
  /** Where in the fleet file each of them stands. */
  readonly setPaths: readonly ValuePath[];
  /** The place in the fleet file of a single value that a report would call a flag. @default - it is called so */
  readonly placeOfSingle?: (flag: string) => Location | undefined;
  /** The folder of its manifests. */
  readonly output: string;
}
