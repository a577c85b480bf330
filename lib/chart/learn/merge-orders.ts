/** One order that agrees with all given ones as far as they agree with each other; a key stays behind what it was first seen behind. */
export function mergeOrders(sequences: readonly (readonly string[])[]): readonly string[] {
  const distinct = [...new Map(sequences.map((sequence) => [JSON.stringify(sequence), sequence])).values()];
  const longestFirst = [...distinct].sort((a, b) => b.length - a.length);
  const order: string[] = [];
  for (const sequence of longestFirst) {
    let at = -1;
    for (const key of sequence) {
      const known = order.indexOf(key);
      if (known !== -1) at = Math.max(at, known);
      else {
        at += 1;
        order.splice(at, 0, key);
      }
    }
  }
  return order;
}
