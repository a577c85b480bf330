/** The places that name a key of an existing Secret of `cdk8s.existingSecrets`. */
export function existingSecretKeys(): string[] {
  return [
    'objectStore.usernameKey',
    'objectStore.passwordKey',
    'proxy.httpProxyKey',
    'proxy.httpsProxyKey',
    'authentik.secretKeyKey',
    'authentik.bootstrapPasswordKey',
    'authentik.bootstrapTokenKey',
    'authentik.emailPasswordKey',
    'authentik.databasePasswordKey',
    'superset.secretKeyKey',
    'superset.adminPasswordKey',
    'replicated.licenseKey',
  ].map((place) => `cdk8s.existingSecrets.${place}`);
}
