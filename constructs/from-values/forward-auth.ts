import { urlOf } from '../../lib/rules/placeholders';
import type { Construct } from 'constructs';
import { given } from '../../lib/base/given';
import { Credential } from '../../lib/core/credential/credential';
import { Release } from '../../lib/core/release/release';
import type { ForwardAuthOptions } from '../../lib/values/contract/cdk8s/observability/forward-auth';
import type { Values } from '../../lib/values/contract/values';
import { deployedVictoria } from '../../lib/values/given/victoria';
import type { Authentik } from '../authentik/authentik';
import { AuthentikBlueprint } from '../authentik/blueprint';
import { AuthentikGroup } from '../authentik/directory';
import { ForwardAuth } from '../authentik/forward-auth/forward-auth';
import type { Outpost } from '../authentik/forward-auth/outpost';
import { ProxyOutpost } from '../authentik/forward-auth/proxy-outpost';
import type { PixeeApplication } from '../authentik/pixee/pixee-application';
import type { VictoriaServer } from '../observability/victoria/victoria-server';
import { call, make } from './composition';
import { credential } from './credentials';
import { observabilityOptions } from './observability';

const NAME = 'Pixee observability';

/** A web interface that is exposed at some hosts. */
interface Exposed {
  readonly server: VictoriaServer;
  readonly hosts: readonly string[];
}

/** Where users sign in. */
export interface Portal {
  /** The Authentik. @default - none is deployed */
  readonly authentik?: Authentik;
  /** The product in it, which may make groups that are let in. @default - it is none of its applications */
  readonly application?: PixeeApplication;
}

/** The servers of the Victoria family that the values may deploy. */
export interface WebInterfaces {
  /** @default - not deployed */
  readonly 'victoria-metrics-single'?: VictoriaServer;
  /** @default - not deployed */
  readonly 'victoria-logs-single'?: VictoriaServer;
  /** @default - not deployed */
  readonly victoriatraces?: VictoriaServer;
}

/** Puts a sign-in at Authentik in front of the web interfaces that are exposed, when the values want one. */
export function forwardAuthFromValues(
  scope: Construct,
  values: Values,
  { authentik, application }: Portal,
  interfaces: WebInterfaces,
): readonly ForwardAuth[] {
  const options = observabilityOptions(values).forwardAuth ?? {};
  const exposed = exposedInterfaces(values, interfaces);
  if (options.enabled !== true || authentik === undefined || exposed.length === 0) return [];
  const outpost = addOutpost(scope, values, options, { authentik, application });
  const byHost = new Map(
    [...new Set(exposed.flatMap(({ hosts }) => hosts))].map((host) => [
      host,
      protectHost(scope, { options, outpost, host, exposed }),
    ]),
  );
  for (const { server, hosts } of exposed) {
    // The annotations say the same for every host.
    const protection = byHost.get(hosts[0] ?? '');
    if (protection !== undefined && server.ingress !== undefined)
      call(scope, server.ingress, 'protect', protection);
  }
  return [...byHost.values()];
}

function exposedInterfaces(values: Values, interfaces: WebInterfaces): readonly Exposed[] {
  return deployedVictoria(values).flatMap((section): Exposed[] => {
    const server = interfaces[section];
    if (server?.ingress === undefined) return [];
    const hosts = values[section]?.server?.ingress?.hosts ?? [];
    return [{ server, hosts: [...new Set(hosts.flatMap(({ name }) => given(name) ?? []))] }];
  });
}

function addOutpost(
  scope: Construct,
  values: Values,
  { clusterDomain, outpost = {}, ...options }: ForwardAuthOptions,
  { authentik, application }: Portal & { readonly authentik: Authentik },
): Outpost {
  const blueprint = make(AuthentikBlueprint, scope, 'forward-auth-blueprint', {
    authentik,
    name: NAME,
    description: 'Sign-in in front of the web interfaces of metrics, logs and traces',
    configMapName: 'pixee-authentik-forward-auth',
    fileName: 'forward-auth.yaml',
    dependsOn: application === undefined ? [] : [application.blueprint],
  });
  const secretName = `${Release.of(scope).component('authentik').fullName}-outpost`;
  const key = options.secretKeys?.tokenKey ?? 'token';
  const token = credential(values, {
    name: 'authentikOutpost',
    secretName,
    key: 'token',
    inline: options.token,
    existingSecret: options.existingSecret,
    existingKey: key,
  });
  return make(ProxyOutpost, scope, 'outpost', {
    ...outpost,
    blueprint,
    clusterDomain,
    name: NAME,
    token: token ?? Credential.existing(secretName, key),
  });
}

interface ProtectedHost {
  readonly options: ForwardAuthOptions;
  readonly outpost: Outpost;
  readonly host: string;
  readonly exposed: readonly Exposed[];
}

function protectHost(scope: Construct, { options, outpost, host, exposed }: ProtectedHost): ForwardAuth {
  const release = Release.of(scope);
  const { settings, domain, url } = release;
  const isOwn = host === domain;
  const servers = exposed.filter(({ hosts }) => hosts.includes(host)).map(({ server }) => server);
  const [first] = servers;
  const externalUrl = isOwn ? url : `${settings.externalProtocol ?? settings.protocol ?? 'https'}://${host}`;
  const certificate = servers
    .flatMap(({ ingress }) => ingress?.certificates ?? [])
    .find(({ hosts }) => hosts.length === 0 || hosts.includes(host));
  return make(ForwardAuth, scope, isOwn ? 'forward-auth' : `forward-auth-${host}`, {
    outpost,
    externalUrl,
    name: isOwn ? NAME : `${NAME} at ${host}`,
    groups: [...new Set(options.groups)].map((name) => call(scope, AuthentikGroup, 'existing', name)),
    // The interface that comes first is what people look at first.
    launchUrl: `${externalUrl}${urlOf(first?.webInterfaceUrl ?? externalUrl).pathname}`,
    description: 'Metrics, logs and traces',
    heading: 'Observability',
    ingress: {
      className: first?.ingress?.className ?? '',
      controller: first?.ingress?.controller,
      snippets: options.snippets,
      tls: certificate === undefined ? [] : [{ hosts: [host], secretName: certificate.secretName }],
    },
  });
}
