import type { Secret } from '../../generated/kubernetes';
import type { ExternalSecret, SecretStoreRef } from '../../kubernetes/custom-resources/external-secret';
import { stringifyDocuments } from '../../output/yaml';
import { type DescribedKey, type DescribedSecret, ofOrigin } from './described-secret';

/** The Secret with a text for each of its keys. */
export function secretManifest(
  { name, type, labels, keys }: DescribedSecret,
  namespace: string,
  textOf: (key: DescribedKey) => string | undefined,
): Secret {
  const texts = keys.map((key): [string, string | undefined] => [key.name, textOf(key)]);
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, namespace, ...(labels === undefined ? {} : { labels }) },
    type,
    stringData: Object.fromEntries(
      texts.filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
  };
}

/** Secrets with placeholders, for `kubeseal`. */
export function sealedSecretInput(secrets: readonly DescribedSecret[], namespace: string): string {
  return stringifyDocuments(
    ofOrigin(secrets, 'expected').map((secret) => secretManifest(secret, namespace, placeholder)),
  );
}

function placeholder({ name, content, text }: DescribedKey): string {
  return text ?? (content === 'random' ? '<random text>' : `<fill in ${name}>`);
}

/** ExternalSecrets that fetch the Secrets that must exist, each from the entry of its name. */
export function externalSecrets(
  secrets: readonly DescribedSecret[],
  namespace: string,
  store: SecretStoreRef,
): string {
  return stringifyDocuments(
    ofOrigin(secrets, 'expected').map((secret) => externalSecret(secret, namespace, store)),
  );
}

function externalSecret(
  { name, type, labels, keys }: DescribedSecret,
  namespace: string,
  secretStoreRef: SecretStoreRef,
): ExternalSecret {
  const fixed = keys.filter(({ content }) => content === 'fixed');
  const fetched = keys.filter(({ content, optional }) => content !== 'fixed' && optional !== true);
  // Naming one key in a template leaves the fetched ones out, unless they are named too.
  const data = Object.fromEntries([
    ...fetched.map((key) => [key.name, `{{ index . "${key.name}" }}`]),
    ...fixed.map((key) => [key.name, key.text ?? '']),
  ]) as Record<string, string>;
  return {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: { name, namespace },
    spec: {
      refreshInterval: '1h0m0s',
      secretStoreRef,
      target: {
        name,
        creationPolicy: 'Owner',
        template: {
          type,
          ...(labels === undefined ? {} : { metadata: { labels } }),
          ...(fixed.length === 0 ? {} : { data }),
        },
      },
      data: fetched.map((key) => ({ secretKey: key.name, remoteRef: { key: name, property: key.name } })),
    },
  };
}
