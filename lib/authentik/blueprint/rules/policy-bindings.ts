import { entryOf } from '../check/references';
import { BlueprintTag } from '../tag';
import { keyOfTarget } from '../visit';
import { entryRule, isGiven } from './rule';

/** A binding holds one thing, a policy, a group or a user; Authentik asks for it and the target at each change. */
export const policyBindings = entryRule(
  ['authentik_policies.policybinding'],
  function* ({ known }, { entries }) {
    const given = ['policy', 'group', 'user'].filter((name) => isGiven(known[name]));
    if (given.length !== 1) {
      yield {
        id: 'binding-without-subject',
        message: given.length === 0 ? 'binds nothing' : `binds ${given.join(' and ')}`,
        remedy: 'give exactly one of policy, group and user',
      };
    }
    const { target } = known;
    if (target === undefined) {
      yield {
        id: 'binding-without-target',
        attribute: 'target',
        message: 'is missing, and is asked for at each change',
      };
    }
    const key = target instanceof BlueprintTag ? keyOfTarget(target) : undefined;
    const bound = key === undefined ? undefined : entryOf(key, entries);
    if (bound?.model === 'authentik_core.applicationentitlement' && given.includes('policy')) {
      yield {
        id: 'binding-without-subject',
        attribute: 'policy',
        message: 'cannot be bound to an entitlement',
        remedy: 'bind a group or a user',
      };
    }
  },
);

/** Policies of a stage are asked when the flow is planned, when the stage is reached, or both. */
export const stageBindings = entryRule(['authentik_flows.flowstagebinding'], function* ({ known }) {
  const { evaluate_on_plan: onPlan = false, re_evaluate_policies: onRun = true } = known;
  if (onPlan !== false || onRun !== false) return;
  yield {
    id: 'stage-never-evaluated',
    attribute: 're_evaluate_policies',
    message: 'is false, and so is evaluate_on_plan, which Authentik refuses',
    remedy: 'set one of them to true',
  };
});
