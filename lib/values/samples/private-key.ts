import { generateKeyPairSync } from 'node:crypto';

/** A new private key as GitHub hands it out. It is small, to be made quickly; nobody signs anything with it. */
export function makePrivateKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  return privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
}
