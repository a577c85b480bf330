import { isHostName, isIpAddress } from '../../rules/formats/host';
import { show } from '../prepare/show';
import type { ValueRule } from './rule';

const PATH = ['platform', 'hostAliases'];

/** Lines of `/etc/hosts`: an address and at least one name. */
export const hostAliases: ValueRule = {
  id: 'host-alias',
  severity: 'error',
  *check({ values }) {
    for (const [index, { ip, hostnames }] of (values.platform?.hostAliases ?? []).entries()) {
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
