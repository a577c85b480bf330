import type { ValuePath } from '../../findings/finding';
import { secretPaths } from '../../generated/secret-paths';
import { WILDCARD } from '../schema/walk';
import { pathOf } from './paths';

const MAX_LENGTH = 60;

/** Values that are not secret by themselves but may carry a password. */
const MAY_CARRY_SECRETS: readonly (readonly string[])[] = [
  'global.pixee.httpProxy',
  'global.pixee.httpsProxy',
  'platform.extraEnv.*.value',
  'analysis.extraEnv.*.value',
  'oidc.extraEnv.*.value',
  'cdk8s.observability.logCollector.extraEnv.*.value',
  'cdk8s.observability.rules.vmalert.notifierUrl',
  'authentik.worker.env.*.value',
  // a private key, where somebody took the wrong file
  'cdk8s.authentik.federation.googleWorkspace.certificate',
  'cdk8s.authentik.federation.ldap.certificate',
].map(pathOf);

const HIDDEN_PATHS = [...secretPaths.map(({ path }) => path), ...MAY_CARRY_SECRETS];

/** A URL with a user, and often a password, in it. */
const URL_WITH_USER = /:\/\/[^/\s]*@/;

/** What stands in a message for a value that must not be shown. */
export const HIDDEN = '(hidden)';

/** Shows a value in a message: a scalar as it is, lists and maps by their kind, secrets and what holds them not at all. */
export function show(path: ValuePath, value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  const isShown = !isHidden(path) && !(typeof value === 'string' && URL_WITH_USER.test(value));
  if (isShown && typeof value === 'string') return JSON.stringify(shorten(value));
  if (isShown && (typeof value === 'number' || typeof value === 'boolean'))
    return `the ${typeof value} ${value}`;
  return `${typeof value === 'string' ? 'text' : `a ${typeof value}`} ${HIDDEN}`;
}

/** True where a value is secret, may carry a secret, or holds secrets further down. */
export function isHidden(path: ValuePath): boolean {
  return HIDDEN_PATHS.some((secret) => {
    const length = Math.min(secret.length, path.length);
    for (let i = 0; i < length; i += 1) {
      if (secret[i] !== path[i] && secret[i] !== WILDCARD) return false;
    }
    return true;
  });
}

function shorten(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}
