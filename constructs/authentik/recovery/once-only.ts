import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import { BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import type { AuthentikBlueprint } from '../blueprint/authentik-blueprint';

/** A stage that is left out for those who come by a link. */
export interface OnceOnlyStage {
  readonly stage: BlueprintEntry;
  readonly order: number;
  /** Name of the policy that leaves it out. */
  readonly name: string;
}

/** Puts a stage into a flow that those pass over who come by a link: Authentik knows then who they are. */
export function addStageOnceOnly(
  blueprint: AuthentikBlueprint,
  flow: BlueprintEntry,
  { stage, order, name }: OnceOnlyStage,
): void {
  const binding = blueprint.add(
    new BlueprintEntry('authentik_flows.flowstagebinding', {
      target: BlueprintTag.keyOf(flow),
      stage: BlueprintTag.keyOf(stage),
      order,
      re_evaluate_policies: true,
    }),
  );
  const policy = blueprint.add(
    new BlueprintEntry('authentik_policies_expression.expressionpolicy', {
      name,
      expression: 'return not request.context.get("is_restored", False)\n',
    }),
  );
  blueprint.add(
    new BlueprintEntry('authentik_policies.policybinding', {
      target: BlueprintTag.keyOf(binding),
      policy: BlueprintTag.keyOf(policy),
      order: 0,
    }),
  );
}
