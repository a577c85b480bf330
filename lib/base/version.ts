/** Whether a version such as `v2.9.1` is the other one or a later one; numbers that are missing count as zero. */
export function isVersionAtLeast(version: string, other: string): boolean {
  const [mine, theirs] = [numbersOf(version), numbersOf(other)];
  for (const place of [0, 1, 2]) {
    const difference = (mine[place] ?? 0) - (theirs[place] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

function numbersOf(version: string): readonly number[] {
  return version.replace(/^v/, '').split('.').map(Number);
}
