import { given } from '../../lib/base/given';
import { Credential } from '../../lib/core/credential/credential';
import { knownProps } from '../../lib/core/props/check-props';
import type { ProxyProps, ReleaseProps } from '../../lib/core/release/release-props';
import { DEFAULT_RELEASE_NAME } from '../../lib/rules/names';
import { parseProxyUrl, splitNoProxy } from '../../lib/rules/proxy-url';
import type { Cdk8sOptions } from '../../lib/values/contract/cdk8s';
import type { Values } from '../../lib/values/contract/values';
import { namesOf } from '../../lib/values/given/component-names';
import { clusterFromValues } from './cluster';
import { credential } from './credentials';

/** What the release itself takes from the values. */
export function releaseFromValues(
  values: Values,
  {
    releaseName,
    namespace,
    kubeVersion,
  }: Pick<ReleaseProps, 'releaseName' | 'namespace' | 'kubeVersion'> = {},
): ReleaseProps {
  const pixee = values.global?.pixee ?? {};
  const options = values.cdk8s ?? {};
  const store = options.externalSecrets?.store;
  return knownProps('ReleaseProps', {
    releaseName,
    namespace,
    domain: pixee.domain ?? '',
    protocol: pixee.protocol,
    externalProtocol: pixee.externalProtocol,
    port: given(String(pixee.port ?? '')),
    imageRegistry: options.imageRegistry,
    imageRegistries: options.imageRegistries,
    imageDigests: options.imageDigests,
    productVersion: options.productVersion,
    serviceAccount: pixee.serviceAccount,
    defaultStorageClass: values.global?.defaultStorageClass,
    proxy: proxyFromValues(values, releaseName ?? DEFAULT_RELEASE_NAME),
    privateCACert: pixee.privateCACert,
    privateCACertificates: given(options.privateCACertificates),
    skipSSLVerification: pixee.skipSSLVerification,
    sentryEnabled: pixee.sentry?.enabled,
    metricsEnabled: pixee.metrics?.enabled,
    kubeVersion: kubeVersion ?? options.kubeVersion,
    hardening: options.hardening,
    runAsUser: options.runAsUser,
    createNamespace: options.createNamespace,
    protectData: options.protectData,
    imagePullSecret: imagePullSecret(options),
    ingressController: options.ingressController,
    externalSecretStore: store?.name ? { name: store.name, kind: store.kind } : undefined,
    externalSecretRefreshInterval: options.externalSecrets?.refreshInterval,
    externalSecretsVersion: options.externalSecrets?.version,
    reloader: options.reloader,
    labels: options.labels,
    annotations: options.annotations,
    podLabels: options.podLabels,
    podAnnotations: options.podAnnotations,
    placement: options.placement,
    serviceMesh: options.serviceMesh,
    jobs: options.jobs,
    argoCd: options.argoCd,
    privateCA: options.privateCA,
    externalSecretTarget: targetFromValues(options),
    names: namesFromValues(values),
    ...clusterFromValues(options),
  });
}

/** A map, when anything in it is given. */
function whenGiven<Map extends object>(map: Map): Map | undefined {
  return Object.values(map).some((value) => value !== undefined) ? map : undefined;
}

function namesFromValues(values: Values): ReleaseProps['names'] {
  const names = Object.entries(namesOf(values)).filter(([, overrides]) => Object.keys(overrides).length > 0);
  return names.length === 0 ? undefined : Object.fromEntries(names);
}

function targetFromValues({ externalSecrets = {} }: Cdk8sOptions): ReleaseProps['externalSecretTarget'] {
  const { creationPolicy, deletionPolicy, refreshPolicy, template } = externalSecrets;
  return whenGiven({ creationPolicy, deletionPolicy, refreshPolicy, template });
}

function proxyFromValues(values: Values, releaseName: string): ProxyProps {
  const { httpProxy, httpsProxy, noProxy } = values.global?.pixee ?? {};
  const existing = values.cdk8s?.existingSecrets?.proxy;
  // Most proxies ask for no password: the store is asked only when its entry is named.
  const isAsked = Boolean(existing?.name) || values.cdk8s?.externalSecrets?.keys?.proxy !== undefined;
  const url = (key: string, existingKey: string | undefined): Credential | undefined =>
    credential(values, {
      name: 'proxy',
      secretName: `${releaseName}-proxy`,
      key,
      existingSecret: existing?.name,
      existingKey,
    });
  const [http, https] = [withoutUser(httpProxy), withoutUser(httpsProxy)];
  return {
    httpProxy: http.address,
    httpsProxy: https.address,
    noProxy: splitNoProxy(noProxy),
    // When only one proxy is named, the other one's key need not be there.
    httpProxyUrl:
      isAsked && (httpProxy || !httpsProxy) ? url('httpProxy', existing?.httpProxyKey) : http.whole,
    httpsProxyUrl:
      isAsked && (httpsProxy || !httpProxy) ? url('httpsProxy', existing?.httpsProxyKey) : https.whole,
  };
}

/** The address of a proxy without the user that it may carry, and the whole of it as the secret that it then is. */
function withoutUser(text: string | undefined): { readonly address?: string; readonly whole?: Credential } {
  const proxy = text === undefined ? undefined : parseProxyUrl(text);
  if (proxy?.hasCredentials !== true) return text === undefined ? {} : { address: text };
  const host = proxy.host.includes(':') ? `[${proxy.host}]` : proxy.host;
  return {
    address: `${proxy.protocol}://${host}:${String(proxy.port)}`,
    whole: Credential.inline(proxy.url),
  };
}

function imagePullSecret({ imagePullSecret: pull }: Cdk8sOptions): ReleaseProps['imagePullSecret'] {
  if (pull === undefined || pull === 'none') return pull;
  const dockerconfigjson = given(pull.dockerconfigjson);
  if (dockerconfigjson === undefined && given(pull.name) === undefined) return undefined;
  return {
    name: given(pull.name),
    ...(dockerconfigjson === undefined ? {} : { dockerconfigjson: Credential.inline(dockerconfigjson) }),
  };
}
