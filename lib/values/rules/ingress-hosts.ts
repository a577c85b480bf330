import type { ValuePath } from '../../findings/finding';
import type { Format } from '../../rules/formats/format';
import { ingressHostFormat, tlsHostFormat } from '../../rules/formats/host';
import { show } from '../prepare/show';
import { enabledIngresses } from './ingresses';
import type { RuleFinding, ValueRule } from './rule';

/** Kubernetes takes names as hosts of an Ingress, also with a star in front, but no IP addresses. */
export const ingressHosts: ValueRule = {
  id: 'ingress-host',
  severity: 'error',
  check: ({ values }) =>
    enabledIngresses(values).flatMap(({ path, hosts, tls }) => [
      ...hosts.flatMap(({ path: place, host }) => problem(place, host)),
      ...tls.flatMap(({ hosts: names = [] }, index) =>
        names.flatMap((name, at) => problem([...path, 'tls', index, 'hosts', at], name, tlsHostFormat)),
      ),
    ]),
};

function problem(path: ValuePath, host: string, format: Format = ingressHostFormat): RuleFinding[] {
  const wrong = host === '' ? undefined : format(host);
  if (wrong === undefined) return [];
  const remedy = wrong.remedy === undefined ? {} : { remedy: wrong.remedy };
  return [{ path, message: `must be ${wrong.expected}, got ${show(path, host)}`, ...remedy }];
}
