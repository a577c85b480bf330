import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Namespace, ServiceAccount } from '../generated/kubernetes';
import { CredentialSecret } from './credential-secret';
import { manifest, unlessEmpty } from './manifest';
import type { ReleaseScope } from './release-scope';

type ReleaseConstruct = Construct & ReleaseScope;

/** The objects that belong to a release as a whole. */
export interface ReleaseObjects {
  readonly namespaceObject: ApiObject | undefined;
  readonly serviceAccount: ApiObject | undefined;
  readonly pullSecret: CredentialSecret | undefined;
  readonly pullSecretName: string | undefined;
}

/** Adds the objects that belong to the release as a whole: Namespace, ServiceAccount and pull secret. */
export function addReleaseObjects(release: ReleaseConstruct): ReleaseObjects {
  return {
    namespaceObject: addNamespace(release),
    serviceAccount: addServiceAccount(release),
    ...addPullSecret(release),
  };
}

function addNamespace(release: ReleaseConstruct): ApiObject | undefined {
  if (release.settings.createNamespace !== true) return undefined;
  return manifest<Namespace>(release, 'Namespace', {
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
  const given = release.settings.imagePullSecret;
  if (given === undefined) return { pullSecret: undefined, pullSecretName: undefined };
  const pullSecret = new CredentialSecret(release, 'pull-secret', {
    name: given.name ?? 'pixee-registry',
    labels: release.objectLabels,
    type: 'kubernetes.io/dockerconfigjson',
    purpose: 'image pull secret',
  });
  return { pullSecret, pullSecretName: pullSecret.add('.dockerconfigjson', given.dockerconfigjson).name };
}
