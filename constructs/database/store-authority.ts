import type { Construct } from 'constructs';
import { given } from '../../lib/base/given';
import type { Component } from '../../lib/core/release/component';
import { manifest } from '../../lib/core/object/manifest';
import { authoritiesOf, expectAuthorities } from '../../lib/core/trust/private-ca-source';
import { Release } from '../../lib/core/release/release';
import { encodeSecretData } from '../../lib/core/credential/secret-data';
import type { Secret } from '../../lib/generated/kubernetes';
import type { CloudNativePgKeyReference } from '../../lib/kubernetes/custom-resources/cloudnative-pg-reference';
import { tidyPem } from '../../lib/rules/formats/tidy-pem';
import { objectStoreHost } from '../../lib/rules/object-store-host';

/** What decides whom the clients of a store trust. */
interface TrustedStore {
  readonly endpointCA?: CloudNativePgKeyReference;
  readonly endpointUrl?: string;
}

const ID = 'store-authority';
const KEY = 'ca.crt';

/**
 * The authority that signed the certificate of the store of backups: the named one, else that of the release where they are known or lie in
 * a Secret, and the store is one of your own. What is named takes the place of all public authorities (`AWS_CA_BUNDLE`, which
 * cloudnative-pg/barman-cloud sets in `pkg/credentials/env.go`), so that a store which is known to be a public one gets none.
 */
export function storeAuthority(
  scope: Construct,
  component: Component,
  { endpointCA, endpointUrl = '' }: TrustedStore,
): CloudNativePgKeyReference | undefined {
  const release = Release.of(scope);
  if (endpointCA !== undefined) {
    const { name, key } = endpointCA;
    release.expect({ kind: 'Secret', name, keys: [key], purpose: 'authority of the store of backups' });
    return endpointCA;
  }
  if (!/^https:/i.test(endpointUrl) || objectStoreHost(endpointUrl) !== undefined) return undefined;
  const authorities = authoritiesOf(release.settings);
  if (authorities?.kind === 'Secret') {
    expectAuthorities(release, authorities);
    return { name: authorities.name, key: authorities.key ?? KEY };
  }
  const certificates = given(release.settings.privateCACertificates);
  if (certificates === undefined) return undefined;
  const name = `${component.fullName}-${ID}`;
  if (scope.node.tryFindChild(ID) === undefined) {
    manifest<Secret>(scope, ID, {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name, labels: component.labels },
      type: 'Opaque',
      data: encodeSecretData({ [KEY]: tidyPem(certificates) }),
    });
  }
  return { name, key: KEY };
}
