import type { Scalar } from './model';

/** Reads the small language of holes and conditions. */
export class Scanner {
  public constructor(
    private readonly text: string,
    public position = 0,
  ) {}

  /** Steps over a sign, and blanks before it, when it is there. */
  public take(sign: string): boolean {
    const start = this.position;
    this.skipBlanks();
    if (sign === '') return true;
    if (this.text.startsWith(sign, this.position)) {
      this.position += sign.length;
      return true;
    }
    this.position = start;
    return false;
  }

  /** Steps over a whole word when it is there. */
  public takeWord(word: string): boolean {
    const start = this.position;
    this.skipBlanks();
    if (
      this.text.startsWith(word, this.position) &&
      !/[\w-]/.test(this.text.charAt(this.position + word.length))
    ) {
      this.position += word.length;
      return true;
    }
    this.position = start;
    return false;
  }

  public expect(sign: string): void {
    if (!this.take(sign)) this.fail(`expected ${sign}`);
  }

  public end(): void {
    this.skipBlanks();
    if (this.position < this.text.length) this.fail('expected the end');
  }

  public word(what: string): string {
    return this.match(/[A-Za-z]\w*/y, what);
  }

  public isKey(): boolean {
    return /[A-Za-z_#"]/.test(this.text.charAt(this.position));
  }

  public key(): string {
    if (this.text.charAt(this.position) === '"') {
      return JSON.parse(this.match(/"(?:[^"\\]|\\.)*"/y, 'a key')) as string;
    }
    return this.match(/[A-Za-z_#][\w-]*/y, 'a key of the values');
  }

  public integer(): number {
    return Number(this.match(/\d+/y, 'a number'));
  }

  public quotedText(): string {
    this.skipBlanks();
    return this.match(/'(?:[^'\\]|\\.)*'/y, "text in '…'")
      .slice(1, -1)
      .replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
  }

  public scalar(): Scalar {
    this.skipBlanks();
    if (this.text.charAt(this.position) === "'") return this.quotedText();
    const word = this.match(/-?[\w.+-]+/y, "text in '…', a number, true, false or null");
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    const number = Number(word);
    if (Number.isNaN(number)) this.fail(`expected text in '…', a number, true, false or null, not ${word}`);
    return number;
  }

  private match(pattern: RegExp, what: string): string {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) return this.fail(`expected ${what}`);
    this.position += found.length;
    return found;
  }

  private skipBlanks(): void {
    while (/\s/.test(this.text.charAt(this.position))) this.position += 1;
  }

  private fail(what: string): never {
    const rest = this.text.slice(this.position, this.position + 20);
    throw new Error(
      `${what} at character ${String(this.position + 1)}${rest === '' ? ', the end' : `, where ${rest} stands`}`,
    );
  }
}
