import type { Construct } from 'constructs';
import type { StringMap } from '../../../lib/base/string-map';
import type { Credential } from '../../../lib/core/credential/credential';
import { CredentialSecret } from '../../../lib/core/credential/credential-secret';
import { Release } from '../../../lib/core/release/release';
import { PixeeError } from '../../../lib/findings/pixee-error';

/** Where an application reads its client secret. */
export interface ConsumerSecret {
  /** Namespace of the application. @default - that of the release @format name */
  readonly namespace?: string;
  /** Name of the Secret. @format object-name */
  readonly name: string;
  /** Key of the client secret, as the application wants it. @format secret-key */
  readonly key: string;
  /** Labels without which the application does not see the Secret. @default - none @format labels */
  readonly labels?: StringMap;
}

/**
 * Renders the Secret of the application's side, or the ExternalSecret that fills it. An existing credential renders nothing:
 * somebody else makes that Secret, in both places.
 *
 * @returns what renders it
 * @throws Error when the store of the release is one that other namespaces cannot ask
 */
export function addConsumerSecret(
  scope: Construct,
  secret: ConsumerSecret,
  credential: Credential,
): CredentialSecret | undefined {
  if (credential.kind === 'existing') return undefined;
  const release = Release.of(scope);
  const { namespace = release.namespace, name, key, labels } = secret;
  const { externalSecretStore: store } = release.settings;
  if (credential.kind === 'external' && store?.kind === 'SecretStore' && namespace !== release.namespace) {
    throw PixeeError.of(
      'authentik-props',
      `the Secret ${name} is in the namespace ${namespace}, but the SecretStore ${store.name} only serves ${release.namespace}; use a ClusterSecretStore`,
      scope.node.path,
    );
  }
  const consumer = new CredentialSecret(scope, 'consumer-secret', {
    name,
    externalName: name,
    namespace,
    labels: release.objectLabels,
    secretLabels: labels,
    purpose: 'client secret of an application of Authentik',
    readElsewhere: true,
  });
  consumer.add(key, credential);
  return consumer;
}
