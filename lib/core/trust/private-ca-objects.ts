import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { given } from '../../base/given';
import type { ConfigMap } from '../../generated/kubernetes';
import { tidyPem } from '../../rules/formats/tidy-pem';
import { DEFAULT_RELEASE_NAME } from '../../rules/names';
import { manifest } from '../object/manifest';
import type { ReleaseSettings } from '../release/release-props';

/** Certificates that are given need a ConfigMap, by the name that is given for it or one of ours. */
export function withAuthorities(props: ReleaseSettings): ReleaseSettings {
  if (given(props.privateCACertificates) === undefined) return props;
  const name = given(props.privateCACert) ?? `${props.releaseName ?? DEFAULT_RELEASE_NAME}-private-ca`;
  return { ...props, privateCACert: name };
}

/** Renders the certificates of private authorities that are given, under a name with the end that folders of OpenSSL ask for. */
export function addAuthorities(
  scope: Construct,
  { privateCACert, privateCACertificates }: ReleaseSettings,
): ApiObject | undefined {
  if (!privateCACert || !privateCACertificates) return undefined;
  return manifest<ConfigMap>(scope, 'private-ca', {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: privateCACert },
    data: { 'ca.crt': tidyPem(privateCACertificates) },
  });
}
