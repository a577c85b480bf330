import { quantityNumber } from './quantity';

/** Units that SeaweedFS counts the life of objects in, by their days, and how it writes them. */
const UNITS = [
  { days: 1, letter: 'd' },
  { days: 7, letter: 'w' },
  { days: 30, letter: 'M' },
  { days: 365, letter: 'y' },
] as const;

/** It keeps the count in one byte. */
const MAX_COUNT = 255;

/** Days as SeaweedFS writes them, `7d` or `52w`, or nothing where it cannot express them. */
export function seaweedfsTtl(days: number): string | undefined {
  if (!Number.isInteger(days) || days < 1) return undefined;
  const unit = UNITS.find((one) => days % one.days === 0 && days / one.days <= MAX_COUNT);
  return unit === undefined ? undefined : `${String(days / unit.days)}${unit.letter}`;
}

/** The nearest numbers of days, below and above, that SeaweedFS can express. */
export function nearestTtlDays(days: number): readonly number[] {
  const near = (round: (count: number) => number): number[] =>
    UNITS.map((unit) => Math.min(MAX_COUNT, Math.max(1, round(days / unit.days))) * unit.days);
  const below = near(Math.floor).filter((one) => one < days);
  const above = near(Math.ceil).filter((one) => one > days);
  return [
    ...(below.length === 0 ? [] : [Math.max(...below)]),
    ...(above.length === 0 ? [] : [Math.min(...above)]),
  ];
}

/** SeaweedFS lays objects into files of this size. */
export const VOLUME_SIZE_MB = 1000;
/** Share of the disk that it fills. */
const USABLE = 0.99;
/** What the upstream chart adds at once. */
const MOST_AT_ONCE = 7;

/** How many of its files fit on a disk. */
export function volumesOnDisk(size: string): number {
  return Math.floor(((quantityNumber(size) ?? 0) * USABLE) / (VOLUME_SIZE_MB * 2 ** 20));
}

/** The least that must fit on the disk: every bucket and the filer's own log has files of its own, and room to add some. */
export function volumesNeeded(buckets: number): number {
  return 2 * (buckets + 1);
}

/**
 * How many files a bucket gets at once. The more, the more it writes side by side; too many, and the first bucket leaves none
 * to the second.
 */
export function volumesAtOnce(size: string, buckets: number): number {
  return Math.min(MOST_AT_ONCE, Math.max(1, Math.floor(volumesOnDisk(size) / volumesNeeded(buckets))));
}
