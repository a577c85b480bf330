import { Construct } from 'constructs';
import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import type { BrandAttributes } from '../../../lib/authentik/blueprint/models';
import { BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import { given } from '../../../lib/base/given';
import type { AuthentikBlueprint } from './authentik-blueprint';
import { checkCall, checkProps } from '../../../lib/core/props/check-props';
import { PixeeError } from '../../../lib/findings/pixee-error';
import { place } from '../../../lib/core/props/place';

/** The brand that comes with Authentik; domains without one of their own have it. */
const DEFAULT_BRAND = 'authentik-default';
const BRAND = 'authentik_brands.brand';

/** How Authentik looks. */
export interface AuthentikBrandLook {
  /** Title of browser tabs. @default - Authentik's own @format any */
  readonly title?: string;
  /** Logo: a URL, or a path of Authentik's storage. @default - Authentik's own @format any */
  readonly logo?: string;
  /** Icon of browser tabs: a URL, or a path of Authentik's storage. @default - Authentik's own @format any */
  readonly favicon?: string;
  /**
   * Background of the sign-in pages: a URL, or a path of Authentik's storage. @default - Authentik's own
   * @format any
   */
  readonly background?: string;
  /** Style sheet for every page. @default - none @format any */
  readonly customCss?: string;
}

/** Props of {@link AuthentikBrand}. */
export interface AuthentikBrandProps extends AuthentikBrandLook {
  /** The blueprint that it stands in, beside the flows that it names. */
  readonly blueprint: AuthentikBlueprint;
}

/**
 * The look and the flows of an Authentik: a change of the brand that comes with it, which all domains have. A second default
 * brand is refused by Authentik, and its own blueprint makes that brand once and leaves it alone from then on.
 */
export class AuthentikBrand extends Construct {
  private flow?: BlueprintEntry<'authentik_flows.flow'>;
  private readonly blueprint: AuthentikBlueprint;

  public constructor(scope: Construct, id: string, props: AuthentikBrandProps) {
    super(...place(scope, id));
    checkProps('AuthentikBrandProps', props, this);
    this.blueprint = props.blueprint;
    props.blueprint.addLate(() => this.entries(props));
  }

  /**
   * Lets a flow sign users in, in place of Authentik's own.
   *
   * @param flow an entry of the same blueprint
   * @throws Error when another flow does already
   */
  public useAuthenticationFlow(flow: BlueprintEntry<'authentik_flows.flow'>): void {
    checkCall('AuthentikBrand.useAuthenticationFlow', { flow }, this);
    if (this.flow !== undefined && this.flow !== flow) {
      throw PixeeError.of(
        'authentik-props',
        `users are signed in by ${String(this.flow)} already, got ${String(flow)} too`,
        this.node.path,
      );
    }
    this.flow = flow;
  }

  /**
   * Lets administrators make links by which users get in without a password, unless somebody chose another flow by hand.
   *
   * @param flow an entry of the same blueprint
   */
  public offerRecoveryFlow(flow: BlueprintEntry<'authentik_flows.flow'>): void {
    checkCall('AuthentikBrand.offerRecoveryFlow', { flow }, this);
    this.blueprint.add(
      BlueprintEntry.existing(
        BRAND,
        { domain: DEFAULT_BRAND },
        { flow_recovery: BlueprintTag.keyOf(flow) },
        {
          id: 'brand-recovery',
          conditions: [
            BlueprintTag.condition(
              'NOR',
              BlueprintTag.find(BRAND, { domain: DEFAULT_BRAND, flow_recovery__isnull: false }),
            ),
          ],
        },
      ),
    );
  }

  private entries(look: AuthentikBrandLook): readonly BlueprintEntry[] {
    const attributes: Partial<BrandAttributes> = {
      branding_title: given(look.title),
      branding_logo: given(look.logo),
      branding_favicon: given(look.favicon),
      branding_default_flow_background: given(look.background),
      branding_custom_css: given(look.customCss),
      flow_authentication: this.flow === undefined ? undefined : BlueprintTag.keyOf(this.flow),
    };
    const entry = BlueprintEntry.existing(BRAND, { domain: DEFAULT_BRAND }, attributes);
    return Object.keys(entry.attributes).length === 0 ? [] : [entry];
  }
}
