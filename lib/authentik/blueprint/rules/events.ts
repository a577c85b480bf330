import { isAuthentikAtLeast } from '../../version';
import { entryRule, isGiven } from './rule';

/** An event matcher looks at one field after the other until one is not empty, and each must be there to be looked at. */
export const eventMatchers = entryRule(
  ['authentik_policies_event_matcher.eventmatcherpolicy'],
  function* ({ known }, { version }) {
    const fields = ['action', 'client_ip', 'app', 'model'];
    if (isAuthentikAtLeast(version, '2026.5')) fields.push('query');
    for (const attribute of fields) {
      if (isGiven(known[attribute])) return;
      if (known[attribute] === '') continue;
      yield {
        id: 'matches-nothing',
        attribute,
        message: 'is missing, and all before it are empty: Authentik fails to look at it',
        remedy: 'give action, or write those out that stay empty',
      };
      return;
    }
    yield { id: 'matches-nothing', message: 'matches nothing, because all its fields are empty' };
  },
);

/** A webhook has an address. */
export const transports = entryRule(['authentik_events.notificationtransport'], function* ({ known }) {
  const { mode, webhook_url: url } = known;
  if ((mode !== 'webhook' && mode !== 'webhook_slack') || isGiven(url)) return;
  yield { id: 'no-webhook', attribute: 'webhook_url', message: `is missing, but mode is ${mode}` };
});

/** What counts for the reputation of somebody is named at each change. */
export const reputation = entryRule(
  ['authentik_policies_reputation.reputationpolicy'],
  function* ({ known: { check_ip: ip, check_username: name } }) {
    if ((ip !== undefined && ip !== false) || (name !== undefined && name !== false)) return;
    yield {
      id: 'checks-nothing',
      message: 'checks nothing',
      remedy: 'set check_ip or check_username to true',
    };
  },
);
