/** The shells that completion is there for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
