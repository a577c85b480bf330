import { createHash } from 'node:crypto';
import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { Job, JobSpec } from '../../generated/kubernetes';
import { sortObject } from '../../output/normalize';
import type { Component } from '../release/component';
import { jobAnnotations } from '../release/argo-cd';
import { manifest, unlessEmpty } from '../object/manifest';
import type { Pod } from '../pod/pod';
import { checkProps } from '../props/check-props';
import { Release } from '../release/release';
import { place } from '../props/place';

/** Props of {@link JobWorkload}. */
export interface JobWorkloadProps {
  readonly component: Component;
  /** Its pod, with the restart policy that Jobs need. What is added to it afterwards has no effect. */
  readonly pod: Pod;
  /** Seconds that it stays after its end, for its log to be read. @default - as the release says, else 86400 @minimum 0 */
  readonly keptSeconds?: number;
  /** How often it is tried again. @default 10 @minimum 0 */
  readonly retries?: number;
}

const HASH_LENGTH = 8;
const A_DAY = 86_400;

/**
 * A Job that runs again whenever what it does changes: a Job cannot be changed, so its name ends with a hash of its content.
 * It must do no harm when it runs twice.
 */
export class JobWorkload extends Construct {
  /** The Job, for patches; a patch does not change its name. */
  public readonly object: ApiObject;

  public constructor(scope: Construct, id: string, props: JobWorkloadProps) {
    super(...place(scope, id));
    checkProps('JobWorkloadProps', props, this);
    const { component, pod, keptSeconds, retries } = props;
    const { jobs, argoCd } = Release.of(this).settings;
    const kept = keptSeconds ?? (jobs?.keep === true ? undefined : (jobs?.ttlSecondsAfterFinished ?? A_DAY));
    const spec: JobSpec = {
      backoffLimit: retries ?? 10,
      ttlSecondsAfterFinished: kept,
      template: pod.render(),
    };
    const content = JSON.stringify(sortObject({ ...spec }));
    const hash = createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH);
    Release.of(this).calls.register(component.fullName, `${component.fullName}-${hash}`);
    this.object = manifest<Job>(this, 'Resource', {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: {
        name: `${component.fullName}-${hash}`,
        labels: component.labels,
        ...unlessEmpty('annotations', jobAnnotations(argoCd)),
      },
      spec,
    });
  }
}
