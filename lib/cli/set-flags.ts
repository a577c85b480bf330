/** The flags that set single values. */
export const SET_FLAGS = ['set', 'set-string', 'set-file', 'set-json', 'set-literal'] as const;
