import { distance } from 'fastest-levenshtein';

/** Further apart than this, two words are not each other's typo. */
const MAX_DISTANCE = 2;

/** The known word that `word` most likely means: the same in another case, or at most two edits away. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  let best: string | undefined;
  // a typo of a very short word is another word
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

/** Letters in another order count as one edit: that is what quick fingers do. */
function distanceOf(a: string, b: string): number {
  const edits = distance(a, b);
  return edits === MAX_DISTANCE && sorted(a) === sorted(b) ? 1 : edits;
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
