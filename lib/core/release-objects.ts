import type { Construct } from 'constructs';
import type { Namespace, ServiceAccount } from '../generated/kubernetes';
import { CredentialSecret } from './credential-secret';
import { manifest, unlessEmpty } from './manifest';
import { addAuthorities } from './private-ca-objects';
import type { ReleaseScope } from './release-scope';

/** The name that the product's documentation has for it. */
const DEFAULT_PULL_SECRET = 'pixee-registry';

type ReleaseConstruct = Construct & ReleaseScope;

/**
 * Adds the objects that belong to the release as a whole: Namespace, ServiceAccount, private authorities and pull secret.
 *
 * @returns name of the pull secret that every pod gets, if there is one
 */
export function addReleaseObjects(release: ReleaseConstruct): string | undefined {
  addNamespace(release);
  addServiceAccount(release);
  addAuthorities(release, release.settings);
  return addPullSecret(release);
}

function addNamespace(release: ReleaseConstruct): void {
  if (release.settings.createNamespace !== true) return;
  manifest<Namespace>(release, 'Namespace', {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name: release.namespace,
      labels: {
        'pod-security.kubernetes.io/enforce': release.hardening === 'restricted' ? 'restricted' : 'baseline',
      },
    },
  });
}

function addServiceAccount(release: ReleaseConstruct): void {
  const { create, annotations } = release.settings.serviceAccount ?? {};
  // Every namespace has its `default` account already; rendering it would take it over.
  if (create === false || release.serviceAccountName === 'default') return;
  manifest<ServiceAccount>(release, 'ServiceAccount', {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: release.serviceAccountName, ...unlessEmpty('annotations', annotations ?? {}) },
    // Pods that need the API's token mount it themselves; identities of clouds bring a token of their own.
    automountServiceAccountToken: false,
  });
}

function addPullSecret(release: ReleaseConstruct): string | undefined {
  const { imagePullSecret: given, imageRegistry, imageRegistries = {} } = release.settings;
  if (given === 'none') return undefined;
  if (given?.dockerconfigjson === undefined) {
    const isMoved = Boolean(imageRegistry) || Object.keys(imageRegistries).length > 0;
    return given?.name ?? (given !== undefined || isMoved ? DEFAULT_PULL_SECRET : undefined);
  }
  return new CredentialSecret(release, 'pull-secret', {
    name: given.name ?? DEFAULT_PULL_SECRET,
    labels: release.objectLabels,
    type: 'kubernetes.io/dockerconfigjson',
    purpose: 'image pull secret',
  }).add('.dockerconfigjson', given.dockerconfigjson).name;
}
