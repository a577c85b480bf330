import { isHarmless } from '../findings/disclosure';

/** A name of a command, or a flag: a letter, or short words. */
const NAME = /^(?:-[a-z]|(?:--)?[a-z]{1,20}(?:-[a-z]{1,20}){0,4})$/i;
const FILE = /^[\w./~-]{1,200}\.(?:ya?ml|json)$/;
/** The key of an assignment that was meant for `--set`. */
const ASSIGNMENT = /^([A-Za-z_][\w-]*(?:\.[\w-]+|\[\d+\])+)=/;

/** What of a word of the command line may be shown, in quotes where it is no flag; nothing when it may be a secret. */
export function shownWord(word: string): string | undefined {
  const assignment = ASSIGNMENT.exec(word)?.[1];
  if (assignment !== undefined) return `"${assignment}=…"`;
  if (!isHarmless(word)) return undefined;
  return NAME.test(word) || FILE.test(word) ? (word.startsWith('-') ? word : `"${word}"`) : undefined;
}

/** The same for a word that may be a value which a blank has parted from its flag: names may be secrets, too. */
export function shownValue(word: string): string | undefined {
  return FILE.test(word) || ASSIGNMENT.test(word) ? shownWord(word) : undefined;
}

/** True for a word that sets a value, but without the flag that says so. */
export function isAssignment(word: string): boolean {
  return ASSIGNMENT.test(word);
}
