import { urlOf } from '../../../lib/rules/placeholders';
import { Construct } from 'constructs';
import type { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import { BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import { Release } from '../../../lib/core/release/release';
import type { Platform } from '../../platform/platform';
import { clientId, REDIRECT_PATHS, redirectUri } from '../../sign-in/sign-in-binding';
import type { Authentik } from '../authentik';
import { AuthentikBlueprint } from '../blueprint/authentik-blueprint';
import { AuthentikBrand, type AuthentikBrandLook } from '../blueprint/brand';
import { AuthentikGroup } from '../directory/authentik-group';
import { addOidcEntries, bindGroups } from '../oidc/oidc-entries';
import { type PixeeRoleGroups, roleGroups, rolesMapping } from './pixee-roles';
import { checkProps } from '../../../lib/core/props/check-props';
import { PixeeError } from '../../../lib/findings/pixee-error';
import { place } from '../../../lib/core/props/place';

/** Name of the ConfigMap, the file and the blueprint, as the product's documentation has them. */
const CONFIG_MAP = 'pixee-authentik-blueprint';
const FILE = 'pixee-oidc.yaml';
const BLUEPRINT = 'Pixee OIDC Provider';

/** Name of the application, and title of Authentik's pages unless told otherwise. */
const PRODUCT = 'Pixee Enterprise Server';

/** Name of the provider and of the application in URLs; the address of the sign-in has it too. */
const SLUG = 'pixee';

/** The variable by which the blueprint reads the client secret, as the product's documentation has it. */
const CLIENT_SECRET_VARIABLE = 'PIXEE_OIDC_CLIENT_SECRET';

/** Props of {@link PixeeApplication}. */
export interface PixeeApplicationProps {
  /** The Authentik that signs users in. */
  readonly authentik: Authentik;
  /** The platform that they sign in to, by `SignIn.authentik`. */
  readonly platform: Platform;
  /** Groups whose members have the product's roles; the blueprint makes them. @default - `Pixee Admins` and the like */
  readonly roles?: PixeeRoleGroups;
  /** Whether only members of these groups may sign in. @default false */
  readonly membersOnly?: boolean;
  /** How Authentik looks. @default - as it comes, with the product's name as title */
  readonly look?: AuthentikBrandLook;
}

/**
 * The product as an application of its Authentik: provider, application, roles and look, in the blueprint that the product's
 * documentation names. The platform and Authentik then know each other without anybody clicking through the interface.
 */
export class PixeeApplication extends Construct {
  /** The blueprint, open for entries until synthesis. */
  public readonly blueprint: AuthentikBlueprint;
  /** How Authentik looks, and by which flow it signs users in. */
  public readonly brand: AuthentikBrand;
  /** Groups whose members have the product's roles: Admin, Security Lead, Member. */
  public readonly groups: readonly AuthentikGroup[];
  /** What the blueprint says of the provider. */
  public readonly provider: BlueprintEntry<'authentik_providers_oauth2.oauth2provider'>;
  /** What the blueprint says of the application. */
  public readonly application: BlueprintEntry<'authentik_core.application'>;

  /** @throws Error when the platform does not sign users in by Authentik, or they would be sent to another host than the product's */
  public constructor(scope: Construct, id: string, props: PixeeApplicationProps) {
    super(...place(scope, id));
    checkProps('PixeeApplicationProps', props, this);
    const { authentik, platform, look } = props;
    const { url } = Release.of(this);
    const settings = platform.signIn?.settings;
    if (settings?.provider !== 'authentik' || platform.clientSecret === undefined) {
      throw PixeeError.of(
        'authentik-props',
        `the platform does not sign users in by Authentik; give it signIn: SignIn.authentik({ clientSecret })`,
        this.node.path,
      );
    }
    const redirectUris = [
      ...new Set([...REDIRECT_PATHS.map((path) => `${url}${path}`), redirectUri(Release.of(this), settings)]),
    ];
    const elsewhere = redirectUris.find((uri) => urlOf(uri).hostname !== urlOf(url).hostname);
    if (elsewhere !== undefined) {
      throw PixeeError.of(
        'authentik-props',
        `redirectUri must be on ${urlOf(url).hostname}, got "${elsewhere}"`,
        this.node.path,
      );
    }
    authentik.addWorkerSecret(CLIENT_SECRET_VARIABLE, platform.clientSecret);
    this.blueprint = new AuthentikBlueprint(this, 'blueprint', {
      authentik,
      name: BLUEPRINT,
      configMapName: CONFIG_MAP,
      fileName: FILE,
    });
    const roles = roleGroups(props.roles);
    this.groups = [...new Set(roles.map(({ group }) => group))].map(
      (name) => new AuthentikGroup(this, `group-${name}`, { blueprint: this.blueprint, name }),
    );
    const mapping = this.blueprint.add(rolesMapping(roles));
    const { provider, application } = addOidcEntries(this.blueprint, {
      name: PRODUCT,
      slug: SLUG,
      providerName: SLUG,
      clientId: clientId(settings),
      clientSecret: BlueprintTag.env(CLIENT_SECRET_VARIABLE),
      redirectUris,
      launchUrl: `${url}/`,
      scopes: ['openid', 'email', 'profile'],
      mappings: [BlueprintTag.keyOf(mapping)],
    });
    this.provider = provider;
    this.application = application;
    if (props.membersOnly === true) bindGroups(this.blueprint, application, this.groups);
    this.brand = new AuthentikBrand(this, 'brand', {
      ...look,
      title: look?.title ?? PRODUCT,
      blueprint: this.blueprint,
    });
  }
}
