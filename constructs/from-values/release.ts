import { Credential } from '../../lib/core/credential';
import { splitNoProxy } from '../../lib/core/proxy-url';
import type { ProxyProps, ReleaseProps } from '../../lib/core/release-props';
import type { Cdk8sOptions } from '../../lib/values/cdk8s';
import type { Values } from '../../lib/values/values';
import { given } from '../../lib/core/given';

/** What the release itself takes from the values. */
export function releaseFromValues(values: Values, releaseName?: string, namespace?: string): ReleaseProps {
  const pixee = values.global?.pixee ?? {};
  const options = values.cdk8s ?? {};
  const store = options.externalSecrets?.store;
  return {
    releaseName,
    namespace,
    domain: pixee.domain ?? '',
    protocol: pixee.protocol,
    externalProtocol: pixee.externalProtocol,
    port: given(String(pixee.port ?? '')),
    imageRegistry: options.imageRegistry,
    productVersion: options.productVersion,
    serviceAccount: pixee.serviceAccount,
    defaultStorageClass: values.global?.defaultStorageClass,
    proxy: proxyFromValues(values),
    privateCACert: pixee.privateCACert,
    skipSSLVerification: pixee.skipSSLVerification,
    sentryEnabled: pixee.sentry?.enabled,
    metricsEnabled: pixee.metrics?.enabled,
    hardening: options.hardening,
    runAsUser: options.runAsUser,
    createNamespace: options.createNamespace,
    protectData: options.protectData,
    imagePullSecret: imagePullSecret(options),
    externalSecretStore: store?.name ? { name: store.name, kind: store.kind } : undefined,
    externalSecretRefreshInterval: options.externalSecrets?.refreshInterval,
    labels: options.labels,
    annotations: options.annotations,
  };
}

function proxyFromValues(values: Values): ProxyProps {
  const { httpProxy, httpsProxy, noProxy } = values.global?.pixee ?? {};
  const existing = values.cdk8s?.existingSecrets?.proxy;
  return {
    httpProxy,
    httpsProxy,
    noProxy: splitNoProxy(noProxy),
    ...(existing?.name
      ? {
          // When only one proxy is named, the Secret need not have the other one's key.
          ...(httpProxy || !httpsProxy
            ? { httpProxyUrl: Credential.existing(existing.name, existing.httpProxyKey ?? 'httpProxy') }
            : {}),
          ...(httpsProxy || !httpProxy
            ? { httpsProxyUrl: Credential.existing(existing.name, existing.httpsProxyKey ?? 'httpsProxy') }
            : {}),
        }
      : {}),
  };
}

function imagePullSecret({ imagePullSecret: given }: Cdk8sOptions): ReleaseProps['imagePullSecret'] {
  return given?.dockerconfigjson
    ? { name: given.name, dockerconfigjson: Credential.inline(given.dockerconfigjson) }
    : undefined;
}
