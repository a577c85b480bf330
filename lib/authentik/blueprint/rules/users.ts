import { shown } from '../problem';
import { entryRule, isGiven } from './rule';

/** What `UserSerializer` refuses. */
export const users = entryRule(['authentik_core.user'], function* ({ known, exists }) {
  const { path, type, password, password_hash: hash } = known;
  if (typeof path === 'string' && path.split('/').includes('')) {
    yield {
      id: 'user-path',
      attribute: 'path',
      message: `must be words with a slash between two of them, got ${shown(path)}`,
    };
  }
  if (type === 'internal_service_account' && !exists) {
    yield {
      id: 'internal-service-account',
      attribute: 'type',
      message: 'is internal_service_account, of which Authentik makes all itself',
      remedy: 'write service_account',
    };
  }
  if (isGiven(password) && isGiven(hash)) {
    yield {
      id: 'two-passwords',
      attribute: 'password_hash',
      message: 'is given beside password, and Authentik takes one of them only',
    };
  }
});
