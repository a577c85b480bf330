/** The flags that set values. */
export type FlagKind = '--set' | '--set-string' | '--set-file' | '--set-json' | '--set-literal';
