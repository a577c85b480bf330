import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ServiceAccount } from '../../generated/kubernetes';
import { CredentialSecret } from '../credential/credential-secret';
import { manifest, unlessEmpty } from '../object/manifest';
import { addNamespaceObjects, type NamespaceObjects } from './namespace';
import { addAuthorities } from '../trust/private-ca-objects';
import type { ReleaseScope } from './release-scope';

/** The name that the product's documentation has for it. */
const DEFAULT_PULL_SECRET = 'pixee-registry';

type ReleaseConstruct = Construct & ReleaseScope;

/** The objects that belong to a release as a whole. */
export interface ReleaseObjects extends NamespaceObjects {
  readonly serviceAccount: ApiObject | undefined;
  readonly authorities: ApiObject | undefined;
  readonly pullSecret: CredentialSecret | undefined;
  readonly pullSecretName: string | undefined;
}

/** Adds the objects that belong to the release as a whole: Namespace, ServiceAccount and pull secret. */
export function addReleaseObjects(release: ReleaseConstruct): ReleaseObjects {
  return {
    ...addNamespaceObjects(release),
    serviceAccount: addServiceAccount(release),
    authorities: addAuthorities(release, release.settings),
    ...addPullSecret(release),
  };
}

function addServiceAccount(release: ReleaseConstruct): ApiObject | undefined {
  const { create, annotations } = release.settings.serviceAccount ?? {};
  // Every namespace has its `default` account already; rendering it would take it over.
  if (create === false || release.serviceAccountName === 'default') return undefined;
  return manifest<ServiceAccount>(release, 'ServiceAccount', {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: release.serviceAccountName, ...unlessEmpty('annotations', annotations ?? {}) },
    // Pods that need the API's token mount it themselves; identities of clouds bring a token of their own.
    automountServiceAccountToken: false,
  });
}

function addPullSecret(release: ReleaseConstruct): Pick<ReleaseObjects, 'pullSecret' | 'pullSecretName'> {
  const { imagePullSecret: given, imageRegistry, imageRegistries = {} } = release.settings;
  if (given === 'none') return { pullSecret: undefined, pullSecretName: undefined };
  if (given?.dockerconfigjson === undefined) {
    const isMoved = Boolean(imageRegistry) || Object.keys(imageRegistries).length > 0;
    const pullSecretName = given?.name ?? (given !== undefined || isMoved ? DEFAULT_PULL_SECRET : undefined);
    return { pullSecret: undefined, pullSecretName };
  }
  const pullSecret = new CredentialSecret(release, 'pull-secret', {
    name: given.name ?? DEFAULT_PULL_SECRET,
    labels: release.objectLabels,
    type: 'kubernetes.io/dockerconfigjson',
    purpose: 'image pull secret',
  });
  return { pullSecret, pullSecretName: pullSecret.add('.dockerconfigjson', given.dockerconfigjson).name };
}
