/** So many bytes of files are kept with what was made of them. */
const MOST = 4 * 1024 * 1024;

interface Kept<Made> {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly made: Made;
}

/**
 * What was made of files lately: of the same name and the same bytes the same is made. The installations of a fleet have files in common,
 * and each of them reads all of its own.
 */
export class Lately<Made> {
  private kept: Kept<Made>[] = [];
  private size = 0;

  /** What was made of such a file before, or else what is made of it now. */
  public of(name: string, bytes: Uint8Array, make: () => Made): Made {
    const before = this.kept.find((one) => one.name === name && Buffer.compare(one.bytes, bytes) === 0);
    if (before !== undefined) return before.made;
    const made = make();
    if (this.size + bytes.length > MOST) [this.kept, this.size] = [[], 0];
    this.kept.push({ name, bytes, made });
    this.size += bytes.length;
    return made;
  }
}
