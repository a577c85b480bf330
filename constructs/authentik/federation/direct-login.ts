import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import { BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import type { AuthentikBlueprint } from '../blueprint';
import { bindStages, STAGES } from './stages';

/** Slug of the flow, as the product's documentation has it. */
export const DIRECT_LOGIN_SLUG = 'direct-authentication-flow';

/**
 * Adds the flow by which administrators sign in with a password when all others are sent to an identity provider. Its first page
 * asks for name and password together, so that the password is no step of its own: it would be asked for twice.
 */
export function addDirectLogin(blueprint: AuthentikBlueprint): void {
  const identification = blueprint.add(
    new BlueprintEntry('authentik_stages_identification.identificationstage', {
      name: 'direct-authentication-identification',
      user_fields: ['username'],
      sources: [],
      password_stage: STAGES.password,
    }),
  );
  const flow = blueprint.add(
    new BlueprintEntry('authentik_flows.flow', {
      name: 'Direct Authentication Flow',
      slug: DIRECT_LOGIN_SLUG,
      title: 'Sign in with a password',
      designation: 'authentication',
      authentication: 'require_unauthenticated',
    }),
  );
  bindStages(blueprint, flow, [
    [10, BlueprintTag.keyOf(identification)],
    [30, STAGES.secondFactor],
    [100, STAGES.login],
  ]);
}
