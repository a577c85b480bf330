import { type Bits, ones, setBit } from './bits';

/**
 * How many rows of each label are at which place, laid out so that a statement about all places is counted by laying its bits over them:
 * for each label one row of bits for the ones of these numbers, one for the twos, and so on, of which only what is not empty is kept.
 */
export class Tally {
  /** How much has to be read to count once. */
  public readonly work: number;
  private readonly words: Uint32Array;
  private readonly masks: Uint32Array;
  /** Where each row of bits ends, for which label it is, and how much a bit of it counts. */
  private readonly planes: readonly {
    readonly end: number;
    readonly label: number;
    readonly weight: number;
  }[];

  /**
   * @param rows the rows of each label that counts
   * @param placeOf the place of each row
   * @param places how many places there are
   */
  public constructor(rows: readonly (readonly number[])[], placeOf: (row: number) => number, places: number) {
    const counts = new Uint32Array(places);
    const plane = new Uint32Array(Math.ceil(places / 32));
    const words: number[] = [];
    const masks: number[] = [];
    const planes: { end: number; label: number; weight: number }[] = [];
    for (const [label, own] of rows.entries()) {
      let most = 0;
      for (const row of own) {
        const count = (counts[placeOf(row)] ?? 0) + 1;
        counts[placeOf(row)] = count;
        if (count > most) most = count;
      }
      for (let weight = 1; weight <= most; weight *= 2) {
        const used = new Set<number>();
        for (const row of own) {
          const place = placeOf(row);
          if (((counts[place] ?? 0) & weight) === 0) continue;
          setBit(plane, place);
          used.add(place >>> 5);
        }
        for (const word of used) {
          words.push(word);
          masks.push(plane[word] ?? 0);
          plane[word] = 0;
        }
        planes.push({ end: words.length, label, weight });
      }
      for (const row of own) counts[placeOf(row)] = 0;
    }
    this.words = Uint32Array.from(words);
    this.masks = Uint32Array.from(masks);
    this.planes = planes;
    this.work = words.length;
  }

  /** Counts the rows of each label at the places of which something is true; returns how many there are of all labels. */
  public count(bits: Bits, counts: Uint32Array): number {
    const { words, masks } = this;
    counts.fill(0);
    let total = 0;
    let at = 0;
    for (const { end, label, weight } of this.planes) {
      let sum = 0;
      for (; at < end; at += 1) sum += ones((bits[words[at] ?? 0] ?? 0) & (masks[at] ?? 0));
      counts[label] = (counts[label] ?? 0) + sum * weight;
      total += sum * weight;
    }
    return total;
  }
}
