/** What was read up to a stop character. */
export interface Piece {
  /** The text, escapes undone. */
  readonly text: string;
  /** The character that stopped it; undefined at the end of the flag. */
  readonly stop: string | undefined;
}

/** Reads the text of a flag from left to right. */
export class Cursor {
  private at = 0;

  constructor(
    private readonly text: string,
    /** Whether a backslash is a character like any other. */
    private readonly isLiteral = false,
  ) {}

  /** True when everything has been read. */
  isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** What has not been read yet. */
  get rest(): string {
    return this.text.slice(this.at);
  }

  /** The next character, not taken. */
  peek(): string | undefined {
    return this.text[this.at];
  }

  /** Goes over a number of characters. */
  skip(length: number): void {
    this.at += length;
  }

  /** Takes the next character if it is this one. */
  take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  /** Takes everything up to one of the stop characters and that character; a backslash makes the next one ordinary, unless the text is literal. */
  until(stops: string): Piece {
    let text = '';
    while (this.at < this.text.length) {
      const character = this.text[this.at] ?? '';
      this.at += 1;
      if (stops.includes(character)) return { text, stop: character };
      if (character !== '\\' || this.isLiteral) {
        text += character;
      } else {
        // Helm drops a backslash at the very end.
        text += this.text[this.at] ?? '';
        this.at += 1;
      }
    }
    return { text, stop: undefined };
  }
}
