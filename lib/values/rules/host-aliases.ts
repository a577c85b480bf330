import { isPlainObject } from '../../base/plain-object';
import type { HostAliasValues } from '../../core/pod/pod-fragments';
import type { ValuePath } from '../../findings/finding';
import { isHostName, isIpAddress } from '../../rules/formats/host';
import { show } from '../prepare/show';
import type { RuleFinding, ValueRule } from './rule';

/** Lines of `/etc/hosts`: an address and at least one name. */
export const hostAliases: ValueRule = {
  id: 'host-alias',
  severity: 'error',
  *check({ values }) {
    for (const [path, lines] of listsIn(values, [])) yield* checkLines(path, lines);
  },
};

function* checkLines(list: ValuePath, lines: readonly HostAliasValues[]): Iterable<RuleFinding> {
  const seen = new Set<unknown>();
  for (const [index, { ip, hostnames }] of lines.entries()) {
    if (seen.has(ip)) {
      const path = [...list, index, 'ip'];
      const message = `is ${show(path, ip)}, which an earlier item has; Kubernetes tells them apart by it`;
      yield { path, message, remedy: 'put all host names of an address into one item' };
    }
    seen.add(ip);
    if (!isIpAddress(ip)) {
      const path = [...list, index, 'ip'];
      yield { path, message: `must be an IP address, got ${show(path, ip)}` };
    }
    if (hostnames.length === 0) {
      yield { path: [...list, index, 'hostnames'], message: 'is empty; list at least one host name' };
    }
    for (const [at, name] of hostnames.entries()) {
      if (isHostName(name)) continue;
      const path = [...list, index, 'hostnames', at];
      yield {
        path,
        message: `must be a host name, got ${show(path, name)}`,
        ...(name.includes('*') ? { remedy: 'list every name: /etc/hosts knows no wildcards' } : {}),
      };
    }
  }
}

/** Every `hostAliases` of the values, whichever workload has it. */
function listsIn(
  value: unknown,
  path: ValuePath,
): readonly (readonly [ValuePath, readonly HostAliasValues[]])[] {
  if (!isPlainObject(value)) return [];
  return Object.entries(value).flatMap(([key, below]) =>
    key === 'hostAliases' && Array.isArray(below)
      ? [[[...path, key], below as readonly HostAliasValues[]] as const]
      : listsIn(below, [...path, key]),
  );
}
