import { distance } from 'fastest-levenshtein';

/** Further apart than this, two words are not each other's typo. */
const MAX_DISTANCE = 2;

/** Shorter than this, too many words begin with a word. */
const MIN_PREFIX = 4;

/**
 * The known word that `word` most likely means: the same in another case, at most two edits away, or one that
 * begins with it or that it begins with.
 */
export function suggest(word: string, known: readonly string[]): string | undefined {
  return typoOf(word, known) ?? suggestByPrefix(word.toLowerCase(), known);
}

/** The known word that `word` is a typo of: the same in another case, or at most two edits away. */
export function typoOf(word: string, known: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  let best: string | undefined;
  // A typo of a very short word is another word.
  let bestDistance = Math.min(MAX_DISTANCE, Math.floor(word.length / 2)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const candidateDistance = distanceOf(lower, candidate.toLowerCase());
    if (candidateDistance < bestDistance) {
      best = candidate;
      bestDistance = candidateDistance;
    }
  }
  return best;
}

/** The only known word that goes on where this one ends, or else the longest that this one begins with. */
function suggestByPrefix(lower: string, known: readonly string[]): string | undefined {
  if (lower.length < MIN_PREFIX) return undefined;
  const [longer, ...more] = known.filter((candidate) => candidate.toLowerCase().startsWith(lower));
  if (longer !== undefined) return more.length === 0 ? longer : undefined;
  const shorter = known.filter(
    (candidate) => candidate.length >= MIN_PREFIX && lower.startsWith(candidate.toLowerCase()),
  );
  return shorter.sort((a, b) => b.length - a.length)[0];
}

/** Letters in another order count as one edit: that is what quick fingers do. */
function distanceOf(a: string, b: string): number {
  const edits = distance(a, b);
  return edits === MAX_DISTANCE && sorted(a) === sorted(b) ? 1 : edits;
}

function sorted(word: string): string {
  return Array.from(word).sort().join('');
}
