/** Shorter values are too likely to be ordinary words. */
export const MIN_SECRET_LENGTH = 6;

const MASK = '***';

/** Replaces every secret value in a text, so that no message can give one away. */
export function maskSecrets(text: string, secrets: readonly string[]): string {
  let masked = text;
  for (const secret of secrets) {
    if (secret.length < MIN_SECRET_LENGTH) continue;
    masked = masked.replaceAll(secret, MASK).replaceAll(JSON.stringify(secret).slice(1, -1), MASK);
  }
  return masked;
}
