import type { ValuePath } from '../../findings/finding';

/** Takes what is found. */
export type Sink = (path: ValuePath, message: string) => void;

/** A place in an object that a rule looks at; its path is only made for what is reported. */
export class Field {
  public constructor(
    private readonly sink: Sink,
    private readonly path: () => ValuePath,
  ) {}

  /** A place further down. */
  public at(...keys: readonly (string | number)[]): Field {
    return new Field(this.sink, () => [...this.path(), ...keys]);
  }

  /** Says what is wrong with this place. */
  public report(message: string): void {
    this.sink(this.path(), message);
  }

  /** Says what is wrong with this place, if anything is. */
  public reportIf(message: string | undefined): void {
    if (message !== undefined) this.report(message);
  }

  /** Says that there must be something at this place. */
  public required(why = ''): void {
    this.report(`is missing or empty${why === '' ? '' : `; ${why}`}`);
  }

  /** Says that nothing may be at this place. */
  public forbidden(when: string): void {
    this.report(`must not be given ${when}`);
  }
}
