import { ciliumNames } from '../../../constructs/network/host-names';
import { tableLines } from '../../base/table';
import { stringifyDocuments } from '../../output/yaml';
import { isIpAddress } from '../../rules/formats/host';
import { type ListedHost, NODES } from './collect';

/** How hosts are printed. */
export type HostsFormat = 'text' | 'json' | 'csv' | 'cilium' | 'squid';

/** What the policies are for. */
export interface HostsOwner {
  /** Name of the release. */
  readonly name: string;
  readonly namespace: string;
}

/**
 * Prints hosts in one of the formats.
 *
 * @param width of the lines of text; without one, each host has one line
 */
export function formatHosts(
  hosts: readonly ListedHost[],
  format: HostsFormat,
  owner: HostsOwner,
  width?: number,
): string {
  switch (format) {
    case 'text':
      return table(hosts, width);
    case 'json':
      return `${JSON.stringify(hosts, null, 2)}\n`;
    case 'csv':
      return csv(hosts);
    case 'cilium':
      return cilium(hosts, owner);
    case 'squid':
      return squid(hosts, owner);
  }
}

const HEADER = ['host', 'port', 'component', 'reason'] as const;

function rows(hosts: readonly ListedHost[]): readonly (readonly string[])[] {
  return hosts.map(({ host, port, components, purposes }) => [
    host,
    String(port),
    components.join(' '),
    purposes.join('; '),
  ]);
}

function table(hosts: readonly ListedHost[], width: number | undefined): string {
  const lines = tableLines([HEADER.map((word) => word.toUpperCase()), ...rows(hosts)], width);
  return lines.map((line) => `${line}\n`).join('');
}

/** RFC 4180, with the line ends of Unix. */
function csv(hosts: readonly ListedHost[]): string {
  const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return [[...HEADER], ...rows(hosts)].map((line) => `${line.map(quoted).join(',')}\n`).join('');
}

/**
 * One policy for the pods of the release, by name and port, with the look-up that Cilium needs to know the names (Cilium: "DNS based"). What the
 * nodes pull does not go through policies of pods. A policy for outgoing traffic forbids the rest, so the cluster itself is allowed.
 */
function cilium(hosts: readonly ListedHost[], { name, namespace }: HostsOwner): string {
  const called = hosts.filter(({ components }) => components.some((component) => component !== NODES));
  const toPorts = (port: number): readonly object[] => [{ ports: [{ port: String(port), protocol: 'TCP' }] }];
  const dns = {
    toEndpoints: [
      { matchLabels: { 'k8s:io.kubernetes.pod.namespace': 'kube-system', 'k8s-app': 'kube-dns' } },
    ],
    toPorts: [{ ports: [{ port: '53', protocol: 'ANY' }], rules: { dns: [{ matchPattern: '*' }] } }],
  };
  const outside = called.map(({ host, port }) => {
    const address = `${host}/${host.includes(':') ? '128' : '32'}`;
    if (isIpAddress(host)) return { toCIDR: [address], toPorts: toPorts(port) };
    return { toFQDNs: ciliumNames(host), toPorts: toPorts(port) };
  });
  return stringifyDocuments([
    {
      apiVersion: 'cilium.io/v2',
      kind: 'CiliumNetworkPolicy',
      metadata: { name: `${name}-hosts`, namespace },
      spec: {
        endpointSelector: { matchLabels: { 'app.kubernetes.io/instance': name } },
        egress: [dns, { toEntities: ['cluster', 'kube-apiserver'] }, ...outside],
      },
    },
  ]);
}

/** Access lists by port, because one of squid has no ports of its own (squid.conf: acl, http_access). Only web hosts go through a proxy. */
function squid(hosts: readonly ListedHost[], { name }: HostsOwner): string {
  const ports = [...new Set(hosts.map(({ port }) => port))].sort((a, b) => a - b);
  const blocks = ports.map((port) => {
    const id = `${name.replaceAll('-', '_')}_${String(port)}`;
    const here = hosts.filter((host) => host.port === port).map(({ host }) => host);
    const names = here.filter((host) => !isIpAddress(host)).map((host) => host.replace(/^\*/, ''));
    const addresses = here.filter((host) => isIpAddress(host));
    // A name below a pattern that is listed too would be refused.
    const patterns = names.filter((host) => host.startsWith('.'));
    const single = names.filter(
      (host) => host.startsWith('.') || !patterns.some((end) => `.${host}`.endsWith(end)),
    );
    return [
      `acl ${id}_port port ${String(port)}`,
      ...single.map((host) => `acl ${id}_name dstdomain ${host}`),
      ...addresses.map((host) => `acl ${id}_address dst ${host}`),
      ...(single.length > 0 ? [`http_access allow ${id}_name ${id}_port`] : []),
      ...(addresses.length > 0 ? [`http_access allow ${id}_address ${id}_port`] : []),
    ];
  });
  return [['# Hosts that the installation calls, for squid.conf'], ...blocks]
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}
