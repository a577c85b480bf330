import type { Secret } from '../../generated/kubernetes';

/**
 * Texts in the form in which the API server keeps them. We never render `stringData`: server-side apply does not remove a key
 * that is no longer in it, and since it is not stored, a GitOps tool sees no difference whatever it holds.
 */
export function encodeSecretData(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, Buffer.from(text).toString('base64')]),
  );
}

/** The texts of a Secret, whichever way they were written; what both forms hold is that of `stringData`, as for the API server. */
export function secretTexts({
  data = {},
  stringData = {},
}: Pick<Secret, 'data' | 'stringData'>): Readonly<Record<string, string>> {
  const decoded = Object.entries(data).map(([key, text]) => [key, Buffer.from(text, 'base64').toString()]);
  return { ...(Object.fromEntries(decoded) as Record<string, string>), ...stringData };
}
