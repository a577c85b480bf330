import { Construct } from 'constructs';
import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import { BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import type { AuthentikBlueprint } from '../blueprint/authentik-blueprint';
import { bindStages, STAGES } from '../federation/stages';
import { checkProps } from '../../../lib/core/props/check-props';
import { place } from '../../../lib/core/props/place';

/** Props of {@link AuthentikEnrollment}. */
export interface AuthentikEnrollmentProps {
  /** The blueprint that it stands in. */
  readonly blueprint: AuthentikBlueprint;
  /**
   * Who may make an account: those with an invitation, or everybody who knows the address.
   * @default invitation
   */
  readonly who?: 'invitation' | 'everybody';
  /**
   * Whether new users confirm their address by mail before they get in.
   * @default - when everybody may come, and Authentik can send mail
   */
  readonly confirmEmail?: boolean;
}

/** What new users say of themselves: field, label and kind of the prompt. */
const PROMPTS = [
  ['username', 'User name', 'username'],
  ['name', 'Name', 'text'],
  ['email', 'Email', 'email'],
] as const;

/** The way by which people make an account themselves: by invitations, which administrators make, or without. */
export class AuthentikEnrollment extends Construct {
  /** The flow; invitations are made for it. */
  public readonly flow: BlueprintEntry<'authentik_flows.flow'>;
  /** Where accounts are made; with invitations, their link leads there. */
  public readonly url: string;

  public constructor(scope: Construct, id: string, props: AuthentikEnrollmentProps) {
    super(...place(scope, id));
    checkProps('AuthentikEnrollmentProps', props, this);
    const { blueprint, who = 'invitation' } = props;
    const { confirmEmail = who === 'everybody' && blueprint.authentik.sendsEmail } = props;
    this.flow = blueprint.add(
      new BlueprintEntry('authentik_flows.flow', {
        name: 'Enrollment Flow',
        slug: 'enrollment-flow',
        title: 'Make an account',
        designation: 'enrollment',
        authentication: 'require_unauthenticated',
      }),
    );
    this.url = `${blueprint.authentik.url}if/flow/enrollment-flow/`;
    const invitation = who === 'invitation' ? [addInvitation(blueprint)] : [];
    const email = confirmEmail ? [addEmail(blueprint)] : [];
    bindStages(blueprint, this.flow, [
      ...invitation.map((stage) => [5, BlueprintTag.keyOf(stage)] as const),
      [10, BlueprintTag.keyOf(addPrompts(blueprint))],
      [20, STAGES.newPassword],
      [30, BlueprintTag.keyOf(addWrite(blueprint, confirmEmail))],
      ...email.map((stage) => [40, BlueprintTag.keyOf(stage)] as const),
      [100, STAGES.login],
    ]);
  }
}

function addInvitation(blueprint: AuthentikBlueprint): BlueprintEntry {
  return blueprint.add(
    new BlueprintEntry('authentik_stages_invitation.invitationstage', {
      name: 'enrollment-invitation',
      continue_flow_without_invitation: false,
    }),
  );
}

function addPrompts(blueprint: AuthentikBlueprint): BlueprintEntry {
  const prompts = PROMPTS.map(([field, label, type], order) =>
    blueprint.add(
      new BlueprintEntry('authentik_stages_prompt.prompt', {
        name: `enrollment-field-${field}`,
        field_key: field,
        label,
        type,
        required: true,
        placeholder: label,
        order,
      }),
    ),
  );
  return blueprint.add(
    new BlueprintEntry('authentik_stages_prompt.promptstage', {
      name: 'enrollment-prompt',
      fields: prompts.map((prompt) => BlueprintTag.keyOf(prompt)),
    }),
  );
}

function addWrite(blueprint: AuthentikBlueprint, inactive: boolean): BlueprintEntry {
  return blueprint.add(
    new BlueprintEntry('authentik_stages_user_write.userwritestage', {
      name: 'enrollment-write',
      user_creation_mode: 'always_create',
      create_users_as_inactive: inactive,
      user_type: 'internal',
    }),
  );
}

function addEmail(blueprint: AuthentikBlueprint): BlueprintEntry {
  return blueprint.add(
    new BlueprintEntry('authentik_stages_email.emailstage', {
      name: 'enrollment-email',
      use_global_settings: true,
      template: 'email/account_confirmation.html',
      subject: 'Confirm your account',
      activate_user_on_success: true,
    }),
  );
}
