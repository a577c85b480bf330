import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A new key that nobody uses: charts read it, so it has to be a real one. */
export function makePrivateKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
}

/** The same key each time, so that renders can be kept. */
export function keptPrivateKey(folder: string): string {
  const file = join(folder, 'sample-key.pem');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, makePrivateKey(), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}
