import { shown } from '../problem';
import { entryRule } from './rule';

/** What a token gets at each change, as `TokenSerializer.validate` has it. */
export const tokens = entryRule(['authentik_core.token'], function* ({ known }) {
  const { intent, expiring, expires } = known;
  for (const attribute of ['user', 'intent']) {
    if (known[attribute] !== undefined) continue;
    yield { id: 'token-without-owner', attribute, message: 'is missing, and is asked for at each change' };
  }
  if (typeof intent === 'string' && intent !== 'api' && intent !== 'app_password') {
    yield {
      id: 'token-intent',
      attribute: 'intent',
      message: `must be api or app_password in a blueprint, got ${shown(intent)}`,
    };
  }
  if (expiring === false || typeof expiring === 'object') return;
  if (intent === 'api') {
    yield {
      id: 'token-expires',
      isWarning: true,
      attribute: 'expiring',
      message:
        'is not false, and then Authentik gives the token another key after a day, whatever expires says',
      remedy: 'set expiring to false',
    };
  } else if (intent === 'app_password') {
    yield {
      id: 'token-expires',
      isWarning: true,
      attribute: expires === undefined ? 'expiring' : 'expires',
      message:
        expires === undefined
          ? 'is not false, and then Authentik removes the token after a day'
          : 'must lie within a day of each time the blueprint is applied, unless the user has goauthentik.io/user/token-maximum-lifetime',
      remedy: 'set expiring to false',
    };
  }
});
