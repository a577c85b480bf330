import { distance } from 'fastest-levenshtein';

/** Path of a value that must never be shown; `*` stands for any key or list index. */
export interface SecretPath {
  readonly path: readonly string[];
}

/** Parts of key names that promise a secret; case, dashes, dots and underscores do not count. */
const PROMISES_SECRET =
  /passwor|passwd|passphrase|^pass$|pwd|secret|token|credential|usersjson|dockerconfigjson|connectionstring|(?:api|app|application|access|account|client|encryption|license|master|private|signing|ssh|storage)keys?(?:pem|data)?$/;

/** Keys whose value only names, places or describes a secret. */
const ONLY_NAMES_SECRET =
  /^(?:existing|automount)|(?:names?|refs?|secretkeys|ids?|pullsecrets?|externalsecrets?|stores?|url|uri|endpoint|type|enabled|class|path|file|ttl|ttldays|expiry|duration|interval)$/;

/** Text that cannot be a secret, whatever its key is called. */
const NO_SECRET = /^(?:true|false|null|~)?$/i;

/** True for the text of a scalar that is worth masking. */
export function canBeSecret(text: string): boolean {
  return !NO_SECRET.test(text);
}

/** The secret paths that go on with this key, one step further; an empty path in the answer means: this is a secret. */
export function stepInto(secrets: readonly SecretPath[], key: string): SecretPath[] {
  return secrets
    .filter(({ path }) => path[0] === key || path[0] === '*')
    .map(({ path }) => ({ path: path.slice(1) }));
}

/** Guesses by its name whether a key holds a secret, so that unknown and misspelt keys do not give theirs away. */
export class SecretGuess {
  private readonly names: readonly string[];

  constructor(secrets: readonly SecretPath[]) {
    const leaves = secrets.map(({ path }) => normalize(path.at(-1) ?? ''));
    this.names = [...new Set(leaves)].filter((name) => name.length > 3);
  }

  /** Whether the value at `parents` and `key` should be masked. */
  looksSecret(key: string, parents: readonly string[] = []): boolean {
    if (onlyNamesSecret(key) || parents.some((parent) => normalize(parent) === 'secretkeys')) return false;
    const name = normalize(key);
    if (PROMISES_SECRET.test(name)) return true;
    if (parents.includes('ai') && distance(name, 'key') <= 1) return true;
    return this.names.some((known) => isTypo(name, known));
  }
}

/** True for keys whose value only names, places or describes a secret, such as `existingSecret`. */
export function onlyNamesSecret(key: string): boolean {
  return ONLY_NAMES_SECRET.test(normalize(key));
}

/** At most one wrong letter per three, two in all, or the same letters in another order. */
function isTypo(word: string, known: string): boolean {
  if (Math.abs(word.length - known.length) > 2) return false;
  if (distance(word, known) <= Math.min(2, Math.floor(known.length / 3))) return true;
  return word.length === known.length && letters(word) === letters(known);
}

function letters(word: string): string {
  return Array.from(word).sort().join('');
}

function normalize(key: string): string {
  return key.toLowerCase().replace(/[-_.\s]/g, '');
}
