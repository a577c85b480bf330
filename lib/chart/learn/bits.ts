const WORD = 32;

/** A row of yes and no, 32 to a number, so that thousands of them are laid over each other in no time. */
export type Bits = Uint32Array;

/** The bits of the numbers up to a length for which something is so. */
export function bitsOf(length: number, isSo: (index: number) => boolean): Bits {
  const bits = new Uint32Array(Math.ceil(length / WORD));
  for (let index = 0; index < length; index += 1) if (isSo(index)) setBit(bits, index);
  return bits;
}

/** The bits of all that are at places of which something is true. */
export function bitsAt(places: Uint32Array, truths: Uint8Array): Bits {
  const bits = new Uint32Array(Math.ceil(places.length / WORD));
  for (let index = 0; index < places.length; index += 1)
    if (truths[places[index] ?? 0] === 1) setBit(bits, index);
  return bits;
}

/** Whether a bit is set. */
export function hasBit(bits: Bits, index: number): boolean {
  return (((bits[index >>> 5] ?? 0) >>> (index & 31)) & 1) === 1;
}

/** Sets a bit. */
export function setBit(bits: Bits, index: number): void {
  const word = index >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (index & 31));
}

/** How many bits of a number are set: pairs, fours and bytes are summed within the number, see Warren, Hacker's Delight, 5-1. */
export function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many bits are set. */
export function size(bits: Bits): number {
  let sum = 0;
  for (const word of bits) sum += ones(word);
  return sum;
}

/** What is in all of them. */
export function both(first: Bits, ...others: readonly Bits[]): Bits {
  const bits = first.slice();
  for (const other of others)
    for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) & (other[word] ?? 0);
  return bits;
}

/** What is in the first and not in the second. */
export function without(first: Bits, second: Bits): Bits {
  return first.map((word, index) => word & ~(second[index] ?? 0));
}

/** What is in either. */
export function either(first: Bits, second: Bits): Bits {
  return first.map((word, index) => word | (second[index] ?? 0));
}
