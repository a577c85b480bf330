import { maskText } from './mask';
import { SecretGuess, type SecretPath, stepInto } from './secret-keys';
import { findPlainSecrets } from './secret-text';
import type { Span } from './source-text';

/** The key of an assignment and its equals sign, at the start of the flag or behind a comma. */
const KEY = /(?:^|,)((?:\\.|[^=,\\])*)=/gs;

/** A key inside of a JSON value, or of what was meant to be one. */
const JSON_KEY = /["']?(?<!\w)([\w.-]{1,100})["']?\s*:/g;

/**
 * The text of a `--set` flag with its secrets masked. From the first secret on everything is hidden: a secret with a comma
 * in it, not escaped, goes on where Helm sees the next key.
 */
export function maskFlag(text: string, secrets: readonly SecretPath[]): string {
  const guess = new SecretGuess(secrets);
  const start = secretStart(text, secrets, guess);
  const spans: Span[] = findPlainSecrets(text, guess);
  if (start !== undefined) spans.push({ start, end: text.length });
  return maskText(text, spans);
}

function secretStart(text: string, secrets: readonly SecretPath[], guess: SecretGuess): number | undefined {
  if (text.trim().startsWith('{')) return holdsSecret(text, [], guess) ? 0 : undefined;
  for (const match of text.matchAll(KEY)) {
    const start = match.index + match[0].length;
    const path = (match[1] ?? '')
      .replace(/\\(.)/gs, '$1')
      .split(/[.[\]]+/)
      .filter((part) => part !== '');
    if (isSecret(path, secrets, guess) || holdsSecret(text.slice(start), path, guess)) return start;
  }
  return undefined;
}

function isSecret(path: readonly string[], secrets: readonly SecretPath[], guess: SecretGuess): boolean {
  let left = secrets;
  for (const [at, part] of path.entries()) {
    left = stepInto(left, part);
    if (left.some((secret) => secret.path.length === 0)) return true;
    if (guess.looksSecret(part, path.slice(0, at))) return true;
  }
  // The value of a variable, as in `extraEnv[0].value`, may be anything.
  return path.at(-1) === 'value';
}

/** Whether a JSON value has a key that looks secret; every key before it is taken for a parent. */
function holdsSecret(json: string, parents: readonly string[], guess: SecretGuess): boolean {
  if (!/^\s*[[{]/.test(json)) return false;
  const above = [...parents];
  for (const match of json.matchAll(JSON_KEY)) {
    const key = match[1] ?? '';
    if (key === 'value' || guess.looksSecret(key, above)) return true;
    if (key !== 'secretKeys') above.push(key);
  }
  return false;
}
