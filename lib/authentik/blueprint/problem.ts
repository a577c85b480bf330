/** A mistake in a blueprint. */
export interface BlueprintProblem {
  /** Where it is: the entry, and the attribute if it is about one. */
  readonly place: string;
  /** What was got and what is allowed; goes on where the place ends. Holds no secret. */
  readonly message: string;
  /** What to do about it. @default - the message says it all */
  readonly remedy?: string;
}

/** A problem as one sentence. */
export function problemSentence({ place, message, remedy }: BlueprintProblem): string {
  return `${place} ${message}${remedy === undefined ? '' : `; ${remedy}`}`;
}

/** A value as messages show it: short, and on one line. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
