import { Construct } from 'constructs';
import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import type { ScimProviderAttributes } from '../../../lib/authentik/blueprint/models';
import { BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import { isAuthentikAtLeast } from '../../../lib/authentik/version';
import type { Credential } from '../../../lib/core/credential/credential';
import type { AuthentikBlueprint } from '../blueprint/authentik-blueprint';
import type { IAuthentikGroup } from '../directory/authentik-group';
import type { IScimTarget } from './scim-target';
import { checkProps } from '../../../lib/core/props/check-props';
import { PixeeError } from '../../../lib/findings/pixee-error';
import { place } from '../../../lib/core/props/place';

/** Props of {@link ScimProvider}. */
export interface ScimProviderProps {
  /** The blueprint of the application. */
  readonly blueprint: AuthentikBlueprint;
  /** The application that users and groups are written to. */
  readonly application: IScimTarget;
  /**
   * Base URL of the application's SCIM interface, as the application shows it: often one that ends in `/v2`.
   * @format url
   */
  readonly url: string;
  /** Token that the application asks for. */
  readonly token: Credential;
  /** Name of the provider. @default - the slug of the application, with `-scim` @format any */
  readonly name?: string;
  /** Groups that are written. @default - all */
  readonly groups?: readonly IAuthentikGroup[];
  /** Whether service accounts are written too. @default false */
  readonly serviceAccounts?: boolean;
  /** Whether nothing is written, only logged. @default false */
  readonly dryRun?: boolean;
}

/** Keeps the users and groups of an application up to date, such as Kestra's, before anybody has signed in. */
export class ScimProvider extends Construct {
  /** What the blueprint says of it. */
  public readonly entry: BlueprintEntry<'authentik_providers_scim.scimprovider'>;

  /** @throws Error when the URL is not a whole one, or there are more groups than the release of Authentik can tell apart */
  public constructor(scope: Construct, id: string, props: ScimProviderProps) {
    super(...place(scope, id));
    checkProps('ScimProviderProps', props, this);
    const { blueprint, application, url, token, groups = [] } = props;
    if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
      throw PixeeError.of(
        'authentik-props',
        `url must be a whole one, such as https://kestra.example.com/…/scim/v2, got "${url}"`,
        this.node.path,
      );
    }
    const variable = `SCIM_TOKEN_${application.slug.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
    this.entry = blueprint.add(
      new BlueprintEntry('authentik_providers_scim.scimprovider', {
        name: props.name ?? `${application.slug}-scim`,
        url,
        token: blueprint.addSecret(variable, token),
        property_mappings: [shippedMapping('user')],
        property_mappings_group: [shippedMapping('group')],
        ...this.groupFilter(blueprint, groups),
        exclude_users_service_account: props.serviceAccounts !== true,
        dry_run: props.dryRun,
      }),
    );
    application.addBackchannelProvider(BlueprintTag.keyOf(this.entry));
  }

  /** Up to 2025.12 it is one group, under another name; the new name would be passed over, and all users written. */
  private groupFilter(
    blueprint: AuthentikBlueprint,
    groups: readonly IAuthentikGroup[],
  ): Pick<ScimProviderAttributes, 'group_filters' | 'filter_group'> {
    const { version } = blueprint.blueprint;
    const [first] = groups.map((group) => group.referenceFrom(blueprint));
    if (first === undefined) return {};
    if (isAuthentikAtLeast(version, '2026.2')) {
      return { group_filters: groups.map((group) => group.referenceFrom(blueprint)) };
    }
    if (groups.length > 1) {
      throw PixeeError.of(
        'authentik-props',
        `Authentik ${version} writes the members of one group only, got ${groups.map(({ name }) => name).join(', ')}; name a group that has them as members`,
        this.node.path,
      );
    }
    return { filter_group: first };
  }
}

function shippedMapping(name: 'user' | 'group'): BlueprintTag {
  return BlueprintTag.find('authentik_providers_scim.scimmapping', {
    managed: `goauthentik.io/providers/scim/${name}`,
  });
}
