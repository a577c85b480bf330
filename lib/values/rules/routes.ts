import { routeProblem } from '../../core/exposure/route';
import { enabledRoutes } from '../given/routes';
import type { ValueRule } from './rule';

/** A router leads encrypted requests only to pods that speak TLS. */
export const routeTermination: ValueRule = {
  id: 'route-termination',
  severity: 'error',
  *check({ values }) {
    for (const { path, owner, route } of enabledRoutes(values)) {
      const problem = routeProblem(route, owner === 'authentik');
      if (problem !== undefined) yield { path: [...path, problem.key], message: problem.message };
    }
  },
};

/** Superset serves the root of a host, and a router takes one host and path once. */
export const routeHost: ValueRule = {
  id: 'route-host',
  severity: 'error',
  *check({ values }) {
    const known = new Map<string, string>();
    const domain = values.global?.pixee?.domain ?? '';
    for (const { path, owner, host, urlPath } of enabledRoutes(values)) {
      const place = path.join('.');
      if (owner === 'superset' && host === domain) {
        yield {
          path: [...path, 'host'],
          message: 'is missing or the domain; Superset serves a whole host',
          remedy: `give it a host of its own, such as superset.${domain}`,
        };
        continue;
      }
      const address = `${host}${urlPath}`;
      const other = known.get(address);
      if (other !== undefined)
        yield {
          path: [...path, 'enabled'],
          message: `leads ${address === '' ? 'the domain' : address} here, as \`${other}\` does already: the router takes the older of the two`,
          remedy: 'give one of them another host or path',
        };
      known.set(address, place);
    }
  },
};

/** The rules about Routes. */
export const routeRules: readonly ValueRule[] = [routeTermination, routeHost];
