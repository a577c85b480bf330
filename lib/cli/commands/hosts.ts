import type { Command } from '../command';
import type { OptionTable } from '../option-table';
import { valueOptions } from '../value-options';

const flags = {
  format: {
    type: 'string',
    placeholder: 'FORMAT',
    choices: ['text', 'json', 'csv', 'cilium', 'squid'],
    default: 'text',
    help: 'How hosts are printed: text or csv for a ticket, json, cilium as network policies of Cilium, or squid as access lists of the proxy',
  },
} as const satisfies OptionTable;

/** The flags of `hosts`. */
export const hostsOptions = { ...flags, ...valueOptions };

export const hosts: Command<typeof hostsOptions> = {
  name: 'hosts',
  summary: 'List every host that the installation calls, for firewalls and proxies',
  description:
    'Lists every host outside of the cluster that the installation calls, by component, port and reason: source code hosts, security tools, models, sign-in, object store, database, telemetry, reports to the vendor, and the registries that the nodes pull images from. All of it follows from your values.',
  examples: [
    {
      title: 'For the firewall ticket',
      command: 'cdk8s-pixee hosts -f values.yaml --format csv > hosts.csv',
    },
    {
      title: 'As access lists of squid',
      command: 'cdk8s-pixee hosts -f values.yaml --format squid > pixee.conf',
    },
    {
      title: 'As network policies of Cilium',
      command: 'cdk8s-pixee hosts -f values.yaml --format cilium | kubectl apply -f -',
    },
  ],
  flags,
  options: hostsOptions,
};
