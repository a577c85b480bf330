import { shown } from '../problem';
import { entryRule } from './rule';

/** Blueprints can make tokens of two kinds only, with short names. */
export const tokens = entryRule(['authentik_core.token'], function* ({ known }) {
  const { identifier, intent } = known;
  if (typeof identifier === 'string' && !/^[-a-zA-Z0-9_]+$/.test(identifier)) {
    yield {
      attribute: 'identifier',
      message: `must be letters, digits, dashes and underscores, got ${shown(identifier)}`,
    };
  }
  if (typeof intent === 'string' && intent !== 'api' && intent !== 'app_password') {
    yield {
      attribute: 'intent',
      message: `must be api or app_password in a blueprint, got ${shown(intent)}`,
    };
  }
});
