import { shown } from '../problem';
import { BlueprintSecret, BlueprintTag } from '../tag';
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
  // What a tag finds may be nothing, as in the blueprint that makes the first administrator.
  const isSure = [password, hash].every((value) => isGiven(value) && !isPerhaps(value));
  if (isSure) {
    yield {
      id: 'two-passwords',
      attribute: 'password_hash',
      message: 'is given beside password, and Authentik takes one of them only',
    };
  }
});

function isPerhaps(value: unknown): boolean {
  return value instanceof BlueprintTag && !(value instanceof BlueprintSecret);
}
