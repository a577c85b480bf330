import { Construct } from 'constructs';
import { mergeValues } from '../../../lib/base/merge';
import type { Component } from '../../../lib/core/component';
import { pullSecrets } from '../../../lib/core/image';
import { JobWorkload } from '../../../lib/core/job-workload';
import type { Pod } from '../../../lib/core/pod';
import { Release } from '../../../lib/core/release';
import { addService } from '../../../lib/core/service';
import { StatefulWorkload } from '../../../lib/core/stateful-workload';
import { DeploymentWorkload } from '../../../lib/core/workload';
import { defaults } from '../../../lib/generated/defaults';
import { seaweedfsTtl, volumesAtOnce } from '../../../lib/rules/seaweedfs-limits';
import type { SeaweedfsDataValues, SeaweedfsValues } from '../../../lib/values/contract/seaweedfs';
import type { ObjectStoreKeys } from '../object-store-props';
import { BUCKET_SCRIPT } from './bucket-script';
import { PORTS, servicePorts } from './ports';
import { type ClusterSettings, type ServerProps, serverPod } from './server';
import { filer, master, s3Gateway, type ServerPlan, volume } from './servers';
import { addStorage } from './storage';

/** Props of {@link Seaweedfs}. */
export interface SeaweedfsProps extends SeaweedfsValues {
  /** The access key that the gateway takes, with all rights; it takes no other, and nobody without one. */
  readonly keys: ObjectStoreKeys;
  /** Buckets to make, besides those of `filer.s3.createBuckets`. */
  readonly buckets: readonly string[];
  /** Days after which objects expire. @default 7 */
  readonly ttlDays?: number;
}

const NAME = 'seaweedfs';
/** The version that this library was tested with. */
const TESTED_TAG = '4.44';
const DEFAULT_TTL_DAYS = 7;

/**
 * SeaweedFS: a master that knows where everything lies, a volume server with the objects, a filer with their directory, a
 * gateway that speaks S3, and a Job that makes the buckets. One server of each kind: it is a cache of the product's, whose
 * objects expire. For a store that survives the loss of a disk, use an external one.
 */
export class Seaweedfs extends Construct {
  /** Host and port of the gateway. */
  public static s3Address(release: Release): string {
    return `${release.component(NAME).part('s3').fullName}:${String(PORTS.s3[0].port)}`;
  }

  /** Names and labels of its objects. */
  public readonly component: Component;
  /** Names of the buckets that are made. */
  public readonly buckets: readonly string[];
  private readonly release: Release;
  private readonly cluster: ClusterSettings;

  /** @throws Error when SeaweedFS cannot express the days that objects live */
  public constructor(scope: Construct, id: string, props: SeaweedfsProps) {
    super(scope, id);
    this.release = Release.of(this);
    const values = mergeValues<SeaweedfsProps>(defaults.seaweedfs, props);
    const { imageName = '', imagePullSecrets } = values.global ?? {};
    const { image, tag } = withTag(imageName);
    this.component = this.release.component(NAME, {}, tag);
    this.cluster = {
      component: this.component,
      image: this.release.image(image),
      imagePullSecrets: pullSecrets(this.release, imagePullSecrets),
    };
    this.buckets = [...new Set([...values.buckets, ...namesOf(values.filer?.s3?.createBuckets)])];
    const { size = '' } = values.volume?.data ?? {};
    const names = { fullName: this.component.fullName, namespace: this.release.namespace };
    this.addServer(
      master({ ...names, volumesAtOnce: volumesAtOnce(size, this.buckets.length) }),
      values.master,
    );
    this.addServer(volume(names), values.volume);
    this.addServer(filer(names), values.filer);
    this.addFilerClient();
    this.addGateway(values);
    this.addBucketJob(values.ttlDays ?? DEFAULT_TTL_DAYS);
  }

  private addServer(
    plan: ServerPlan,
    values: { readonly data?: SeaweedfsDataValues } & Pick<ServerProps, 'resources'> = {},
  ): void {
    const { part, ports, storage, variables } = plan;
    const component = this.component.part(part);
    const pod = this.pod({ ...plan, resources: values.resources });
    for (const [name, value] of Object.entries(variables)) pod.env.set(name, value);
    addService(this, `${part}-service`, {
      component,
      ports: servicePorts(ports),
      headless: true,
      publishNotReadyAddresses: plan.early,
    });
    new StatefulWorkload(this, part, {
      component,
      pod,
      claims: addStorage(pod, storage, values.data ?? {}),
      podManagementPolicy: 'Parallel',
    });
  }

  /** A second Service of the filer, which only finds it when it is ready: what clients use. */
  private addFilerClient(): void {
    const component = this.component.part('filer');
    const name = `${component.fullName}-client`;
    addService(this, 'filer-client', {
      name,
      component,
      ports: servicePorts(PORTS.filer),
      headless: true,
    });
  }

  private addGateway({ keys, s3 }: SeaweedfsProps): void {
    const component = this.component.part('s3');
    const pod = this.pod({ ...s3Gateway(this.filerAddress), resources: s3?.resources });
    // From these it makes its one identity; with no identity at all it would let everybody in.
    pod.env.set('AWS_ACCESS_KEY_ID', keys.accessKeyId).set('AWS_SECRET_ACCESS_KEY', keys.secretAccessKey);
    addService(this, 's3-service', { component, ports: servicePorts(PORTS.s3) });
    new DeploymentWorkload(this, 's3', { component, pod, replicas: 1 });
  }

  private addBucketJob(ttlDays: number): void {
    const ttl = seaweedfsTtl(ttlDays);
    if (ttl === undefined)
      throw new Error(`${this.node.path}: SeaweedFS cannot express ${String(ttlDays)} days`);
    const pod = this.pod({
      part: 'buckets',
      ports: [],
      restartPolicy: 'Never',
      command: ['/bin/sh', '-c', BUCKET_SCRIPT],
    });
    pod.env
      .set('BUCKETS', this.buckets.join(' '))
      .set('TTL', ttl)
      .set('TRIES', 60)
      .set('PAUSE', 5)
      .set('WEED_CLUSTER_DEFAULT', 'sw')
      .set(
        'WEED_CLUSTER_SW_MASTER',
        `${this.component.part('master').fullName}.${this.release.namespace}:${String(PORTS.master[0].port)}`,
      )
      .set('WEED_CLUSTER_SW_FILER', this.filerAddress);
    new JobWorkload(this, 'buckets', { component: this.component.part('buckets'), pod });
  }

  private pod(props: Omit<ServerProps, 'cluster'>): Pod {
    return serverPod(this.release, { cluster: this.cluster, ...props });
  }

  private get filerAddress(): string {
    return `${this.component.part('filer').fullName}-client.${this.release.namespace}:${String(PORTS.filer[0].port)}`;
  }
}

/** The image with the tested tag, unless it names a tag or digest itself. */
function withTag(imageName: string): { readonly image: string; readonly tag?: string } {
  const last = imageName.slice(imageName.lastIndexOf('/') + 1);
  const [, tag] = /^[^:@]*:([^@]+)/.exec(last) ?? [];
  if (tag !== undefined) return { image: imageName, tag };
  return last.includes('@') ? { image: imageName } : { image: `${imageName}:${TESTED_TAG}`, tag: TESTED_TAG };
}

type CreateBuckets = NonNullable<NonNullable<SeaweedfsValues['filer']>['s3']>['createBuckets'];

function namesOf(buckets: CreateBuckets): readonly string[] {
  if (buckets === undefined || buckets === '') return [];
  return [buckets].flat().map((bucket) => (typeof bucket === 'string' ? bucket : bucket.name));
}
