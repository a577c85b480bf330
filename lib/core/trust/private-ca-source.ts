import { given } from '../../base/given';
import type { Volume } from '../../generated/kubernetes';
import type { ExpectedObject } from '../../check/expected-object';

/** Where certificates of private authorities lie, where that is not `global.pixee.privateCACert`: one of the two. */
export interface PrivateCaValues {
  /**
   * A Secret with the certificates, such as one of cert-manager.
   * @default - none
   */
  readonly secret?: PrivateCaReference;
  /**
   * A ConfigMap with the certificates, such as the one that trust-manager makes of a Bundle.
   * @default - none
   */
  readonly configMap?: PrivateCaReference;
}

/** One key of an object, with certificates in PEM. */
export interface PrivateCaReference {
  /** Name of the object, which must exist. @format object-name */
  readonly name: string;
  /**
   * Key that holds the certificates, one or more in PEM.
   * @default - `ca.crt` of a Secret, every key of a ConfigMap
   * @format secret-key
   */
  readonly key?: string;
}

/** What holds the certificates of private authorities. */
export interface Authorities {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: string;
  /** The key that holds them. @default - all keys do */
  readonly key?: string;
}

/** What says where they are. */
interface AuthoritySettings {
  /** @default - not given */
  readonly privateCACert?: string | undefined;
  /** @default - not given */
  readonly privateCACertificates?: string | undefined;
  /** @default - not given */
  readonly privateCA?: PrivateCaValues | undefined;
}

/** Key under which cert-manager and others keep an authority in a Secret. */
const SECRET_KEY = 'ca.crt';

/** Name of the volume, in every pod. */
export const AUTHORITIES_VOLUME = 'private-ca';

/** What holds the certificates of private authorities, if anything does. */
export function authoritiesOf({ privateCACert, privateCA }: AuthoritySettings): Authorities | undefined {
  const { secret, configMap } = privateCA ?? {};
  if (secret !== undefined)
    return { kind: 'Secret', name: secret.name, key: given(secret.key) ?? SECRET_KEY };
  const key = given(configMap?.key);
  const name = configMap?.name ?? given(privateCACert);
  return name === undefined ? undefined : { kind: 'ConfigMap', name, ...(key === undefined ? {} : { key }) };
}

/** Says which of the ways to name private authorities are taken at once, or nothing. */
export function authorityProblem(settings: AuthoritySettings): string | undefined {
  const ways = [
    settings.privateCA?.secret === undefined ? undefined : 'privateCA.secret',
    settings.privateCA?.configMap === undefined ? undefined : 'privateCA.configMap',
    given(settings.privateCACert) === undefined && given(settings.privateCACertificates) === undefined
      ? undefined
      : given(settings.privateCACertificates) === undefined
        ? 'privateCACert'
        : 'privateCACertificates',
  ].filter((way) => way !== undefined);
  return ways.length < 2
    ? undefined
    : `${ways.join(' and ')} are given at once, and pods take the authorities from one place`;
}

/** The volume with them; with a key only that one, because what else is there may be no certificate at all. */
export function authoritiesVolume({ kind, name, key }: Authorities, optional?: true): Volume {
  const items = key === undefined ? {} : { items: [{ key, path: key }] };
  const source = { ...items, ...(optional === undefined ? {} : { optional }) };
  return kind === 'Secret'
    ? { name: AUTHORITIES_VOLUME, secret: { secretName: name, ...source } }
    : { name: AUTHORITIES_VOLUME, configMap: { name, ...source } };
}

/** Declares what holds them as expected. */
export function expectAuthorities(
  release: { expect(object: ExpectedObject): void },
  { kind, name, key }: Authorities,
): void {
  release.expect({
    kind,
    name,
    ...(key === undefined ? {} : { keys: [key] }),
    purpose: 'private certificate authorities',
  });
}
