import type { BlueprintEntry } from './entry';

/** A mistake in a blueprint. */
export interface BlueprintProblem {
  /** What kind of mistake it is: the name by which an entry can acknowledge it. */
  readonly id: string;
  /** Where it is: the entry, and the attribute if it is about one. */
  readonly place: string;
  /** What was got and what is allowed; goes on where the place ends. Holds no secret. */
  readonly message: string;
  /** What to do about it. @default - the message says it all */
  readonly remedy?: string;
  /** Whether Authentik takes it all the same. @default false */
  readonly isWarning?: boolean;
  /** The entry it is about. @default - the blueprint as a whole */
  readonly entry?: BlueprintEntry;
  /** The attribute of the entry it is about: `redirect_uris[0].url`. @default - the entry as a whole */
  readonly attribute?: string;
}

/** A problem of an entry, without its place, which is made of the other two. */
export type EntryProblem = Omit<BlueprintProblem, 'place' | 'entry'>;

/** Says whose problem it is. */
export function problemOf(entry: BlueprintEntry, problem: EntryProblem): BlueprintProblem {
  const { attribute } = problem;
  return {
    ...problem,
    entry,
    place: attribute === undefined ? String(entry) : `${String(entry)}: ${attribute}`,
  };
}

/** A problem as one sentence, with its id at the end. */
export function problemSentence({ id, place, message, remedy }: BlueprintProblem): string {
  return `${place} ${message}${remedy === undefined ? '' : `; ${remedy}`} [${id}]`;
}

/** A value as messages show it: short, and on one line. */
export function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
