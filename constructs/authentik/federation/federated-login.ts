import { Construct } from 'constructs';
import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import { BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import type { AuthentikBlueprint, AuthentikBrand } from '../blueprint';
import { addDirectLogin, DIRECT_LOGIN_SLUG } from './direct-login';
import { bindStages, STAGES } from './stages';
import type { AuthentikSource } from './source';
import { checkProps } from '../../../lib/core/props/check-props';
import { PixeeError } from '../../../lib/findings/pixee-error';
import { place } from '../../../lib/core/props/place';

/** Slug of the flow that signs users in. */
const SLUG = 'federated-authentication-flow';

/** Props of {@link FederatedLogin}. */
export interface FederatedLoginProps {
  /** The blueprint that it stands in, beside its sources. */
  readonly blueprint: AuthentikBlueprint;
  /** The brand whose users sign in by it. */
  readonly brand: AuthentikBrand;
  /** Where users come from, beside those that Authentik has itself. */
  readonly sources: readonly AuthentikSource[];
  /**
   * Whether users go on to the identity provider at once, without a sign-in page; there must be exactly one.
   * @default false
   */
  readonly autoRedirect?: boolean;
  /**
   * Whether there is a second flow, at an address of its own, for those who sign in with a password of Authentik's.
   * @default - when users are redirected at once, because they then have no other way in
   */
  readonly directLogin?: boolean;
}

/**
 * How users of other identity providers sign in: a flow with a first page of its own, which the brand uses in place of the one
 * that comes with Authentik. That one is written anew with each upgrade, and changes of it are lost.
 */
export class FederatedLogin extends Construct {
  /** The flow that signs users in. */
  public readonly flow: BlueprintEntry<'authentik_flows.flow'>;
  /** Where users come from. */
  public readonly sources: readonly AuthentikSource[];
  /** Whether users go on to the identity provider at once. */
  public readonly autoRedirect: boolean;
  /** Where those sign in who have a password of Authentik's. @default - at the usual sign-in page */
  public readonly directLoginUrl?: string;

  /** @throws Error when users are to be redirected at once, and there is not exactly one source to be redirected to */
  public constructor(scope: Construct, id: string, props: FederatedLoginProps) {
    super(...place(scope, id));
    checkProps('FederatedLoginProps', props, this);
    const { blueprint, brand, sources, autoRedirect = false, directLogin = autoRedirect } = props;
    this.sources = sources;
    this.autoRedirect = autoRedirect;
    const withButton = sources.filter(({ hasButton }) => hasButton);
    if (autoRedirect && withButton.length !== 1) {
      throw PixeeError.of(
        'authentik-props',
        `users can be redirected at once to one identity provider only, got ${withButton.length === 0 ? 'none' : withButton.map(({ slug }) => slug).join(', ')}`,
        this.node.path,
      );
    }
    this.flow = this.addFlow(blueprint, withButton);
    brand.useAuthenticationFlow(this.flow);
    if (!directLogin) return;
    addDirectLogin(blueprint);
    this.directLoginUrl = `${blueprint.authentik.url}if/flow/${DIRECT_LOGIN_SLUG}/`;
  }

  private addFlow(
    blueprint: AuthentikBlueprint,
    withButton: readonly AuthentikSource[],
  ): BlueprintEntry<'authentik_flows.flow'> {
    const identification = blueprint.add(
      new BlueprintEntry('authentik_stages_identification.identificationstage', {
        name: 'federated-authentication-identification',
        // With nothing to type and one source alone, Authentik sends users there at once.
        user_fields: this.autoRedirect ? [] : ['username', 'email'],
        sources: withButton.map(({ entry }) => BlueprintTag.keyOf(entry)),
        show_source_labels: true,
      }),
    );
    const flow = blueprint.add(
      new BlueprintEntry('authentik_flows.flow', {
        name: 'Federated Authentication Flow',
        slug: SLUG,
        title: 'Sign in',
        designation: 'authentication',
        authentication: 'none',
      }),
    );
    bindStages(blueprint, flow, [
      [10, BlueprintTag.keyOf(identification)],
      [20, STAGES.password],
      [30, STAGES.secondFactor],
      [100, STAGES.login],
    ]);
    return flow;
  }
}
