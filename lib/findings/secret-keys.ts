/** Parts of key names that promise a secret; case, dashes, dots and underscores do not count. */
const PROMISES_SECRET =
  /passwor|passwd|passphrase|^pass$|pwd|secret|token|credential|signature|usersjson|dockerconfigjson|connectionstring|(?:api|app|application|access|account|client|encryption|license|master|private|signing|ssh|storage)keys?(?:pem|data)?$/;

/** Keys whose value only names, places or describes a secret. */
const ONLY_NAMES_SECRET =
  /^(?:existing|automount)|(?:names?|refs?|secretkeys|ids?|pullsecrets?|externalsecrets?|stores?|url|uri|endpoint|type|enabled|class|path|file|ttl|ttldays|expiry|duration|interval)$/;

/** Guesses by its name whether a key holds a secret, as in the query of a URL or the arguments of a program. */
export function looksSecret(key: string): boolean {
  const name = key.toLowerCase().replace(/[-_.\s]/g, '');
  return PROMISES_SECRET.test(name) && !ONLY_NAMES_SECRET.test(name);
}
