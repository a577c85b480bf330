import { suggest } from '../findings/suggest';

/** The end of a message about a word that is none of the known ones: which one was meant, or nothing when none is near. */
export function didYouMean(word: string, known: readonly string[], prefix = ''): string {
  const nearest = suggest(word, known);
  return nearest === undefined ? '' : `; did you mean ${prefix}${nearest}?`;
}
