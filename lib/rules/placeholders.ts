/*
 * What tools fill in after the manifests are made, told by its form: `<path:secret/data/pixee#key>` of the Argo CD Vault Plugin
 * (argocd-vault-plugin.readthedocs.io, "How it Works", inline-path placeholders), `${NAME}` of Flux (fluxcd.io, Kustomization, "Post build
 * variable substitution"), and `ref+vault://path#/key` of vals (github.com/helmfile/vals, "Expression syntax").
 */
const PLACEHOLDER =
  /<path:[^<>\n]{1,500}>|\$\{[A-Za-z_][^{}\n]{0,200}\}|(?<![\w+])ref\+[a-z0-9]{1,30}:\/\/\S/;

/** What SOPS writes in the place of a value (github.com/getsops/sops, "Encryption protocol"). */
const ENCRYPTED = /^\s*ENC\[/;

/** Whether a text holds something that a tool fills in later: nobody can judge it now. */
export function hasPlaceholder(text: unknown): boolean {
  return typeof text === 'string' && PLACEHOLDER.test(text);
}

/** Whether a text is the encrypted form of a value. */
export function isEncrypted(text: unknown): boolean {
  return typeof text === 'string' && ENCRYPTED.test(text);
}

/**
 * A URL, with a name in the place of each placeholder: what depends on the rest of it can be told all the same. What is none in itself, such
 * as one whose host is a number that is too large, is told by the rules; here it is read as far as it goes.
 */
export function urlOf(text: string): URL {
  if (!hasPlaceholder(text) && URL.canParse(text)) return new URL(text);
  const filled = text.replace(new RegExp(PLACEHOLDER.source, 'g'), 'placeholder.invalid');
  const name = `https://${filled.replace(/[^\w.-]/g, '')}`;
  return new URL([filled, name].find((one) => URL.canParse(one)) ?? 'https://placeholder.invalid');
}
