import type { AuthentikEmailValues } from '../../lib/values/contract/authentik/email';
import type { Construct } from 'constructs';
import { given } from '../../lib/base/given';
import { mergeSection } from '../../lib/core/pod/fragments';
import { Credential } from '../../lib/core/credential/credential';
import { imageReference } from '../../lib/core/pod/image';
import type { IngressValues } from '../../lib/core/exposure/ingress-values';
import { Release } from '../../lib/core/release/release';
import { defaults } from '../../lib/generated/defaults';
import type { AuthentikSettings, AuthentikValues } from '../../lib/values/contract/authentik';
import type { AuthentikImageValues } from '../../lib/values/contract/authentik/image';
import type {
  AuthentikServerValues,
  AuthentikWorkloadValues,
} from '../../lib/values/contract/authentik/workload';
import type { Values } from '../../lib/values/contract/values';
import { authentikRoute } from '../../lib/values/given/routes';
import { Authentik } from '../authentik/authentik';
import type { EnvVar } from '../../lib/generated/kubernetes';
import type { AuthentikEmail, AuthentikProps, AuthentikWorkloadProps } from '../authentik/authentik-props';
import type { Database } from '../database/database';
import type { Platform } from '../platform/platform';
import { authentikDatabaseFromValues, existingAuthentikSecret } from './authentik-database';
import { certManagerFromValues } from './cert-manager';
import { call, make } from './composition';
import { credential } from './credentials';
import { productPullSecrets } from './pull-secrets';

/** Authentik, when the values want it, beside the platform that signs in at it. */
export function authentikFromValues(
  scope: Construct,
  values: Values,
  database: Database,
  platform: Platform,
): Authentik | undefined {
  const own = authentikDatabaseFromValues(database, values);
  if (own === undefined) return undefined;
  const section = mergeSection<AuthentikValues>(defaults.authentik, values.authentik);
  const { service, ingress, gateway, ...server } = section.server ?? {};
  const { version, manageOutposts, media } = values.cdk8s?.authentik ?? {};
  const authentik = make(Authentik, scope, 'authentik', {
    database: own,
    ...secretsFromValues(scope, values, section.authentik),
    ...settingsFromValues(section.authentik),
    email: emailFromValues(values, section.authentik?.email),
    version,
    manageOutposts,
    media,
    image: imageFromValues(scope, values, section.image),
    server: { ...workloadFromValues(withEnv(server, section.global?.env)), service },
    worker: workloadFromValues(withEnv(section.worker ?? {}, section.global?.env)),
    ingress: ingressFromValues(ingress),
    gateway,
    route: authentikRoute(values),
    certManager: certManagerFromValues(values),
  });
  if (ingress?.enabled === undefined && platform.ingress !== undefined)
    call(scope, authentik, 'exposeBy', platform.ingress);
  if (gateway?.enabled === undefined && platform.gatewayRoute !== undefined)
    call(scope, authentik, 'exposeByGateway', platform.gatewayRoute);
  return authentik;
}

function secretsFromValues(
  scope: Construct,
  values: Values,
  { secret_key, bootstrap }: AuthentikSettings = {},
): Pick<AuthentikProps, 'secretKey' | 'bootstrap'> {
  const existing = existingAuthentikSecret(values);
  const secretName = Release.of(scope).component('authentik').fullName;
  const find = (
    key: string,
    inline: string | undefined,
    existingKey: string | undefined,
  ): Credential | undefined =>
    credential(values, {
      name: 'authentik',
      secretName,
      key,
      inline,
      // Without a key, the Secret does not have it.
      existingSecret: given(existingKey) === undefined ? undefined : existing.name,
      existingKey,
    });
  const secretKey = find('secretKey', secret_key, given(existing.secretKeyKey) ?? 'secretKey');
  // A Secret that somebody must make from nothing can hold the password too.
  const unnamed = secretKey === undefined ? Credential.existing(secretName, 'bootstrapPassword') : undefined;
  return {
    secretKey: secretKey ?? Credential.existing(secretName, 'secretKey'),
    bootstrap: {
      password: find('bootstrapPassword', bootstrap?.password, existing.bootstrapPasswordKey) ?? unnamed,
      token: tokenFromValues(values, bootstrap?.token),
      email: bootstrap?.email,
    },
  };
}

/** Few want a token, so that a store is not asked for one. */
function tokenFromValues(values: Values, inline: string | undefined): Credential | undefined {
  const { name, bootstrapTokenKey } = existingAuthentikSecret(values);
  const key = given(bootstrapTokenKey);
  if (name && key !== undefined) return Credential.existing(name, key);
  return inline ? Credential.inline(inline) : undefined;
}

/** Mail is sent by a server that is named; few have its password in a store. */
function emailFromValues(
  values: Values,
  { host, password, use_tls, use_ssl, ...same }: AuthentikEmailValues = {},
): AuthentikEmail | undefined {
  const server = given(host);
  if (server === undefined) return undefined;
  const { name, emailPasswordKey } = existingAuthentikSecret(values);
  const key = given(emailPasswordKey);
  const inline = given(password);
  const existing = name && key !== undefined ? Credential.existing(name, key) : undefined;
  return {
    ...same,
    host: server,
    useTls: use_tls,
    useSsl: use_ssl,
    password: existing ?? (inline === undefined ? undefined : Credential.inline(inline)),
  };
}

/** What the upstream chart gives to both, behind what each of them has itself. */
function withEnv<T extends AuthentikWorkloadValues>(workload: T, shared: readonly EnvVar[] = []): T {
  const own = workload.env ?? [];
  const more = shared.filter(({ name }) => !own.some((one) => one.name === name));
  return more.length === 0 ? workload : { ...workload, env: [...more, ...own] };
}

function settingsFromValues(settings: AuthentikSettings = {}): Partial<AuthentikProps> {
  const { web, redis, listen, log_level, error_reporting } = settings;
  const trusted = given(listen?.trusted_proxy_cidrs);
  return {
    webPath: given(web?.path),
    redis,
    trustedProxyCidrs: trusted?.split(',').map((network) => network.trim()),
    logLevel: log_level,
    errorReporting: error_reporting?.enabled,
    updateCheck: settings.disable_update_check === false,
    startupAnalytics: settings.disable_startup_analytics === false,
  };
}

function imageFromValues(
  scope: Construct,
  values: Values,
  image: AuthentikImageValues = {},
): AuthentikImageValues {
  return {
    ...image,
    pullSecrets: image.pullSecrets ?? productPullSecrets(scope, values, imageReference(image)),
  };
}

/** The upstream chart's names of what every pod of ours has. */
function workloadFromValues(values: AuthentikWorkloadValues): AuthentikWorkloadProps {
  const {
    env,
    securityContext,
    containerSecurityContext,
    volumes,
    volumeMounts,
    deploymentStrategy,
    pdb,
    ...same
  } = values;
  return {
    ...same,
    extraEnv: env,
    podSecurityContext: securityContext,
    securityContext: containerSecurityContext,
    extraVolumes: volumes,
    extraVolumeMounts: volumeMounts,
    strategy: deploymentStrategy,
    podDisruptionBudget: pdb,
  };
}

function ingressFromValues(ingress: AuthentikServerValues['ingress']): IngressValues | undefined {
  if (ingress === undefined) return undefined;
  const { ingressClassName, hosts, ...same } = ingress;
  return { ...same, className: ingressClassName, hosts: hosts?.map((host) => ({ host })) };
}
