import { Construct } from 'constructs';
import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import { BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import type { AuthentikBlueprint } from '../blueprint/authentik-blueprint';
import type { AuthentikBrand } from '../blueprint/brand';
import { bindStages, STAGES } from '../federation/stages';
import { addStageOnceOnly } from './once-only';
import { checkProps } from '../../../lib/core/props/check-props';
import { place } from '../../../lib/core/props/place';

/** Slug of the flow. */
const SLUG = 'recovery-flow';

/** Props of {@link AuthentikRecovery}. */
export interface AuthentikRecoveryProps {
  /** The blueprint that it stands in, beside its brand. */
  readonly blueprint: AuthentikBlueprint;
  /** The brand whose users it is for. */
  readonly brand: AuthentikBrand;
  /**
   * Whether users may ask for a link by mail themselves.
   * @default - when Authentik can send mail
   */
  readonly byEmail?: boolean;
}

/**
 * How users get a new password: by a link that an administrator makes ("Create Recovery Link"), for which no blueprint of Authentik's
 * own brings a flow, and by mail when there is a server for it. The stages that ask for the password and write it are those that
 * come with Authentik, so that its rules for passwords hold here too. A flow that an administrator chose by hand stays.
 */
export class AuthentikRecovery extends Construct {
  /** The flow. */
  public readonly flow: BlueprintEntry<'authentik_flows.flow'>;

  public constructor(scope: Construct, id: string, props: AuthentikRecoveryProps) {
    super(...place(scope, id));
    checkProps('AuthentikRecoveryProps', props, this);
    const { blueprint, brand, byEmail = blueprint.authentik.sendsEmail } = props;
    this.flow = blueprint.add(
      new BlueprintEntry('authentik_flows.flow', {
        name: 'Recovery Flow',
        slug: SLUG,
        title: 'Choose a new password',
        designation: 'recovery',
        authentication: 'require_unauthenticated',
      }),
    );
    if (byEmail) addEmail(blueprint, this.flow);
    bindStages(blueprint, this.flow, [
      [30, STAGES.newPassword],
      [40, STAGES.writePassword],
      [100, STAGES.login],
    ]);
    brand.offerRecoveryFlow(this.flow);
  }
}

/** Who comes without a link says who he is, and gets one. */
function addEmail(blueprint: AuthentikBlueprint, flow: BlueprintEntry<'authentik_flows.flow'>): void {
  const identification = blueprint.add(
    new BlueprintEntry('authentik_stages_identification.identificationstage', {
      name: 'recovery-identification',
      user_fields: ['email', 'username'],
      // Whether there is such a user is nobody's business.
      pretend_user_exists: true,
    }),
  );
  const email = blueprint.add(
    new BlueprintEntry('authentik_stages_email.emailstage', {
      name: 'recovery-email',
      use_global_settings: true,
      template: 'email/password_reset.html',
      subject: 'Choose a new password',
      token_expiry: 'minutes=30',
    }),
  );
  addStageOnceOnly(blueprint, flow, { stage: identification, order: 10, name: 'recovery-not-by-link' });
  bindStages(blueprint, flow, [[20, BlueprintTag.keyOf(email)]]);
}
