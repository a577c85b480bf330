import { createHash } from 'node:crypto';

/** Pieces of a secret that are looked for: shorter ones turn up by chance. */
const PIECE = 7;

/** What of a secret can be found in a text: a piece of it, as it is or in another form, or a digest of it. */
export function tracesOf(secret: string, text: string): string[] {
  const forms: readonly (readonly [string, string])[] = [
    ['plain', secret],
    ['reversed', Array.from(secret).reverse().join('')],
    ['percent', encodeURIComponent(secret)],
    ['json', JSON.stringify(secret).slice(1, -1)],
    ['hex', Buffer.from(secret).toString('hex')],
    ...[0, 1, 2].map(
      (shift) =>
        [
          `base64+${String(shift)}`,
          Buffer.from(`${'x'.repeat(shift)}${secret}`)
            .toString('base64')
            .slice(2, -4),
        ] as const,
    ),
    ...['md5', 'sha1', 'sha256', 'sha512'].flatMap((algorithm) => {
      const digest = createHash(algorithm).update(secret).digest();
      return [
        [algorithm, digest.toString('hex')] as const,
        [`${algorithm} in base64`, digest.toString('base64')] as const,
      ];
    }),
  ];
  const lower = text.toLowerCase();
  return forms.filter(([, form]) => hasPieceOf(form, text, lower)).map(([name]) => name);
}

function hasPieceOf(form: string, text: string, lower: string): boolean {
  // A digest in hexadecimal has longer pieces that say nothing.
  const size = Math.min(form.length, form.length > 30 ? 12 : PIECE);
  for (let at = 0; at + size <= form.length; at += 1) {
    const piece = form.slice(at, at + size);
    if (text.includes(piece) || lower.includes(piece.toLowerCase())) return true;
  }
  return false;
}
