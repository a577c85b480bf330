import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { given } from '../../../lib/base/given';
import { mergeSection, overlay } from '../../../lib/core/pod/fragments';
import type { Component } from '../../../lib/core/release/component';
import { BUCKET_JOB_RESOURCES } from '../../../lib/core/pod/default-resources';
import { pullSecrets } from '../../../lib/core/pod/image';
import { JobWorkload } from '../../../lib/core/workload/job-workload';
import { refuseSecondPod } from '../../../lib/core/release/one-pod';
import type { Pod } from '../../../lib/core/pod/pod';
import { Release } from '../../../lib/core/release/release';
import { addService, headlessTwin } from '../../../lib/core/exposure/service';
import { StatefulWorkload } from '../../../lib/core/workload/stateful-workload';
import { DeploymentWorkload } from '../../../lib/core/workload/workload';
import { defaults } from '../../../lib/generated/defaults';
import { quantityNumber } from '../../../lib/rules/quantity';
import { seaweedfsTtl, volumesAtOnce } from '../../../lib/rules/seaweedfs-limits';
import type { NameOverrides } from '../../../lib/rules/names';
import type {
  SeaweedfsBucketJobValues,
  SeaweedfsDataValues,
  SeaweedfsFilerValues,
  SeaweedfsValues,
} from '../../../lib/values/contract/seaweedfs';
import type { ObjectStoreKeys } from '../object-store-props';
import { BUCKET_SCRIPT } from './bucket-script';
import { PORTS, servicePorts } from './ports';
import { serverCalls } from './server-calls';
import { type ClusterSettings, podSettings, type ServerProps, serverPod } from './server';
import { filer, master, s3Gateway, type ServerPlan, volume } from './servers';
import { addStorage } from './storage';
import { checkProps } from '../../../lib/core/props/check-props';
import { PixeeError } from '../../../lib/findings/pixee-error';
import { place } from '../../../lib/core/props/place';

/** Props of {@link Seaweedfs}. */
export interface SeaweedfsProps extends SeaweedfsValues {
  /** The access key that the gateway takes, with all rights; it takes no other, and nobody without one. */
  readonly keys: ObjectStoreKeys;
  /** Buckets to make, besides those of `filer.s3.createBuckets`. @format bucket */
  readonly buckets: readonly string[];
  /** Days after which objects expire. @default 7 @minimum 1 */
  readonly ttlDays?: number;
}

/** A server of SeaweedFS that keeps something. */
export interface SeaweedfsServer {
  /** Its StatefulSet. */
  readonly workload: StatefulWorkload;
  /** Its headless Service, for patches. */
  readonly service: ApiObject;
}

/** What is said of a server that keeps something. */
type SeaweedfsServerValues = Omit<SeaweedfsFilerValues, 's3'>;

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
  public static s3Address(release: Release, names: NameOverrides = {}): string {
    return `${release.component(NAME, names).part('s3').fullName}:${String(PORTS.s3[0].port)}`;
  }

  /** Names and labels of its objects. */
  public readonly component: Component;
  /** Names of the buckets that are made. */
  public readonly buckets: readonly string[];
  /** The master: it knows where everything lies. */
  public readonly master: SeaweedfsServer;
  /** The volume server, which has the objects. */
  public readonly volume: SeaweedfsServer;
  /** The filer, which has their directory. */
  public readonly filer: SeaweedfsServer;
  /** The Service of the filer that clients use, for patches. */
  public readonly filerClientService: ApiObject;
  /** The gateway that speaks S3. */
  public readonly gateway: DeploymentWorkload;
  /** The Service of the gateway, for patches and for Ingresses of your own. */
  public readonly gatewayService: ApiObject;
  /** The Job that makes the buckets. */
  public readonly bucketJob: JobWorkload;
  private readonly release: Release;
  private readonly cluster: ClusterSettings;

  /** @throws Error when SeaweedFS cannot express the days that objects live */
  public constructor(scope: Construct, id: string, props: SeaweedfsProps) {
    super(...place(scope, id));
    checkProps('SeaweedfsProps', props, this);
    this.release = Release.of(this);
    const values = mergeSection<SeaweedfsProps>(defaults.seaweedfs, props);
    const { imageName = '', imagePullSecrets } = values.global ?? {};
    const { image, tag } = withTag(imageName);
    this.component = this.release.component(NAME, values, tag);
    this.cluster = {
      component: this.component,
      image: this.release.image(image),
      imagePullSecrets: pullSecrets(this.release, imagePullSecrets),
    };
    this.buckets = [...new Set([...values.buckets, ...namesOf(values.filer?.s3?.createBuckets)])];
    const dataDirs = values.volume?.dataDirs ?? [];
    const size = smallest(dataDirs.length === 0 ? [values.volume?.data ?? {}] : dataDirs);
    const names = { fullName: this.component.fullName, namespace: this.release.namespace };
    this.master = this.addServer(
      master({
        ...names,
        volumesAtOnce: volumesAtOnce(size, this.buckets.length),
        maintenance: values.master?.maintenance,
      }),
      values.master,
    );
    this.volume = this.addServer(volume(names, dataDirs), values.volume);
    this.filer = this.addServer(filer(names), values.filer);
    this.filerClientService = this.addFilerClient(values.filer?.service);
    this.gatewayService = addService(this, 's3-service', {
      component: this.component.part('s3'),
      ports: servicePorts(PORTS.s3, values.s3?.service?.nodePort),
      values: values.s3?.service,
    });
    this.gateway = this.addGateway(values);
    this.bucketJob = this.addBucketJob(
      values.ttlDays ?? DEFAULT_TTL_DAYS,
      values.s3?.createBucketsHook ?? {},
    );
    this.release.calls.add(
      ...serverCalls(this.component, (values.master?.maintenance?.scripts ?? []).length > 0),
    );
  }

  /** The twin of the Service of the gateway without an address, for patches; nothing where none is wanted. */
  public get headlessGatewayService(): ApiObject | undefined {
    return headlessTwin(this, 's3-service');
  }

  private addServer(plan: ServerPlan, values: SeaweedfsServerValues = {}): SeaweedfsServer {
    const {
      part,
      ports,
      storage,
      variables,
      dataDirs = [{ place: storage, data: values.data ?? {} }],
    } = plan;
    const component = this.component.part(part);
    const pod = this.pod({ ...plan, settings: podSettings(values) });
    for (const [name, value] of Object.entries(variables)) pod.env.set(name, value);
    const service = addService(this, `${part}-service`, {
      component,
      ports: servicePorts(ports),
      headless: true,
      publishNotReadyAddresses: plan.early,
      values: values.service,
    });
    const workload = new StatefulWorkload(this, part, {
      component,
      pod,
      claims: dataDirs.flatMap(({ place, data }) => addStorage(this.release, pod, place, data)),
      claimRetention: values.persistentVolumeClaimRetentionPolicy,
      podManagementPolicy: 'Parallel',
    });
    refuseSecondPod(
      this.release,
      workload.object,
      'each server of SeaweedFS is the only one of its kind here, with files of its own',
    );
    return { workload, service };
  }

  /** A second Service of the filer, which only finds it when it is ready: what clients use. */
  private addFilerClient(values: SeaweedfsServerValues['service']): ApiObject {
    const component = this.component.part('filer');
    const name = `${component.fullName}-client`;
    return addService(this, 'filer-client', {
      name,
      component,
      ports: servicePorts(PORTS.filer),
      headless: true,
      values,
    });
  }

  private addGateway({ keys, s3 }: SeaweedfsProps): DeploymentWorkload {
    const component = this.component.part('s3');
    const pod = this.pod({ ...s3Gateway(this.filerAddress), settings: podSettings(s3) });
    // From these it makes its one identity; with no identity at all it would let everybody in.
    pod.env.set('AWS_ACCESS_KEY_ID', keys.accessKeyId).set('AWS_SECRET_ACCESS_KEY', keys.secretAccessKey);
    return new DeploymentWorkload(this, 's3', { component, pod, replicas: 1 });
  }

  private addBucketJob(ttlDays: number, { resources, ...settings }: SeaweedfsBucketJobValues): JobWorkload {
    const ttl = seaweedfsTtl(ttlDays);
    if (ttl === undefined)
      throw PixeeError.of(
        'object-store-props',
        `SeaweedFS cannot express ${String(ttlDays)} days`,
        this.node.path,
      );
    const pod = this.pod({
      part: 'buckets',
      ports: [],
      restartPolicy: 'Never',
      settings: { ...settings, resources: overlay(BUCKET_JOB_RESOURCES, resources) },
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
    return new JobWorkload(this, 'buckets', { component: this.component.part('buckets'), pod });
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

/** The size of the smallest volume, by which is reckoned how many files a bucket may get; of what exists already none is known. */
function smallest(data: readonly SeaweedfsDataValues[]): string {
  const sizes = data.flatMap(({ size }) => given(size) ?? []);
  return [...sizes].sort((a, b) => (quantityNumber(a) ?? 0) - (quantityNumber(b) ?? 0))[0] ?? '';
}

type CreateBuckets = NonNullable<NonNullable<SeaweedfsValues['filer']>['s3']>['createBuckets'];

function namesOf(buckets: CreateBuckets): readonly string[] {
  if (buckets === undefined || buckets === '') return [];
  return [buckets].flat().map((bucket) => (typeof bucket === 'string' ? bucket : bucket.name));
}
