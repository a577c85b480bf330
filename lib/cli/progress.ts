import { printable } from '../findings/printable';
import type { Io } from './io';

const WIDTH = 30;
/** What takes no longer needs no telling. */
const QUIET_MILLISECONDS = 1000;
/** Between two pictures of one bar. */
const PAUSE_MILLISECONDS = 100;
const CLEAR = '\r\u001b[K';

/**
 * Tells at a terminal how far something is that takes longer than a second, in one line of standard error that is gone in the end. Pipes
 * and files get nothing of it.
 */
export class Progress {
  private readonly isTerminal: boolean;
  private readonly started: number;
  private drawn = 0;
  private isOpen = false;

  public constructor(
    private readonly io: Io,
    private readonly now: () => number = Date.now,
  ) {
    this.isTerminal = io.stderr.isTerminal && io.env.TERM !== 'dumb';
    this.started = now();
  }

  /** How many of all are done. */
  public show(done: number, all: number, what: string): void {
    const now = this.now();
    const isEarly = now - this.started < QUIET_MILLISECONDS || now - this.drawn < PAUSE_MILLISECONDS;
    if (!this.isTerminal || isEarly) return;
    const full = Math.round((WIDTH * done) / Math.max(1, all));
    this.draw(`[${'#'.repeat(full)}${' '.repeat(WIDTH - full)}] ${String(done)}/${String(all)} ${what}`);
  }

  /** What is done now, in a line that stays. */
  public stage(text: string): void {
    this.end();
    if (this.isTerminal) void this.io.stderr.write(`${printable(text)}\n`);
  }

  /** Waits for something of which nobody knows how far it is. */
  public async wait<T>(text: string, work: Promise<T>): Promise<T> {
    if (!this.isTerminal) return work;
    const timer = setTimeout(() => this.draw(`${printable(text)} …`), QUIET_MILLISECONDS);
    try {
      return await work;
    } finally {
      clearTimeout(timer);
      this.end();
    }
  }

  /** Takes the line away. */
  public end(): void {
    if (this.isOpen) void this.io.stderr.write(CLEAR);
    this.isOpen = false;
  }

  private draw(text: string): void {
    void this.io.stderr.write(`${CLEAR}${text}`);
    this.isOpen = true;
    this.drawn = this.now();
  }
}
