import { hasColor, type Io } from '../io';

const WIDTH = 30;

/** Tells how far a learning is: a bar that is drawn over on a terminal, a line for each stage elsewhere. */
export class Progress {
  private readonly isTerminal: boolean;
  private isOpen = false;

  public constructor(private readonly io: Io) {
    this.isTerminal = hasColor(io.stderr, io.env);
  }

  /** How many renders of a batch are done. */
  public show(done: number, all: number): void {
    if (!this.isTerminal) return;
    const full = Math.round((WIDTH * done) / all);
    this.draw(`[${'#'.repeat(full)}${' '.repeat(WIDTH - full)}] ${String(done)}/${String(all)} renders`);
  }

  /** What is done now. */
  public stage(text: string): void {
    this.end();
    void this.io.stderr.write(`${text}\n`);
  }

  /** Takes the bar away. */
  public end(): void {
    if (this.isOpen) void this.io.stderr.write('\r\u001b[K');
    this.isOpen = false;
  }

  private draw(text: string): void {
    void this.io.stderr.write(`\r\u001b[K${text}`);
    this.isOpen = true;
  }
}
