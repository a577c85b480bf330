import type { Connection } from '../../lib/core/connections/connection';
import { type EgressRuleSettings, namesHosts } from './egress-rules';
import { type HostsOfPort, hostsByPort } from './host-names';
import { outsidePlaces } from './outside';

/** What the policies of Cilium and Calico name, where a NetworkPolicy knows networks only. */
export interface NamedPaths {
  /** Whether the API server is called, and no network is given for it. */
  readonly callsApi: boolean;
  /** Hosts outside, unless networks are given for them. */
  readonly hosts: readonly HostsOfPort[];
}

/** What of the paths of a workload is to be named. */
export function namedPaths(outgoing: readonly Connection[], settings: EgressRuleSettings): NamedPaths {
  const { props } = settings;
  return {
    callsApi: outgoing.some(({ to }) => to.kind === 'api-server') && props.apiServer?.cidrs === undefined,
    hosts: namesHosts(props) ? hostsByPort(outsidePlaces(outgoing, settings)) : [],
  };
}
