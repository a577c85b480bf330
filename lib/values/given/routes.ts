import type { TlsRouteValues } from '../../core/exposure/route-values';
import type { ValuePath } from '../../findings/finding';
import { defaults } from '../../generated/defaults';
import type { Values } from '../contract/values';
import { deployedVictoria, VICTORIA_SECTIONS, victoriaPrefix } from './victoria';

/** One Route of the values. */
export interface RouteView {
  /** Where its section stands. */
  readonly path: ValuePath;
  readonly owner: 'platform' | 'oidc' | 'superset' | 'authentik' | (typeof VICTORIA_SECTIONS)[number];
  readonly route: TlsRouteValues;
  /** Its host: the domain, where none is given. */
  readonly host: string;
  /** Its path on that host, without a slash at the end; empty for all. */
  readonly urlPath: string;
}

/** Every Route that these values make. */
export function enabledRoutes(values: Values): readonly RouteView[] {
  const { platform, oidc, superset, authentik } = values;
  const domain = values.global?.pixee?.domain ?? '';
  const view = (owner: RouteView['owner'], route: TlsRouteValues | undefined, served = ''): RouteView[] => {
    if (route?.enabled !== true) return [];
    const urlPath = (route.path ?? served).replace(/\/$/, '');
    return [{ path: [owner, 'route'], owner, route, host: (route.host ?? '') || domain, urlPath }];
  };
  const deployed = new Set(deployedVictoria(values));
  return [
    ...view('platform', platform?.route),
    ...(values.global?.pixee?.access?.oidc?.embedded?.enabled === true
      ? view(
          'oidc',
          oidc?.route,
          `/${(values.global.pixee.access.oidc.client?.basePath ?? 'oidc').replace(/^\//, '')}`,
        )
      : []),
    ...(superset?.enabled === true ? view('superset', superset.route) : []),
    ...(authentik?.enabled === true
      ? view(
          'authentik',
          authentikRoute(values),
          authentik.authentik?.web?.path ?? defaults.authentik.authentik.web.path,
        )
      : []),
    ...VICTORIA_SECTIONS.filter((section) => deployed.has(section)).flatMap((section) =>
      view(section, values[section]?.route, victoriaPrefix(values, section)),
    ),
  ];
}

/** The Route of Authentik: as it says, or beside that of the platform, as the Ingress of the platform leads to Authentik too. */
export function authentikRoute({ platform, authentik }: Values): TlsRouteValues | undefined {
  const own = authentik?.route;
  if (own?.enabled !== undefined || platform?.route?.enabled !== true) return own;
  return { ...own, enabled: true, host: (own?.host ?? '') || platform.route.host };
}
