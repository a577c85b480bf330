import { Construct } from 'constructs';
import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import { BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import type { AuthentikBlueprint } from '../blueprint/authentik-blueprint';
import { checkProps } from '../../../lib/core/props/check-props';
import { place } from '../../../lib/core/props/place';

/** Props of {@link AccessPolicy}. */
export interface AccessPolicyProps {
  /** The blueprint of what it decides about. */
  readonly blueprint: AuthentikBlueprint;
  /** Name of the policy. @format any */
  readonly name: string;
  /** Python code that returns whether the user passes. @format any */
  readonly expression: string;
  /** What it decides about: applications, flows, sources. */
  readonly targets: readonly BlueprintEntry[];
  /** Place among the bindings of each target, behind those of groups. @default 100 @minimum 0 */
  readonly order?: number;
}

/** A policy that Python code decides, bound to what it decides about. */
export class AccessPolicy extends Construct {
  /** What the blueprint says of the policy. */
  public readonly entry: BlueprintEntry<'authentik_policies_expression.expressionpolicy'>;

  public constructor(scope: Construct, id: string, props: AccessPolicyProps) {
    super(...place(scope, id));
    checkProps('AccessPolicyProps', props, this);
    const { blueprint, name, expression, targets, order = 100 } = props;
    this.entry = blueprint.add(
      new BlueprintEntry('authentik_policies_expression.expressionpolicy', { name, expression }),
    );
    for (const target of targets) {
      blueprint.add(
        new BlueprintEntry('authentik_policies.policybinding', {
          target: BlueprintTag.keyOf(target),
          policy: BlueprintTag.keyOf(this.entry),
          order,
        }),
      );
    }
  }
}
