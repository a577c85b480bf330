import type { ValuePath } from '../../findings/finding';
import { isHostName } from '../../rules/formats/host';
import { enabledRoutes } from '../given/routes';
import { isBlank } from '../prepare/paths';
import { enabledIngresses, type IngressView } from './ingresses';
import type { RuleFinding, ValueRule } from './rule';

/** Browsers ask for the domain, so the Ingresses that serve it must know its name, and their certificates too. */
export const domainHosts: ValueRule = {
  id: 'ingress-domain',
  severity: 'warning',
  *check({ values }) {
    const domain = values.global?.pixee?.domain?.toLowerCase();
    if (isBlank(domain) || domain === undefined || !isHostName(domain)) return;
    const { issuer } = values.global?.pixee?.access?.oidc?.embedded ?? {};
    for (const ingress of enabledIngresses(values)) {
      const [owner] = ingress.path;
      const isOurs = owner === 'platform' || (owner === 'oidc' && isBlank(issuer));
      if (isOurs) yield* problems(ingress, domain);
    }
    for (const { owner, path, host } of enabledRoutes(values)) {
      const isOurs = owner === 'platform' || (owner === 'oidc' && isBlank(issuer));
      if (isOurs && host.toLowerCase() !== domain) yield uncovered([...path, 'host'], 'Route', host, domain);
    }
  },
};

function* problems({ path, hosts, tls }: IngressView, domain: string): Iterable<RuleFinding> {
  const [first] = hosts;
  if (first !== undefined && !hosts.some(({ host }) => host === '' || covers(host, domain))) {
    yield uncovered(first.path, 'Ingress', first.host, domain);
    return; // its certificate follows from it
  }
  const names = tls.flatMap(({ hosts: list = [] }, index) =>
    list.map((name, at) => ({ name, place: [...path, 'tls', index, 'hosts', at] })),
  );
  const [name] = names;
  if (name !== undefined && !names.some((one) => covers(one.name, domain)))
    yield uncovered(name.place, 'certificate', name.name, domain);
}

function uncovered(path: ValuePath, what: string, got: string, domain: string): RuleFinding {
  return {
    path,
    message: `is ${got}, but browsers ask for the domain ${domain}, which no host of the ${what} covers`,
    remedy: `write ${domain}, or change \`global.pixee.domain\``,
  };
}

/** A star stands for one label (ingress-v1: `IngressRule.host`; RFC 6125 for certificates). */
function covers(host: string, domain: string): boolean {
  const name = host.toLowerCase();
  return name === domain || (name.startsWith('*.') && domain.slice(domain.indexOf('.')) === name.slice(1));
}
