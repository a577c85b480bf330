import type { ValuePath } from '../findings/finding';
import type { ExpectedObject } from './expected-object';

/** What the check is told about the world around the objects. */
export interface CheckOptions {
  /** Objects that others make: references to them are fine. @default - none */
  readonly expected?: readonly ExpectedObject[];
  /** The namespace of objects that name none. @default 'default' */
  readonly namespace?: string;
  /** The version of Kubernetes that the objects are meant for: `1.34`, `v1.34.2`. @default - any from 1.28 on */
  readonly kubeVersion?: string;
  /** What to do with objects of a kind that has no schema here. @default 'refuse' */
  readonly foreign?: 'allow' | 'refuse';
  /** Values that must be nowhere but in Secrets; shorter ones than six characters are not looked for. @default - none */
  readonly secrets?: readonly string[];
  /** The Pod Security standard that every pod must pass. @default - none is checked */
  readonly podSecurity?: 'baseline' | 'restricted';
  /** The SCC of OpenShift that must admit every pod. @default - none is checked */
  readonly securityConstraint?: 'restricted-v2';
  /** Whether the reader has our command, so that remedies may name its flags. @default false */
  readonly hasCommand?: boolean;
  /** Names of workloads whose security settings the user has taken away in part: what is missing there is a warning. @default - none */
  readonly relieved?: readonly string[];
  /** Where in values a place of an object, as `Kind/name`, comes from. @default - nowhere */
  readonly originOf?: (object: string, path: ValuePath) => ValuePath | undefined;
  /** Ids of rules that are not run. @default - all run */
  readonly off?: readonly string[];
}
