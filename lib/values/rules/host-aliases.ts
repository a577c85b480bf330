import { isHostName, isIpAddress } from '../../rules/formats/host';
import { show } from '../prepare/show';
import type { ValueRule } from './rule';

const PATH = ['platform', 'hostAliases'];

/** Lines of `/etc/hosts`: an address and at least one name. */
export const hostAliases: ValueRule = {
  id: 'host-alias',
  severity: 'error',
  *check({ values }) {
    const seen = new Set<unknown>();
    for (const [index, { ip, hostnames }] of (values.platform?.hostAliases ?? []).entries()) {
      if (seen.has(ip)) {
        const path = [...PATH, index, 'ip'];
        const message = `is ${show(path, ip)}, which an earlier item has; Kubernetes tells them apart by it`;
        yield { path, message, remedy: 'put all host names of an address into one item' };
      }
      seen.add(ip);
      if (!isIpAddress(ip)) {
        const path = [...PATH, index, 'ip'];
        yield { path, message: `must be an IP address, got ${show(path, ip)}` };
      }
      if (hostnames.length === 0) {
        yield { path: [...PATH, index, 'hostnames'], message: 'is empty; list at least one host name' };
      }
      for (const [at, name] of hostnames.entries()) {
        if (isHostName(name)) continue;
        const path = [...PATH, index, 'hostnames', at];
        yield {
          path,
          message: `must be a host name, got ${show(path, name)}`,
          ...(name.includes('*') ? { remedy: 'list every name: /etc/hosts knows no wildcards' } : {}),
        };
      }
    }
  },
};
