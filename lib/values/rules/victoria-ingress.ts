import { VICTORIA_PORTS, VICTORIA_SECTIONS, victoriaPrefix } from '../given/victoria';
import { show } from '../prepare/show';
import { enabledIngresses } from './ingresses';
import type { RuleFinding, ValueRule } from './rule';
import { waysToNoServer } from './victoria-off';

/** An Ingress of a server that is not deployed would lead nowhere, so it is not rendered. */
export const victoriaOff: ValueRule = {
  id: 'unused-ingress',
  severity: 'warning',
  check: ({ values }) => waysToNoServer(values, 'ingress'),
};

/** A server answers below its path prefix only, so an Ingress must let the prefix through; a controller may rewrite paths. */
export const victoriaPaths: ValueRule = {
  id: 'victoria-path',
  severity: 'warning',
  check: ({ values }) =>
    VICTORIA_SECTIONS.flatMap((section): RuleFinding[] => {
      const prefix = victoriaPrefix(values, section);
      const view = enabledIngresses(values).find(({ path }) => path[0] === section);
      if (view === undefined || Object.keys(view.annotations).some((key) => key.includes('rewrite')))
        return [];
      return view.hosts
        .flatMap(({ paths }) => paths)
        .filter(({ value }) => !covers(value, prefix) && !covers(prefix, value))
        .map(({ path, value }) => ({
          path,
          message: `is ${show(path, value)}, but the server answers below ${prefix} alone`,
          remedy: `write ${prefix}, or set \`${section}.server.extraArgs\` to {"http.pathPrefix": ${JSON.stringify(value)}}`,
        }));
    }),
};

/** The Service of a server has one port. */
export const victoriaPorts: ValueRule = {
  id: 'victoria-port',
  severity: 'error',
  *check({ values }) {
    for (const section of VICTORIA_SECTIONS) {
      const known = VICTORIA_PORTS[section];
      for (const [index, { port = 'http' }] of (values[section]?.server?.ingress?.hosts ?? []).entries()) {
        if (['', 'http', String(known)].includes(String(port))) continue;
        const path = [section, 'server', 'ingress', 'hosts', index, 'port'];
        yield { path, message: `must be http or ${String(known)}, got ${show(path, port)}` };
      }
    }
  },
};

/** Whether a path is the other one or leads to it. */
function covers(path: string, other: string): boolean {
  const folder = path.endsWith('/') ? path : `${path}/`;
  return `${other}/`.startsWith(folder);
}
