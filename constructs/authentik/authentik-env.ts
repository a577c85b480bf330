import { type AuthentikVersion, isAuthentikAtLeast } from '../../lib/authentik/version';
import { given } from '../../lib/base/given';
import type { CredentialSecret } from '../../lib/core/credential/credential-secret';
import type { Env, EnvValue } from '../../lib/core/pod/env';
import { trustedBundle } from '../../lib/core/trust/private-ca';
import type { Release } from '../../lib/core/release/release';
import type { AuthentikDatabase } from './authentik-database';
import type { AuthentikProps, AuthentikSecretKeys } from './authentik-props';

/** What the variables are made of. */
export interface AuthentikEnvSettings {
  readonly release: Release;
  readonly version: AuthentikVersion;
  readonly webPath: string;
  /** The Secret for inline and external credentials. */
  readonly secret: CredentialSecret;
  readonly props: AuthentikProps;
}

/** Gives a container the variables that server and worker share; two underscores stand for a dot in Authentik's settings. */
export function addAuthentikEnv(env: Env, settings: AuthentikEnvSettings): void {
  const { release, version, webPath, secret, props } = settings;
  const variables: Readonly<Record<string, EnvValue>> = {
    AUTHENTIK_SECRET_KEY: secret.envSource(keyOf(props, 'secretKey'), props.secretKey),
    ...databaseVariables(settings),
    ...bootstrapVariables(settings),
    ...emailVariables(settings),
    AUTHENTIK_WEB__PATH: webPath,
    // Its makers have announced that it becomes required; earlier releases do not know it.
    AUTHENTIK_WEB__BASE_URL: isAuthentikAtLeast(version, '2026.8') ? release.url : undefined,
    AUTHENTIK_LISTEN__TRUSTED_PROXY_CIDRS: props.trustedProxyCidrs?.join(','),
    AUTHENTIK_LOG_LEVEL: props.logLevel ?? 'info',
    AUTHENTIK_ERROR_REPORTING__ENABLED: props.errorReporting ?? false,
    AUTHENTIK_DISABLE_UPDATE_CHECK: props.updateCheck !== true,
    AUTHENTIK_DISABLE_STARTUP_ANALYTICS: props.startupAnalytics !== true,
    // Without rights it could only log that it may not look for a cluster to deploy outposts to.
    AUTHENTIK_OUTPOSTS__DISCOVER: props.manageOutposts === true ? undefined : false,
    ...(isAuthentikAtLeast(version, '2025.10') ? {} : redisVariables(props)),
  };
  for (const [name, value] of Object.entries(variables)) env.set(name, value);
}

function databaseVariables({ release, secret, props }: AuthentikEnvSettings): Record<string, EnvValue> {
  const { database } = props;
  return {
    AUTHENTIK_POSTGRESQL__HOST: database.host,
    AUTHENTIK_POSTGRESQL__PORT: database.port,
    AUTHENTIK_POSTGRESQL__NAME: database.name,
    ...loginVariables(database, secret, props),
    AUTHENTIK_POSTGRESQL__SSLMODE: database.sslMode,
    // Left alone, the driver would look for a file in the home folder.
    AUTHENTIK_POSTGRESQL__SSLROOTCERT:
      database.sslMode?.startsWith('verify-') === true ? trustedBundle(release) : undefined,
  };
}

function loginVariables(
  { login }: AuthentikDatabase,
  secret: CredentialSecret,
  props: AuthentikProps,
): Record<string, EnvValue> {
  const { user, password, secretName } = login;
  if (secretName !== undefined) {
    return {
      AUTHENTIK_POSTGRESQL__USER: { secretKeyRef: { name: secretName, key: 'username' } },
      AUTHENTIK_POSTGRESQL__PASSWORD: { secretKeyRef: { name: secretName, key: 'password' } },
    };
  }
  return {
    AUTHENTIK_POSTGRESQL__USER: user,
    AUTHENTIK_POSTGRESQL__PASSWORD:
      password === undefined ? undefined : secret.envSource(keyOf(props, 'databasePassword'), password),
  };
}

function emailVariables({ secret, props }: AuthentikEnvSettings): Record<string, EnvValue> {
  const { email } = props;
  if (email === undefined) return {};
  const { password } = email;
  return {
    AUTHENTIK_EMAIL__HOST: email.host,
    AUTHENTIK_EMAIL__PORT: email.port,
    AUTHENTIK_EMAIL__USERNAME: given(email.username),
    AUTHENTIK_EMAIL__PASSWORD:
      password === undefined ? undefined : secret.envSource(keyOf(props, 'emailPassword'), password),
    AUTHENTIK_EMAIL__USE_TLS: email.useTls,
    AUTHENTIK_EMAIL__USE_SSL: email.useSsl,
    AUTHENTIK_EMAIL__TIMEOUT: email.timeout,
    AUTHENTIK_EMAIL__FROM: given(email.from),
  };
}

/** These have a single underscore: Authentik reads them by their whole names. */
function bootstrapVariables({ secret, props }: AuthentikEnvSettings): Record<string, EnvValue> {
  const { password, token, email } = props.bootstrap ?? {};
  return {
    AUTHENTIK_BOOTSTRAP_PASSWORD:
      password === undefined ? undefined : secret.envSource(keyOf(props, 'bootstrapPassword'), password),
    AUTHENTIK_BOOTSTRAP_TOKEN:
      token === undefined ? undefined : secret.envSource(keyOf(props, 'bootstrapToken'), token),
    AUTHENTIK_BOOTSTRAP_EMAIL: given(email),
  };
}

function redisVariables({ redis }: AuthentikProps): Record<string, EnvValue> {
  return { AUTHENTIK_REDIS__HOST: redis?.host, AUTHENTIK_REDIS__PORT: redis?.port ?? 6379 };
}

/** The key of a credential in the Secret that we render, or that a store fills. */
export function keyOf({ secretKeys = {} }: AuthentikProps, key: keyof AuthentikSecretKeys): string {
  return given(secretKeys[key]) ?? key;
}
