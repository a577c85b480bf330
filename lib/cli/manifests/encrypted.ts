/** How encrypted files begin: Ansible Vault, age, PGP, git-crypt, and values that sops has encrypted. */
const ENCRYPTED =
  /^(?:\s*\$ANSIBLE_VAULT;|\s*-----BEGIN (?:AGE ENCRYPTED FILE|PGP MESSAGE)-----|age-encryption\.org\/|\0GITCRYPT)|(?:^|[\s"'])ENC\[AES256_GCM,data:/;

/** Whether a text is encrypted, wholly or in its values. */
export function isEncrypted(text: string): boolean {
  return ENCRYPTED.test(text);
}
