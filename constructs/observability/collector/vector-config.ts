import { stringifyDocuments } from '../../../lib/output/yaml';
import { READ_LINE, SHAPE_MESSAGE } from './transforms';

/** What the configuration of Vector depends on. */
export interface VectorConfigProps {
  /** Namespace whose pods are read. */
  readonly namespace: string;
  /** Begin of the names of the collector's own pods, which are left out: an error would bring forth the next. */
  readonly ownPods: string;
  /** Address that takes logs as Elasticsearch does, with a slash at the end. */
  readonly logsUrl: string;
  /** Address and port that its own metrics are served at. */
  readonly metricsAddress: string;
}

/** Where the kubelet keeps the logs of pods. */
export const LOG_FOLDER = '/var/log/pods';
/** Where Vector keeps how far it has read, and what it could not send yet. */
export const DATA_FOLDER = '/vector-data-dir';
/** Smallest buffer on disk that Vector takes. */
const BUFFER_BYTES = 268_435_488;

/**
 * The configuration of Vector. It reads files and asks nobody: the path of a file tells namespace, pod and container, so that no
 * right at the API server is needed. Dollar signs would be taken for variables of the environment, so there are none.
 */
export function vectorConfig({ namespace, ownPods, logsUrl, metricsAddress }: VectorConfigProps): string {
  return stringifyDocuments([
    {
      data_dir: DATA_FOLDER,
      sources: {
        pods: {
          type: 'file',
          include: [`${LOG_FOLDER}/${namespace}_*/*/*.log`],
          exclude: [`${LOG_FOLDER}/${namespace}_${ownPods}-*/*/*.log`],
          read_from: 'beginning',
          oldest_first: true,
          glob_minimum_cooldown_ms: 5000,
          host_key: '',
        },
        own_metrics: { type: 'internal_metrics' },
      },
      transforms: {
        lines: { type: 'remap', inputs: ['pods'], source: `${READ_LINE}\n` },
        messages: {
          type: 'reduce',
          inputs: ['lines'],
          group_by: ['file', 'stream'],
          ends_when: '.complete == true',
          expire_after_ms: 5000,
          max_events: 64,
          merge_strategies: { message: 'concat_raw', timestamp: 'discard' },
        },
        shaped: { type: 'remap', inputs: ['messages'], source: `${SHAPE_MESSAGE}\n` },
      },
      sinks: {
        victorialogs: {
          type: 'elasticsearch',
          inputs: ['shaped'],
          endpoints: [logsUrl],
          mode: 'bulk',
          api_version: 'v8',
          compression: 'gzip',
          healthcheck: { enabled: false },
          request: {
            headers: {
              AccountID: '0',
              ProjectID: '0',
              'VL-Msg-Field': 'message',
              'VL-Stream-Fields': 'namespace,pod,container',
              'VL-Time-Field': 'timestamp',
            },
          },
          buffer: { type: 'disk', max_size: BUFFER_BYTES, when_full: 'block' },
        },
        metrics: { type: 'prometheus_exporter', inputs: ['own_metrics'], address: metricsAddress },
      },
    },
  ]);
}
