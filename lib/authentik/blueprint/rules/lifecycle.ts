import { durationOf } from './durations';
import { entryRule, isGiven } from './rule';

/**
 * Somebody reviews, and in time. Mirrors `LifecycleRuleSerializer.validate` (`authentik/enterprise/lifecycle/api/rules.py`, 2026.2 to
 * 2026.8); whether the object exists is known to Authentik only.
 */
export const lifecycleRules = entryRule(['authentik_lifecycle.lifecyclerule'], function* ({ known }) {
  const { reviewers, reviewer_groups: groups, grace_period: grace, interval } = known;
  // Of an entry that names neither, Authentik asks nothing; a required one is missed elsewhere.
  const names = reviewers !== undefined || groups !== undefined;
  if (names && !isGiven(reviewers) && !isGiven(groups)) {
    yield {
      id: 'nobody-reviews',
      attribute: 'reviewers',
      message: 'is empty, and so is reviewer_groups: Authentik refuses a rule without somebody who reviews',
      remedy: 'name a user in reviewers, or a group in reviewer_groups',
    };
  }
  const [longest, most] = [durationOf(grace), durationOf(interval)];
  if (longest === undefined || most === undefined || longest <= most) return;
  yield {
    id: 'late-review',
    attribute: 'grace_period',
    message: 'is longer than interval, and Authentik refuses that',
    remedy: 'make it as long at most, in the same units',
  };
});
