import type { Component } from '../../../lib/core/release/component';
import type { Call } from '../../../lib/core/connections/call';
import { PORTS } from './ports';

type Part = keyof typeof PORTS;

/**
 * Which server of SeaweedFS calls which, by HTTP and gRPC (4.44): volume servers and filers tell the master that they live and ask it where to write
 * (`weed/wdclient`), the master makes volumes at the volume servers (`weed/topology`), filer and gateway read and write objects there
 * themselves (`weed/s3api`, streaming from volume servers), and `weed shell` in the Job asks master and filer. Maintenance scripts run in the
 * master as `weed shell` does. There is one server of each kind, so none calls its like.
 */
const WHO_CALLS: readonly (readonly [from: string, to: Part, reason: string])[] = [
  ['volume', 'master', 'state of volumes'],
  ['filer', 'master', 'places for objects'],
  ['s3', 'master', 'places of objects'],
  ['buckets', 'master', 'making of buckets'],
  ['master', 'volume', 'making of volumes'],
  ['filer', 'volume', 'objects'],
  ['s3', 'volume', 'objects'],
  ['s3', 'filer', 'directory of objects'],
  ['buckets', 'filer', 'making of buckets'],
];

/** The calls among the servers. */
export function serverCalls(component: Component, hasMaintenance: boolean): readonly Call[] {
  const who = hasMaintenance ? [...WHO_CALLS, ['master', 'filer', 'maintenance'] as const] : WHO_CALLS;
  return who.map(([from, to, reason]) => ({
    from: component.part(from).fullName,
    to: {
      labels: component.part(to).selectorLabels,
      ports: PORTS[to].filter(({ name }) => name !== 'metrics').map(({ port }) => port),
    },
    reason,
  }));
}
