/** The keys of a map by code unit, as `sort` by itself has them: most maps are written in this order already, and are not sorted. */
export function sortedKeys(map: object): string[] {
  const keys = Object.keys(map);
  for (let next = 1; next < keys.length; next++) {
    if ((keys[next - 1] ?? '') > (keys[next] ?? '')) return keys.sort();
  }
  return keys;
}
