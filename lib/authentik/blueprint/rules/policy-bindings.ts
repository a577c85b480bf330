import { entryRule } from './rule';

/** A binding holds one thing: a policy, a group or a user. */
export const policyBindings = entryRule(['authentik_policies.policybinding'], function* ({ known, exists }) {
  const given = ['policy', 'group', 'user'].filter((name) => known[name] !== undefined);
  if (given.length === 1 || (exists && given.length === 0)) return;
  yield {
    message: given.length === 0 ? 'binds nothing' : `binds ${given.join(' and ')}`,
    remedy: 'give exactly one of policy, group and user',
  };
});
