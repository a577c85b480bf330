import { withoutTail } from '../../../../lib/base/trim';
import type { OidcApplicationOptions, OidcApplicationProps } from '../oidc-application-props';
import { slugOf } from '../slug';

/** Addresses of Authentik that an application speaks to. */
export interface OidcEndpoints {
  /** Issuer of the tokens, with a slash at the end. */
  readonly issuer: string;
  /** Document that names all the others. */
  readonly discovery: string;
  /** Where users sign in. */
  readonly authorization: string;
  /** Where a code is exchanged for tokens. */
  readonly token: string;
  /** Who a user is. */
  readonly userinfo: string;
  /** Where users sign out. */
  readonly endSession: string;
}

/** What is known of an application beforehand. */
export interface OidcPreset {
  readonly props: OidcApplicationProps;
  /** Makes the application's own configuration. */
  readonly configuration: (endpoints: OidcEndpoints) => string;
}

/** What an application is called and where its Secret lies, in place of what its preset says. */
export interface PresetSecretOptions {
  /**
   * Name on the tile in the portal; a second one of the same kind needs another. @default - the product's
   * @format any
   */
  readonly name?: string;
  /**
   * Short name in URLs; a second one of the same kind needs another. @default - that of the preset, or made of `name`
   * @format slug
   */
  readonly slug?: string;
  /** Namespace of the application. @default - the application's usual one @format name */
  readonly namespace?: string;
  /** Name of the Secret. @default - the name of the application, with `-oidc` @format object-name */
  readonly secretName?: string;
}

/** What every preset has to know of its application. */
export interface PresetNames {
  readonly name: string;
  readonly slug: string;
  readonly clientId: string;
  readonly namespace: string;
  readonly secretName: string;
  /** Address without a slash at its end. */
  readonly url: string;
}

/** The names of an application of some kind; those that are not given are made of its slug, so that a second one has others. */
export function presetNames(
  props: OidcApplicationOptions & PresetSecretOptions,
  usual: { readonly name: string; readonly slug: string },
): PresetNames {
  const name = props.name ?? usual.name;
  const slug = props.slug ?? (props.name === undefined ? usual.slug : slugOf(name));
  return {
    name,
    slug,
    clientId: props.clientId ?? slug,
    namespace: props.namespace ?? usual.slug,
    secretName: props.secretName ?? `${slug}-oidc`,
    url: withoutTail(props.url, '/'),
  };
}

/** The group of those who administer Authentik, and what signs in there too unless told otherwise. */
export const AUTHENTIK_ADMINS = 'authentik Admins';
