import { isBlank } from '../prepare/paths';
import { hasExternalStore, missingKeys } from './missing';
import type { RuleContext, ValueRule } from './rule';

const SECTION = ['global', 'pixee', 'objectStore'];

/** An outside object store has to be described. */
export const externalObjectStore: ValueRule = {
  id: 'external-object-store',
  severity: 'error',
  *check(context) {
    const { embedded, credentialType } = context.values.global?.pixee?.objectStore ?? {};
    if (embedded !== false) return;
    const needsKeys = credentialType !== 'default' && !hasKeysElsewhere(context);
    const missing = missingKeys(context, SECTION, [
      'endpoint',
      ...(needsKeys ? ['username', 'password'] : []),
    ]);
    if (missing.length === 0) return;
    yield {
      path: [...SECTION, 'embedded'],
      message: `is false, but the outside object store is not described: ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} missing`,
      remedy: needsKeys
        ? 'set what is missing, or name a Secret in `cdk8s.existingSecrets.objectStore.name`, or set `global.pixee.objectStore.credentialType: default` for a service account'
        : 'set what is missing, or use the embedded object store',
    };
  },
};

function hasKeysElsewhere(context: RuleContext): boolean {
  return (
    hasExternalStore(context) || !isBlank(context.given(['cdk8s', 'existingSecrets', 'objectStore', 'name']))
  );
}
