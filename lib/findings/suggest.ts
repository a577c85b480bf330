import { distance } from 'fastest-levenshtein';

/** Further apart than this, two words are not each other's typo. */
const MAX_DISTANCE = 2;

/** Up to this length, another word is two edits away: `host` and `port`. */
const SHORT = 5;

/** Shorter than this, too many words begin with a word. */
const MIN_PREFIX = 4;

/** What people put behind a name without meaning anything else by it. */
const EMPTY_ENDINGS = new Set(['s', 'name', 'names', 'value', 'values', 'list']);

/**
 * The known word that `word` most likely means: the same in another case, at most two edits away, the only one that goes on where it
 * ends, or one that it adds nothing to. `extraEnvFrom` is not what `extraEnv` is.
 */
export function suggest(word: string, known: readonly string[]): string | undefined {
  return typoOf(word, known) ?? suggestByPrefix(word.toLowerCase(), known);
}

/** The known word that `word` is a typo of: the same in another case, or at most two edits away. */
export function typoOf(word: string, known: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  let best: string | undefined;
  // A typo of a very short word is another word.
  let bestDistance = (word.length < 2 ? 0 : word.length <= SHORT ? 1 : MAX_DISTANCE) + 1;
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

/** The only known word that goes on where this one ends, or else the one that this one adds nothing to. */
function suggestByPrefix(lower: string, known: readonly string[]): string | undefined {
  if (lower.length < MIN_PREFIX) return undefined;
  const [longer, ...more] = known.filter((candidate) => candidate.toLowerCase().startsWith(lower));
  if (longer !== undefined) return more.length === 0 ? longer : undefined;
  return known.find((candidate) => {
    const start = candidate.toLowerCase();
    return (
      start.length >= MIN_PREFIX && lower.startsWith(start) && EMPTY_ENDINGS.has(lower.slice(start.length))
    );
  });
}

/** Letters in another order count as one edit: that is what quick fingers do. */
function distanceOf(a: string, b: string): number {
  const edits = distance(a, b);
  return edits === MAX_DISTANCE && sorted(a) === sorted(b) ? 1 : edits;
}

function sorted(word: string): string {
  return Array.from(word).sort().join('');
}
