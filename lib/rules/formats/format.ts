/** What is wrong with a text. */
export interface FormatProblem {
  /** What the text must be, to follow "must be": `a duration such as 15m`. */
  readonly expected: string;
  /** What to write instead. Only made of parts that cannot hold a secret. @default - it cannot be told */
  readonly remedy?: string;
}

/** Says what is wrong with a text, or nothing. Never given an empty text, which stands for "not given". */
export type Format = (text: string) => FormatProblem | undefined;
