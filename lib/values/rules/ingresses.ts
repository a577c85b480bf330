import type { IngressTlsValues } from '../../core/exposure/ingress-values';
import type { ValuePath } from '../../findings/finding';
import { defaults } from '../../generated/defaults';
import type { AuthentikValues } from '../contract/authentik';
import type { Values } from '../contract/values';
import { VICTORIA_SECTIONS, victoriaPrefix } from '../given/victoria';

/** One Ingress of the values in a shape that all of them share. */
export interface IngressView {
  /** Where its section stands. */
  readonly path: ValuePath;
  /** What the section calls the class: `className`, or `ingressClassName` as upstream charts do. */
  readonly classKey: string;
  /** The class. @default - none was given */
  readonly className?: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly hosts: readonly IngressHostView[];
  readonly tls: readonly IngressTlsValues[];
  /** Whether it has hosts even if none is given. @default false */
  readonly hasOwnHosts?: boolean;
}

/** One host of an Ingress. */
export interface IngressHostView {
  /** Where the host's name stands. */
  readonly path: ValuePath;
  /** Empty for every host. */
  readonly host: string;
  readonly paths: readonly IngressPathView[];
}

/** One path of a host; a default has the place of its host. */
export interface IngressPathView {
  readonly path: ValuePath;
  readonly value: string;
  readonly type: string;
}

/** Every Ingress that is switched on. */
export function enabledIngresses(values: Values): readonly IngressView[] {
  return [
    ...productIngresses(values),
    ...victoriaIngresses(values),
    ...authentikIngress(values),
    ...webhookIngress(values),
  ];
}

function productIngresses(values: Values): IngressView[] {
  return (['platform', 'oidc', 'superset'] as const).flatMap((owner): IngressView[] => {
    if (owner === 'superset' && values.superset?.enabled !== true) return [];
    const ingress = values[owner]?.ingress;
    if (ingress?.enabled !== true) return [];
    const path = [owner, 'ingress'];
    const hosts = (ingress.hosts ?? []).map(({ host = '', paths }, index): IngressHostView => {
      const here = [...path, 'hosts', index];
      const given = (paths ?? [{}]).map((item, at): IngressPathView => {
        const place = item.path === undefined ? here : [...here, 'paths', at, 'path'];
        return { path: place, value: item.path ?? '/', type: item.pathType ?? 'Prefix' };
      });
      const added = owner === 'platform' ? authentikPath(values) : [];
      return { path: [...here, 'host'], host, paths: given.length === 0 ? [] : [...given, ...added] };
    });
    return [viewOf(path, 'className', ingress.className, ingress, hosts)];
  });
}

function victoriaIngresses(values: Values): IngressView[] {
  return VICTORIA_SECTIONS.flatMap((owner): IngressView[] => {
    const ingress = values[owner]?.server?.ingress;
    if (ingress?.enabled !== true) return [];
    const path = [owner, 'server', 'ingress'];
    const hosts = (ingress.hosts ?? []).map(
      ({ name = '', path: given = victoriaPrefix(values, owner) }, index): IngressHostView => {
        const here = [...path, 'hosts', index];
        const paths = (typeof given === 'string' ? [given] : given).map((value): IngressPathView => {
          return { path: [...here, 'path'], value, type: 'Prefix' };
        });
        return { path: [...here, 'name'], host: name, paths };
      },
    );
    return [viewOf(path, 'ingressClassName', ingress.ingressClassName, ingress, hosts)];
  });
}

/** The path that leads to Authentik on the Ingress of the platform, unless Authentik has one of its own, or is kept off. */
function authentikPath({ authentik }: Values): IngressPathView[] {
  if (authentik?.enabled !== true || authentik.server?.ingress?.enabled !== undefined) return [];
  return [{ ...webPath(authentik), type: 'Prefix' }];
}

function authentikIngress({ authentik }: Values): IngressView[] {
  const ingress = authentik?.server?.ingress;
  if (authentik?.enabled !== true || ingress?.enabled !== true) return [];
  const path = ['authentik', 'server', 'ingress'];
  const hosts = (ingress.hosts ?? []).map((host, index): IngressHostView => {
    const here = [...path, 'hosts', index];
    return { path: here, host, paths: [{ path: here, value: webPath(authentik).value, type: 'Prefix' }] };
  });
  return [viewOf(path, 'ingressClassName', ingress.ingressClassName, ingress, hosts)];
}

/** Its paths are those of webhooks, which the values do not name. */
function webhookIngress({ cdk8s, global }: Values): IngressView[] {
  const ingress = cdk8s?.webhookIngress;
  if (ingress?.enabled !== true) return [];
  const path = ['cdk8s', 'webhookIngress'];
  const given = (ingress.hosts ?? []).map((host, index) => ({ host, place: [...path, 'hosts', index] }));
  const domain = { host: global?.pixee?.domain ?? '', place: [...path, 'enabled'] };
  const hosts = (given.length > 0 ? given : [domain]).map(({ host, place }): IngressHostView => {
    return { path: place, host, paths: [{ path: place, value: '/api/v1/integrations', type: 'Exact' }] };
  });
  return [{ ...viewOf(path, 'className', ingress.className, ingress, hosts), hasOwnHosts: true }];
}

function webPath({ authentik }: AuthentikValues): { readonly path: ValuePath; readonly value: string } {
  const given = authentik?.web?.path;
  return given
    ? { path: ['authentik', 'authentik', 'web', 'path'], value: given }
    : { path: ['authentik', 'enabled'], value: defaults.authentik.authentik.web.path };
}

function viewOf(
  path: ValuePath,
  classKey: string,
  className: string | undefined,
  section: {
    readonly annotations?: Readonly<Record<string, string>>;
    readonly tls?: readonly IngressTlsValues[];
  },
  hosts: readonly IngressHostView[],
): IngressView {
  return { path, classKey, className, hosts, annotations: section.annotations ?? {}, tls: section.tls ?? [] };
}
