import type { Release } from '../../lib/core/release/release';
import { quote } from '../../lib/core/pod/shell';
import type { CalledHost } from '../integration/called-hosts';
import type { OutboundHost } from '../integration/outbound-host';
import { calledHosts } from './called-hosts';
import type { PodCheck } from './pod-check';
import type { SupportProps } from './support-props';

/** Whether the product's own name is known inside the cluster, and every host that it calls can be reached. */
export function networkChecks(release: Release, props: SupportProps): readonly PodCheck[] {
  return [domainCheck(release), ...checkedHosts(calledHosts(release, props)).map(hostCheck)];
}

/** One check for each host and port that can be asked: no pattern, and nothing that has checks of its own. */
function checkedHosts(hosts: readonly CalledHost[]): readonly OutboundHost[] {
  const asked = hosts.filter(({ host, isWeb }) => isWeb !== false && !host.startsWith('*.'));
  return [...new Map(asked.map((host) => [`${host.host}:${String(host.port)}`, host])).values()];
}

/** Before the installation nobody answers at the domain, which is no failure; an unknown name or a wrong certificate is one. */
function domainCheck({ url }: Release): PodCheck {
  return {
    id: 'domain',
    title: `${url}: name and certificate, seen from inside the cluster`,
    remedy: 'Look at the DNS record of the domain and at the certificate in front of the product.',
    lines: [
      `got=$(curl --silent --show-error --output /dev/null ${quote(`${url}/q/health`)} 2>&1)`,
      'case $? in',
      '  0) pass domain ;;',
      '  6 | 35 | 51 | 58 | 60) fail domain "$got" ;;',
      '  *) skip domain "nobody answers there yet ($got)" ;;',
      'esac',
    ],
  };
}

function hostCheck({ host, port, purpose }: OutboundHost, position: number): PodCheck {
  const id = `host-${String(position + 1)}`;
  const place = `${host.includes(':') ? `[${host}]` : host}:${String(port)}`;
  return {
    id,
    title: `${place} can be reached (${purpose})`,
    remedy: 'Open the way from the cluster to this host, or set the proxy below global.pixee.',
    lines: [`reach ${id} ${urls(place, port).map(quote).join(' ')}`],
  };
}

/** Which protocol is spoken at a port of one's own is not known. */
function urls(place: string, port: number): readonly string[] {
  if (port === 80) return [`http://${place}`];
  return port === 443 ? [`https://${place}`] : [`https://${place}`, `http://${place}`];
}
