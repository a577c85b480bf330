import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import { BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import type { AuthentikBlueprint } from '../blueprint';

/** Stages that come with Authentik and that flows of ours share, so that what an administrator changes in them holds for all. */
export const STAGES = {
  password: stage('authentik_stages_password.passwordstage', 'password'),
  secondFactor: stage('authentik_stages_authenticator_validate.authenticatorvalidatestage', 'mfa-validation'),
  login: stage('authentik_stages_user_login.userloginstage', 'login'),
  /** Asks for a new password, and holds it against the policy that comes with Authentik. */
  newPassword: BlueprintTag.find('authentik_stages_prompt.promptstage', {
    name: 'default-password-change-prompt',
  }),
  /** Writes what was asked for, of users that are there only. */
  writePassword: BlueprintTag.find('authentik_stages_user_write.userwritestage', {
    name: 'default-password-change-write',
  }),
} as const;

function stage(model: string, name: string): BlueprintTag {
  return BlueprintTag.find(model, { name: `default-authentication-${name}` });
}

/** Puts stages into a flow, each at its place. */
export function bindStages(
  blueprint: AuthentikBlueprint,
  flow: BlueprintEntry,
  stages: readonly (readonly [order: number, stage: BlueprintTag])[],
): void {
  for (const [order, bound] of stages) {
    const target = BlueprintTag.keyOf(flow);
    blueprint.add(new BlueprintEntry('authentik_flows.flowstagebinding', { target, stage: bound, order }));
  }
}
