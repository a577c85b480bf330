/** Parts of key names that promise a secret; case, dashes, dots and underscores do not count. */
const PROMISES_SECRET =
  /passwor|passwd|passphrase|^pass$|pwd|secret|token|credential|signature|usersjson|dockerconfigjson|connectionstring|(?:api|app|application|access|account|client|encryption|license|master|private|signing|ssh|storage)keys?(?:pem|data)?$/;

/** Keys whose value only names, places or describes a secret. */
const ONLY_NAMES_SECRET =
  /^(?:existing|automount)|(?:names?|refs?|secretkeys|ids?|pullsecrets?|externalsecrets?|stores?|url|uri|endpoint|type|enabled|class|path|file|ttl|ttldays|expiry|duration|interval)$/;

/** Guesses by its name whether a key holds a secret, as in the query of a URL or the arguments of a program. */
export function looksSecret(key: string): boolean {
  const name = normalize(key);
  return PROMISES_SECRET.test(name) && !ONLY_NAMES_SECRET.test(name);
}

/** Path of a value that must never be shown; `*` stands for any key or list index. */
export interface SecretPath {
  readonly path: readonly string[];
}

/** The same guess where the names of the contract's secrets may turn up, as in fields of finished objects. */
export class SecretGuess {
  private readonly names: readonly string[];

  constructor(secrets: readonly SecretPath[]) {
    const leaves = secrets.map(({ path }) => normalize(path.at(-1) ?? ''));
    this.names = [...new Set(leaves)].filter((name) => name.length > 3);
  }

  /** Whether the value at `parents` and `key` should be masked. */
  looksSecret(key: string, parents: readonly string[] = []): boolean {
    if (parents.some((parent) => normalize(parent) === 'secretkeys')) return false;
    const name = normalize(key);
    return !ONLY_NAMES_SECRET.test(name) && (PROMISES_SECRET.test(name) || this.names.includes(name));
  }
}

function normalize(key: string): string {
  return key.toLowerCase().replace(/[-_.\s]/g, '');
}
