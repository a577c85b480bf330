import type { EnvValue } from '../../../lib/core/pod/env';
import { VOLUME_SIZE_MB } from '../../../lib/rules/seaweedfs-limits';
import { httpProbe, PORTS, type ServerPort } from './ports';
import type {
  SeaweedfsDataDirValues,
  SeaweedfsMaintenanceValues,
} from '../../../lib/values/contract/seaweedfs';
import { field, type ServerProps } from './server';
import type { StoragePlace } from './storage';
import { withoutTail } from '../../../lib/base/trim';

/** What a server with files of its own needs. */
export interface ServerPlan extends Omit<ServerProps, 'cluster'> {
  readonly ports: readonly ServerPort[];
  /** Where its files lie, each place with the values that say how. @default - that of the values' `data` */
  readonly storage: StoragePlace;
  /** Further places, in place of the one. @default - none */
  readonly dataDirs?: readonly DataDir[];
  /** Variables that its arguments and settings are read from. */
  readonly variables: Readonly<Record<string, EnvValue>>;
  /** Other servers look for it before it is ready. */
  readonly early: boolean;
}

/** One of several places of the volume server. */
export interface DataDir {
  readonly place: StoragePlace;
  readonly data: SeaweedfsDataDirValues;
}

/** Where the servers find each other. */
interface Names {
  readonly fullName: string;
  readonly namespace: string;
}

const POD_NAME = { POD_NAME: field('metadata.name') };
const POD_IP = { POD_IP: field('status.podIP') };
const ANY_ADDRESS = '-ip.bind=0.0.0.0';
const METRICS = '-metricsPort=9327';

function masterAddress({ fullName, namespace }: Names): string {
  return `${fullName}-master-0.${fullName}-master.${namespace}:${String(PORTS.master[0].port)}`;
}

/** The master: one, which elects itself. */
export function master(
  names: Names & { readonly volumesAtOnce: number; readonly maintenance?: SeaweedfsMaintenanceValues },
): ServerPlan {
  const { fullName, namespace, volumesAtOnce } = names;
  const { scripts = [], sleepMinutes } = names.maintenance ?? {};
  const port = PORTS.master[0].name;
  return {
    part: 'master',
    weed: [
      'master',
      '-port=9333',
      '-mdir=/data',
      ANY_ADDRESS,
      '-defaultReplication=000',
      METRICS,
      `-volumeSizeLimitMB=${String(VOLUME_SIZE_MB)}`,
      '-electionTimeout=10s',
      '-heartbeatInterval=300ms',
      `-ip=$(POD_NAME).${fullName}-master.${namespace}`,
      `-peers=${masterAddress(names)}`,
    ],
    ports: PORTS.master,
    variables: {
      ...POD_NAME,
      WEED_MASTER_VOLUME_GROWTH_COPY_1: volumesAtOnce,
      // Read by `startAdminScripts` in weed/server/master_server.go of 4.44, a command a line.
      ...(scripts.length === 0
        ? {}
        : {
            WEED_MASTER_MAINTENANCE_SCRIPTS: ['lock', ...scripts, 'unlock'].join('\n'),
            WEED_MASTER_MAINTENANCE_SLEEP_MINUTES: sleepMinutes,
          }),
    },
    // The name that the upstream chart gives, although it says nothing; Kubernetes cuts none, but takes no longer ones.
    storage: {
      volume: withoutTail(`data-${namespace}`.slice(0, 63), '-'),
      mountPath: '/data',
      hostFolder: 'seaweed-master',
    },
    early: true,
    graceSeconds: 60,
    readinessProbe: httpProbe('/cluster/status', port, {
      delay: 10,
      period: 45,
      timeout: 10,
      failures: 100,
      successes: 2,
    }),
    livenessProbe: httpProbe('/cluster/status', port, { delay: 20, period: 30, timeout: 10, failures: 4 }),
  };
}

/** The volume server, which fills its disk but for one percent. */
export function volume(names: Names, dataDirs: readonly SeaweedfsDataDirValues[] = []): ServerPlan {
  const port = PORTS.volume[0].name;
  const storage = { volume: 'data1', mountPath: '/data1', hostFolder: 'object_store' };
  const places = dataDirs.map((data) => ({
    data,
    place: { ...storage, volume: data.name, mountPath: `/${data.name}` },
  }));
  const folders = places.length === 0 ? [storage.mountPath] : places.map(({ place }) => place.mountPath);
  const most = places.length === 0 ? [0] : dataDirs.map(({ maxVolumes }) => maxVolumes ?? 0);
  return {
    part: 'volume',
    weed: [
      'volume',
      '-port=8080',
      METRICS,
      `-dir=${folders.join(',')}`,
      `-max=${most.join(',')}`,
      ANY_ADDRESS,
      '-readMode=proxy',
      '-minFreeSpacePercent=1',
      `-ip=$(POD_NAME).${names.fullName}-volume.${names.namespace}`,
      '-compactionMBps=50',
      `-master=${masterAddress(names)}`,
    ],
    ports: PORTS.volume,
    variables: POD_NAME,
    storage,
    ...(places.length === 0 ? {} : { dataDirs: places }),
    early: false,
    graceSeconds: 150,
    readinessProbe: httpProbe('/healthz', port, { delay: 15, period: 15, timeout: 30, failures: 100 }),
    livenessProbe: httpProbe('/healthz', port, { delay: 20, period: 90, timeout: 30, failures: 4 }),
  };
}

/** The filer, with its directory in LevelDB. */
export function filer(names: Names): ServerPlan {
  const port = PORTS.filer[0].name;
  return {
    part: 'filer',
    weed: [
      'filer',
      '-port=8888',
      METRICS,
      '-dirListLimit=100000',
      '-defaultReplicaPlacement=000',
      '-ip=$(POD_IP)',
      ANY_ADDRESS,
      `-master=${masterAddress(names)}`,
    ],
    ports: PORTS.filer,
    variables: {
      ...POD_IP,
      WEED_FILER_BUCKETS_FOLDER: '/buckets',
      WEED_FILER_OPTIONS_RECURSIVE_DELETE: false,
      WEED_LEVELDB2_ENABLED: true,
      WEED_LEVELDB2_DIR: '/data/filerldb2',
    },
    storage: { volume: 'data-filer', mountPath: '/data', hostFolder: 'filer_store' },
    early: true,
    graceSeconds: 60,
    readinessProbe: httpProbe('/', port, { delay: 10, period: 15, timeout: 10, failures: 100 }),
    livenessProbe: httpProbe('/', port, { delay: 20, period: 30, timeout: 10, failures: 5 }),
  };
}

/** The gateway that speaks S3; it keeps nothing. */
export function s3Gateway(filerAddress: string): Omit<ServerProps, 'cluster'> {
  const port = PORTS.s3[0].name;
  return {
    part: 's3',
    weed: ['s3', ANY_ADDRESS, '-port=8333', METRICS, `-filer=${filerAddress}`],
    ports: PORTS.s3,
    graceSeconds: 10,
    readinessProbe: httpProbe('/status', port, { delay: 15, period: 15, timeout: 10, failures: 100 }),
    livenessProbe: httpProbe('/status', port, { delay: 20, period: 60, timeout: 10, failures: 20 }),
  };
}
