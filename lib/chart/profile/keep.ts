/** What of ours can stay with the objects of the chart. */
export const KEEPS = ['hardening', 'release-label', 'extra-objects'] as const;

/**
 * `hardening`: our security settings below the chart's; `release-label`: the label with the name of the release;
 * `extra-objects`: objects of ours of kinds that the chart does not render.
 */
export type Keep = (typeof KEEPS)[number];

/** Whether a word of a profile is one of them. */
export function isKeep(word: string): word is Keep {
  return (KEEPS as readonly string[]).includes(word);
}
